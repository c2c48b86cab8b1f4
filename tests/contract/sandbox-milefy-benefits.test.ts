import { describe, expect, it } from 'vitest';
import { calculated, credited, flight, named, sample, segment, type Calculation, type Json } from '../fixtures/milefy/ask.ts';
import { sandboxOfFile } from './sandbox-of-file.ts';

const sandbox = sandboxOfFile();

interface Benefit {
  readonly targetId: string;
  readonly legLevel: boolean;
  readonly code: string;
  readonly options: readonly Json[];
}

async function benefits(one: Json, programCode: string, tierCode: number, calculation: Calculation = 'calculate-benefits'): Promise<readonly Benefit[]> {
  const programs = await credited(sandbox, calculation, one, { programs: [{ programCode, tierCode }] });
  return (programs[0]?.['benefits'] ?? []) as readonly Benefit[];
}
/** "PTYCHK a1 b1": what is given where, in the order of the answer; a leg stands in brackets. */
async function given(one: Json, programCode: string, tierCode: number): Promise<readonly string[]> {
  const places = new Map<string, string[]>();
  for (const { code, targetId, legLevel } of await benefits(one, programCode, tierCode)) {
    places.set(code, [...(places.get(code) ?? []), legLevel ? `(${targetId})` : targetId]);
  }
  return [...places].map(([code, targets]) => [code, ...targets].join(' '));
}
async function optionsOf(code: string, one: Json, programCode: string, tierCode: number): Promise<unknown> {
  return (await benefits(one, programCode, tierCode)).filter((benefit) => benefit.code === code).map(({ options }) => options);
}

const trip = named(['LH 400 FRA-JFK Y', 'UA 1 JFK-SFO Y'], ['LH 455 SFO-FRA Y']);

describe('who has what', () => {
  it('nothing at the basic tier: the programme is left out', async () => {
    const value = await calculated(sandbox, 'calculate-benefits', { flights: [trip], programs: [{ programCode: 'LMM' }], clientUserId: 'u' });
    expect([value.flights, value.programs, value.errors]).toEqual([[{ flightId: 'one' }], [], []]);
  });

  it('check-in, boarding and a bag from tier 8', async () => {
    expect(await given(trip, 'LMM', 8)).toEqual(['PTYCHK a1 b1', 'PTYBDG a1 a2 b1', 'XTRBGG (a) (b)']);
  });

  it('a lounge, security, seats and baggage handling from tier 16', async () => {
    expect(await given(trip, 'LMM', 16)).toEqual([
      'PTYCHK a1 b1',
      'PTYBDG a1 a2 b1',
      'XTRBGG (a) (b)',
      'LNGACS a1 a2 b1',
      'PTYSTY a1 a2 b1',
      'PTYBDO (a) (b)',
      'PFDSTG a1 a2 b1',
    ]);
  });

  it('immigration, legroom and flight changes from tier 24', async () => {
    expect((await given(trip, 'LMM', 24)).slice(7)).toEqual(['PTYIMM a2 b1', 'XTRLRM a1 a2 b1', 'CMPCHG (a) (b)']);
    expect((await given(trip, 'UMP', 32)).slice(7)).toEqual(['PTYIMM a2 b1', 'XTRLRM a1 a2 b1', 'CMPCHG (a) (b)']);
  });

  it('on flights that an airline of the alliance operates, of a leg only where all of it is', async () => {
    const half = named(['LH 100 FRA-MUC Y', 'EK 50 MUC-DXB Y']);
    expect(await given(half, 'LMM', 16)).toEqual(['PTYCHK a1', 'PTYBDG a1', 'LNGACS a1', 'PTYSTY a1', 'PFDSTG a1']);
    expect(await given(named(['EK 50 MUC-DXB Y']), 'LMM', 24)).toEqual([]);
    const operatedBy = (carrier: string): Json => flight([segment('LH 9000 FRA-DXB Y', { operatingAirlineCode: carrier })]);
    expect(await benefits(operatedBy('EK'), 'LMM', 8)).toEqual([]);
    expect(await benefits(operatedBy('SQ'), 'LMM', 8)).toHaveLength(3);
  });

  it('of an independent programme on its own airlines', async () => {
    expect(await given(named(['LA 8070 GRU-FRA Y']), 'LAP', 8)).toEqual(['PTYCHK a1', 'PTYBDG a1', 'XTRBGG (a)']);
    expect(await given(named(['DL 105 GRU-ATL Y']), 'LAP', 8)).toEqual([]);
  });

  it('a code that the appendix lacks, with Turkish from Istanbul', async () => {
    const istanbul = named(['TK 1588 FRA-IST Y', 'TK 15 IST-GRU Y']);
    expect(await given(istanbul, 'MAS', 8)).toEqual(['PTYCHK a1', 'PTYBDG a1 a2', 'XTRBGG (a)', 'CMPSTG a2']);
    expect(await given(istanbul, 'LMM', 8)).toEqual(['PTYCHK a1', 'PTYBDG a1 a2', 'XTRBGG (a)']);
  });
});

