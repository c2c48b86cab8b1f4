import type { Cabin } from '../../lib/flights/cabin.ts';
import type { Segment } from '../../lib/flights/itinerary.ts';
import type { Offer } from '../../lib/flights/offer.ts';
import { classes, fare, firstList, flown, oneWay } from '../unit/make-offers.ts';

/** How many offers are appraised; a very long list. */
const OFFERS = 200;

/** From one segment to three, by airlines of every alliance and of none, within continents, between them, and over places that charts find hard. */
const ROUTES: readonly string[] = [
  'LH 507 GRU-FRA',
  'LX 93 GRU-ZRH, LX 1070 ZRH-FRA',
  'LA 8070 GRU-FRA',
  'LA 8084 GRU-LHR, LH 909 LHR-FRA',
  'TP 82 GRU-LIS, TP 574 LIS-FRA',
  'UA 148 GRU-EWR, UA 960 EWR-FRA',
  'TK 216 GRU-IST, TK 1587 IST-FRA',
  'AC 91 GRU-YYZ, AC 876 YYZ-FRA',
  'AF 457 GRU-CDG, AF 1018 CDG-FRA',
  'BA 246 GRU-LHR, BA 902 LHR-FRA',
  'LA 3390 CGH-GYN',
  'LA 2467 SCL-LIM, LA 2600 LIM-JFK, AA 1234 JFK-LAX',
  'OS 66 VIE-EWR, UA 1234 EWR-LAX',
  'LH 456 FRA-LAX',
  'SQ 26 FRA-JFK',
  'EN 8852 FLR-FRA, LH 400 FRA-JFK',
  'NH 204 FRA-HND, NH 847 HND-BKK',
  'LH 588 FRA-CAI, MS 795 CAI-ASW',
  'DL 105 GRU-ATL, DL 14 ATL-FRA, LH 1180 FRA-ZRH',
  'IB 268 GRU-MAD, IB 1331 MAD-FRA',
];

const CURRENCIES = ['EUR', 'USD', 'BRL'] as const;
const CABINS: readonly (Cabin | null)[] = ['economy', null, 'business', null, 'premiumEconomy'];

/** Every row another flight at another price: none can stand in for another. Cabin, class, operating airline and price are now and then not shown, as on real lists. */
export function benchOffers(): readonly Offer[] {
  return Array.from({ length: OFFERS }, (_, at) => {
    const route = ROUTES[at % ROUTES.length] ?? '';
    const segments = route.split(', ').map((words) => segmentOf(words, at));
    const price = at % 25 === 24 ? null : `${200 + at * 13}.${10 + (at % 90)} ${CURRENCIES[at % CURRENCIES.length]}`;
    const paid = fare(price, { classes: segments.map(() => (at % 10 === 9 ? (classes('K')[0] ?? null) : null)), travellers: 1 + (at % 2) });
    return at % 4 === 3 ? firstList(segments, paid) : oneWay(segments, { ...paid, covers: 'leg' });
  });
}

/** Where a list of one-segment flights goes: airlines of Miles & More, of its partners, and of others. */
const NONSTOP = ['LH FRA-LAX', 'LX ZRH-JFK', 'OS VIE-EWR', 'UA FRA-IAD', 'AC FRA-YYZ', 'TP LIS-GRU', 'TK IST-FRA', 'SQ FRA-SIN', 'NH FRA-HND', 'LA GRU-FRA'];

/** Two hundred flights of one segment on a day of 2027 (from 0), each another one; with the booking classes on the page or, as most lists are, without. */
export function listOfFlights({ day, classShown }: { readonly day: number; readonly classShown: boolean }): readonly Offer[] {
  const date = new Date(Date.UTC(2027, 0, 1 + day)).toISOString().slice(0, 10);
  return Array.from({ length: OFFERS }, (_, at) => {
    const [carrier, route] = (NONSTOP[at % NONSTOP.length] ?? '').split(' ');
    const paid = fare(`${300 + at * 7}.${10 + (at % 90)} EUR`, { classes: classShown ? classes('K') : [null] });
    return oneWay([flown(`${carrier} ${100 + at} ${route} ${date}`)], paid);
  });
}

function segmentOf(words: string, at: number): Segment {
  const [carrier, number, route] = words.split(' ');
  const date = `2027-${String(1 + (at % 12)).padStart(2, '0')}-${String(1 + (at % 28)).padStart(2, '0')}`;
  const segment = flown(`${carrier} ${number} ${route} ${date}`, { cabin: CABINS[at % CABINS.length] ?? null });
  return at % 7 === 6 ? { ...segment, operatingCarrier: null } : segment;
}
