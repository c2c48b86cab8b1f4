import { AIRPORTS } from './lufthansa-places.ts';

/** How a flight's day goes, for flight status. */
type Course = 'onTime' | 'delayed' | 'early' | 'cancelled' | 'rerouted' | 'none';

export interface SandboxFlight {
  readonly carrier: string;
  /** As text: below 100 with zeros, as real answers have it (`017`). */
  readonly number: string;
  readonly from: string;
  readonly to: string;
  /** Local times, `HH:mm`, and days between the local dates. */
  readonly departs: string;
  readonly arrives: string;
  readonly daysLater: number;
  readonly aircraft: string;
  /** Where another airline flies it. */
  readonly operator: string | null;
  readonly course: Course;
  readonly terminal: string;
  readonly gate: string | null;
}

/** The demo page's flights (tests/fixtures/demo) and those that the tests name, on every day. Carrier, number, from, to, departure, arrival, days later, aircraft, operator, course, terminal, gate. */
const TABLE = `
  LH 507 GRU FRA 18:35 10:20 1 74H - delayed 3 305
  LH 4671 GRU FRA 22:10 13:55 1 77W LA onTime 3 310
  LX 93 GRU ZRH 18:45 10:40 1 77W - onTime 3 307
  LH 5801 GRU ZRH 18:45 10:40 1 77W LX onTime 3 307
  LX 1070 ZRH FRA 11:50 13:00 0 223 - onTime 1 A52
  LH 909 LHR FRA 16:30 19:05 0 32N - onTime 2 B42
  LH 7605 EWR FRA 17:25 07:30 1 77W UA onTime B 61
  LH 400 FRA JFK 11:00 13:30 0 74H - delayed 1 C14
  LH 401 JFK FRA 16:00 05:45 1 744 - cancelled 1 -
  LH 402 FRA EWR 13:20 16:05 0 74H - rerouted 1 Z25
  LH 456 FRA LAX 09:55 12:30 0 74H - onTime 1 Z15
  LH 457 LAX FRA 15:10 11:05 1 74H - early B 148
  LH 100 MUC FRA 07:00 08:05 0 321 - onTime 2 G24
  LH 017 MUC FRA 12:00 13:10 0 321 - none 2 G15
  LH 1114 FRA MAD 09:30 12:05 0 32N - onTime 1 A16
  LH 1166 FRA LIS 09:20 11:25 0 321 - onTime 1 A22
  LH 1030 FRA CDG 08:15 09:30 0 32N - onTime 1 A24
  LX 1071 FRA ZRH 09:05 10:05 0 223 - delayed 1 A26
  OS 202 FRA VIE 08:50 10:10 0 321 - onTime 1 A15
`;

export const FLIGHTS: readonly SandboxFlight[] = TABLE.trim()
  .split('\n')
  .map((line) => {
    const [
      carrier = '',
      number = '',
      from = '',
      to = '',
      departs = '',
      arrives = '',
      daysLater = '0',
      aircraft = '',
      operator = '-',
      course = 'none',
      terminal = '',
      gate = '-',
    ] = line.trim().split(' ');
    return {
      carrier,
      number,
      from,
      to,
      departs,
      arrives,
      daysLater: Number(daysLater),
      aircraft,
      terminal,
      operator: operator === '-' ? null : operator,
      course: course as Course,
      gate: gate === '-' ? null : gate,
    };
  });

/** The flights of a board: so many that they need three pages of 50, every two minutes from a time on. */
export function boardFlights(airport: string, departing: boolean, from: string): readonly SandboxFlight[] {
  const others = AIRPORTS.map(({ code }) => code).filter((code) => code !== airport);
  const start = Number(from.slice(11, 13)) * 60 + Number(from.slice(14, 16));
  return Array.from({ length: 120 }, (_, at) => {
    const other = others[at % others.length] ?? 'FRA';
    const minutes = start + 2 * at;
    return {
      carrier: at % 5 === 0 ? 'LX' : 'LH',
      number: String(17 + at).padStart(3, '0'),
      from: departing ? airport : other,
      to: departing ? other : airport,
      departs: clock(departing ? minutes : minutes - 90),
      arrives: clock(departing ? minutes + 90 : minutes),
      daysLater: 0,
      aircraft: at % 2 === 0 ? '321' : '32N',
      operator: null,
      course: at % 7 === 0 ? 'delayed' : 'onTime',
      terminal: at % 3 === 0 ? '1' : 'I',
      gate: at % 6 === 0 ? null : `A${at}`,
    };
  });
}

function clock(minutes: number): string {
  const ofDay = ((minutes % 1440) + 1440) % 1440;
  return `${String(Math.floor(ofDay / 60)).padStart(2, '0')}:${String(ofDay % 60).padStart(2, '0')}`;
}

/** A local date so many days later. */
export function dayAfter(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Minutes that an airport's clocks are ahead of UTC, by the offset in its data; summer time is not played. */
export function offsetOf(airport: string): number {
  const [, sign = '+', hours = '0', minutes = '0'] = /^([+-])(\d\d):(\d\d)$/.exec(AIRPORTS.find(({ code }) => code === airport)?.utcOffset ?? '+00:00') ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