describe('what it is', () => {
  const one = named(['LH 100 FRA-MUC Y']);

  it('has the name of the alliance, or of the programme that is in none', async () => {
    expect(await optionsOf('PTYCHK', one, 'LMM', 8)).toEqual([[{ name: 'Star Alliance Priority Check-In', guests: 0 }]]);
    expect(await optionsOf('PTYBDG', named(['AF 1019 FRA-CDG Y']), 'AKF', 8)).toEqual([[{ name: 'SkyTeam Priority Boarding', guests: 0 }]]);
    expect(await optionsOf('PTYBDG', named(['BA 901 FRA-LHR Y']), 'BAC', 8)).toEqual([[{ name: 'oneworld Priority Boarding', guests: 0 }]]);
    expect(await optionsOf('PTYBDG', named(['LA 8070 GRU-FRA Y']), 'LAP', 8)).toEqual([[{ name: 'LATAM Pass Program Priority Boarding', guests: 0 }]]);
    const disclaimer = ['To an earlier or later flight of the same day.'];
    expect(await optionsOf('CMPCHG', one, 'LMM', 24)).toEqual([[{ name: 'Star Alliance Flight Change', disclaimer, guests: 0 }]]);
  });

  it('is one lounge with a guest, two at some airports, none at others', async () => {
    const lounge = { name: 'Star Alliance Lounge', guests: 1 };
    const partners = {
      name: 'Star Alliance Partner Lounge',
      disclaimer: ['Free of charge for children up to 2 years of age.', 'Subject to available space.'],
      guests: 1,
    };
    expect(await optionsOf('LNGACS', trip, 'LMM', 16)).toEqual([[lounge, partners], [lounge, partners], [lounge]]); // FRA, JFK, SFO
    expect(await optionsOf('LNGACS', named(['LH 173 TXL-FRA Y']), 'LMM', 16)).toEqual([]);
  });

  it('is a bag of 23 kg, and two from tier 24', async () => {
    const bags = (quantity: number): unknown => [
      [
        {
          name: 'Star Alliance Extra Baggage',
          disclaimer: ['Not on fares without checked baggage.'],
          guests: 0,
          quantity,
          weightMetricType: 'kg',
          weight: 23,
        },
      ],
    ];
    expect(await optionsOf('XTRBGG', one, 'LMM', 16)).toEqual(bags(1));
    expect(await optionsOf('XTRBGG', one, 'LMM', 24)).toEqual(bags(2));
  });

  it('has pounds and sizes with MileagePlus', async () => {
    const [options] = (await optionsOf('XTRBGG', named(['UA 961 FRA-EWR Y']), 'UMP', 24)) as [unknown];
    // two bags of 70 lb; 20 + 30 + 12 = 62 in
    expect(options).toEqual([
      {
        name: 'Star Alliance Extra Baggage',
        disclaimer: ['Not on fares without checked baggage.'],
        guests: 0,
        quantity: 2,
        weightMetricType: 'lb',
        weight: 70,
        totalWeight: 140,
        sizeMetricType: 'in',
        sizeWidth: 20,
        sizeLength: 30,
        sizeHeight: 12,
        totalLength: 62,
      },
    ]);
  });
});

describe('the methods', () => {
  it('answer the document’s flight for MilleMiglia, though its list lacks that programme', async () => {
    for (const calculation of ['calculate-benefits', 'calculate-one-benefits'] as const) {
      const { flights } = await calculated(sandbox, calculation, sample('requests', calculation));
      const told = (flights[0]?.programs?.[0]?.['benefits'] ?? []) as readonly Benefit[];
      expect(told.map(({ code, targetId, legLevel }) => [code, targetId, legLevel])).toEqual([
        ['PTYCHK', 'SK1674', false],
        ['PTYCHK', 'SK0502', false],
        ['PTYBDG', 'SK1674', false],
        ['PTYBDG', 'SK0503', false],
        ['PTYBDG', 'SK0502', false],
        ['PTYBDG', 'SK0679', false],
        ['XTRBGG', 'SK1674-SK0503', true],
        ['XTRBGG', 'SK0502-SK0679', true],
      ]);
    }
  });

  it('make up names for legs and segments that have none', async () => {
    const nameless = flight([segment('LH 100 FRA-MUC Y'), segment('LH 452 MUC-LAX Y')]);
    const told = await benefits(nameless, 'LMM', 8, 'calculate-one-benefits');
    expect(told.map(({ targetId }) => targetId)).toEqual(['one#leg-1-segment-1', 'one#leg-1-segment-1', 'one#leg-1-segment-2', 'one#leg-1']);
  });

  it('tell of every programme and tier with a benefit where the One method is told so', async () => {
    const lan = named(['LA 8070 GRU-FRA Y']);
    const statuses = async (calculation: Calculation): Promise<readonly string[]> =>
      (await credited(sandbox, calculation, lan, { applyAllPrograms: true })).map(({ programCode, tierCode }) => `${programCode} ${tierCode}`);
    expect(await statuses('calculate-one-benefits')).toEqual(['LAP 8', 'LAP 16', 'LAP 24', 'LAP 32']);
    // The other takes no such flag: LATAM Pass at its basic tier, which has nothing.
    expect(await statuses('calculate-benefits')).toEqual([]);
  });
});
