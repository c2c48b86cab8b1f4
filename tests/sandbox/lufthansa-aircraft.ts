import type { Element } from './lufthansa-xml.ts';

/* Aircraft types, what is on board by type (FACTS 1.9: joined by aircraft code, not by airline), and their cabins. */

type Flag = 'FlyNet' | 'SeatPower' | 'Usb' | 'LiveTv';
const FLAGS: readonly Flag[] = ['FlyNet', 'SeatPower', 'Usb', 'LiveTv'];

export interface Cabin {
  readonly first: number;
  readonly last: number;
  /** Names of columns, with a space for each aisle: `ABC DEFG HJK`. */
  readonly columns: string;
}

export interface AircraftType {
  readonly name: string;
  readonly nameDe?: string;
  readonly equip: string;
  /** By class code; `null`: nothing is said of what is on board. */
  readonly onBoard: Readonly<Record<string, readonly Flag[]>> | null;
  readonly cabins: Readonly<Partial<Record<'F' | 'C' | 'E' | 'M', Cabin>>>;
  readonly wing: readonly [number, number];
  readonly exits: readonly (readonly [number, number])[];
}

const NARROW = { C: { first: 1, last: 5, columns: 'AC DF' }, M: { first: 6, last: 31, columns: 'ABC DEF' } } as const;

export const AIRCRAFT: Readonly<Record<string, AircraftType>> = {
  '74H': {
    name: 'Boeing 747-8i',
    equip: '747-8i',
    onBoard: { F: FLAGS, C: FLAGS, E: FLAGS, Y: FLAGS },
    cabins: {
      F: { first: 1, last: 3, columns: 'A DG K' },
      C: { first: 4, last: 14, columns: 'AC DG HK' },
      E: { first: 18, last: 22, columns: 'AC DEFG HK' },
      M: { first: 24, last: 52, columns: 'ABC DEFG HJK' },
    },
    wing: [24, 36],
    exits: [
      [24, 24],
      [38, 38],
    ],
  },
  '744': {
    name: 'Boeing 747-400',
    equip: '747-400',
    onBoard: { C: FLAGS, E: FLAGS, Y: FLAGS },
    cabins: {
      C: { first: 1, last: 14, columns: 'AC DG HK' },
      E: { first: 20, last: 24, columns: 'AC DEFG HK' },
      M: { first: 27, last: 53, columns: 'ABC DEFG HJK' },
    },
    wing: [27, 38],
    exits: [[27, 27]],
  },
  // Only Wi-Fi is said of it, as in the real answer.
  '359': {
    name: 'Airbus A350-900',
    equip: 'A350-900',
    onBoard: { F: ['FlyNet'], C: ['FlyNet'], E: ['FlyNet'], Y: ['FlyNet'] },
    cabins: {
      C: { first: 1, last: 8, columns: 'AC DG HK' },
      E: { first: 12, last: 14, columns: 'AC DEG HK' },
      M: { first: 16, last: 42, columns: 'ABC DEG HJK' },
    },
    wing: [16, 26],
    exits: [[27, 28]],
  },
  '77W': {
    name: 'Boeing 777-300ER',
    equip: '777-300ER',
    onBoard: { F: FLAGS, C: FLAGS, E: FLAGS, Y: FLAGS },
    cabins: {
      F: { first: 1, last: 2, columns: 'A DG K' },
      C: { first: 4, last: 16, columns: 'AD EG HK' },
      E: { first: 17, last: 19, columns: 'AC DEFG HK' },
      M: { first: 23, last: 53, columns: 'ABC DEFG HJK' },
    },
    wing: [24, 36],
    exits: [
      [23, 23],
      [40, 40],
    ],
  },
  // The trap (FACTS 1.9): the data says FlyNet, whoever flies it.
  '330': {
    name: 'Airbus A330',
    equip: 'A330',
    onBoard: { F: ['FlyNet'], C: ['FlyNet'], Y: ['FlyNet'] },
    cabins: { C: { first: 1, last: 6, columns: 'AC DG HK' }, M: { first: 11, last: 40, columns: 'AC DEFG HK' } },
    wing: [14, 24],
    exits: [[25, 25]],
  },
  '32N': { name: 'Airbus A320neo', equip: 'A20N', onBoard: null, cabins: NARROW, wing: [10, 19], exits: [[12, 13]] },
  '321': {
    name: 'Airbus A321',
    equip: 'A321',
    onBoard: null,
    cabins: { C: NARROW.C, M: { first: 6, last: 38, columns: 'ABC DEF' } },
    wing: [12, 24],
    exits: [
      [12, 12],
      [26, 26],
    ],
  },
  '223': {
    name: 'Airbus A220-300',
    equip: 'A220-300',
    onBoard: null,
    cabins: { C: { first: 1, last: 5, columns: 'AC DF' }, M: { first: 6, last: 28, columns: 'AC DEF' } },
    wing: [9, 17],
    exits: [[12, 12]],
  },
  '339': {
    name: 'Airbus A330-900neo',
    equip: 'A339',
    onBoard: null,
    cabins: { C: { first: 1, last: 10, columns: 'A DG K' }, M: { first: 12, last: 45, columns: 'AC DEFG HK' } },
    wing: [15, 26],
    exits: [[27, 27]],
  },
  '763': {
    name: 'Boeing 767-300',
    equip: '767-300',
    onBoard: null,
    cabins: { C: { first: 1, last: 6, columns: 'A DE K' }, M: { first: 10, last: 39, columns: 'AB DEF JK' } },
    wing: [14, 23],
    exits: [[20, 20]],
  },
};

/** `OnBoardEquipment` as schedules and the older tree have it; flags that are not set are left out. */
export function equipmentOf(code: string): Element | undefined {
  const onBoard = AIRCRAFT[code]?.onBoard;
  if (onBoard === null || onBoard === undefined) return undefined;
  const DESCRIPTIONS: Readonly<Record<string, string>> = { F: 'FirstClass', C: 'BusinessClass', E: 'PremiumEconomy', Y: 'Economy' };
  return {
    InflightEntertainment: true,
    Compartment: Object.entries(onBoard).map(([ClassCode, flags]) => ({
      ClassCode,
      ClassDesc: DESCRIPTIONS[ClassCode] ?? ClassCode,
      ...Object.fromEntries(flags.map((flag) => [flag, true])),
    })),
  };
}
