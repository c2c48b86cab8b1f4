import type { AirlineCode } from '../../flights/codes';
import type { Chart, Condition, Goal, Rule, RuleSource } from '../chart';
import { airlines, classes, countries, currency, on, programme } from '../notation';

const CHECKED = on('2026-11-21');

/** The programme's e-mail of December 2017 on the change to prices, word for word. Nothing later of the programme's own was found. */
const PRICES_2018: RuleSource = {
  title: 'Miles & More e-mail, 2017-12',
  address: 'https://forum.usa-reise.de/aktuelle-meldungen-radio-fernsehtipps/lufthansa-andert-ab-marz-2018-die-sammel-formel-fur-bonusmeilen',
  checked: CHECKED,
  confidence: 'dated',
};
const SINGAPORE_AIRLINES: RuleSource = {
  title: 'Miles & More, Singapore Airlines',
  address:
    'https://www.miles-and-more.com/row/en/earn/singapore-airlines/partner/airlines/singapore-airlines/earn/basic-offer/singapore-airlines_earn_basic_01.html',
  checked: CHECKED,
  confidence: 'official',
};
/** Undated, after 2014 (it has Premium Economy); not proven for tickets of today. */
const BY_CLASS: RuleSource = { title: 'pastebin.com/HXfGrVxE', address: 'https://pastebin.com/HXfGrVxE', checked: CHECKED, confidence: 'dated' };
/** Who earns which points; the page's table of values was not to be had. */
const POINT_SYSTEM: RuleSource = {
  title: 'Miles & More, point system, 2023',
  address: 'https://www.miles-and-more.com/ch/de/program/status-benefits/new-statusprogramme/point-system.html',
  checked: CHECKED,
  confidence: 'official',
};
const POINTS_2024: RuleSource = {
  title: 'travel-dealz.de, 2024',
  address: 'https://travel-dealz.de/blog/milesandmore-kontinente-karte/',
  checked: CHECKED,
  confidence: 'reported',
};
const FIRST_2026: RuleSource = {
  title: 'Earn more Points, Qualifying Points and HON Circle Points in First Class',
  address: 'https://staging.globalloyalty.org/?p=49076',
  checked: CHECKED,
  confidence: 'reported',
};
const STEIGFLUG: RuleSource = {
  title: 'steigflug, 2026-09-08',
  address: 'https://github.com/theminhnguyen/steigflug',
  checked: CHECKED,
  confidence: 'reported',
};
const HON_2024: RuleSource = {
  title: 'premium-flights.com, 2024',
  address: 'https://premium-flights.com/all-about-lufthansa-miles-more-changes/',
  checked: CHECKED,
  confidence: 'reported',
};

const MEMBER = 1;
const FREQUENT_TRAVELLER = 8;
const SENATOR = 16;
const HON_CIRCLE = 24;

const EUROPE = countries(
  'AD AL AT BA BE BG BY CH CZ DE DK EE ES FI FO FR GB GG GI GR HR HU IE IM IS IT JE LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS SE SI SJ SK SM UA VA XK',
);
/** The programme names exactly these five; with Europe they make one continent. With the rest of Africa they make two (travel-dealz.de). */
const NORTH_AFRICA = countries('DZ EG LY MA TN');
const AFRICA = countries(
  'AO BF BI BJ BW CD CF CG CI CM CV DJ EH ER ET GA GH GM GN GQ GW KE KM LR LS MG ML MR MU MW MZ NA NE NG RE RW SC SD SH SL SN SO SS ST SZ TD TG TZ UG YT ZA ZM ZW',
);
const ASIA = countries('AE AF BD BH BN BT CN HK ID IN IQ IR JP KG KH KP KR KW LA LK MM MN MO MV MY NP OM PH PK PS QA SA SG SY TH TJ TL TM TW UZ VN YE');
/** No public table of the programme says where these are. */
const EUROPE_OR_ASIA = countries('AM AZ CY GE IL JO KZ LB RU TR');
/** Australia and New Zealand; of the islands of the Pacific nothing is known. */
const OCEANIA = countries('AU NZ');
const NORTH_AMERICA = countries('AG AI AW BB BL BM BQ BS BZ CA CR CU CW DM DO GD GP GT HN HT JM KN KY LC MF MQ MS MX NI PA PM PR SV SX TC TT US VC VG VI');
const EUROPE_OR_NORTH_AMERICA = countries('GL');
const SOUTH_AMERICA = countries('AR BO BR CL CO EC FK GF GY PE PY SR UY VE');

const CONTINENTAL = ['domesticEurope', 'europe', 'europeNorthAfrica', 'continental'];
const INTERCONTINENTAL = ['intercontinental'];

/** Airlines whose flights count for status, by the programme's list of 2023. */
const QUALIFYING = airlines('LH LX OS SN EN EW 4Y OU LO LG');
/** Since then: a credited flight of Lufthansa City, and ITA Airways on one list. */
const QUALIFYING_SINCE = airlines('VL AZ');
/** The other airlines of Star Alliance. */
const STAR = airlines('A3 AC AI AV BR CA CM ET MS NH NZ OZ SA SQ TG TK TP UA ZH');

/** Status adds a half on the flights that these operate, a quarter on all others. */
const HALF_MORE = airlines('LH LX OS UA AC LO OU EN');
/** A quarter in 2018, a half by a calculator of 2026 (cwsi.net), or an airline that came later. */
const QUARTER_OR_HALF_MORE = airlines('SN VL');
const QUARTER_MORE = [...airlines('EW 4Y LG AZ'), ...STAR];

/** Tickets of the group pay for the price, partners' flights on them too. A minimum of 125 a flight, which one calculator has, is left out. */
const BY_PRICE: readonly Rule[] = [
  { ...byPrice('price-singapore', { operating: airlines('SQ') }, 5), minimumPerSegment: 250, source: SINGAPORE_AIRLINES },
  byPrice('price-half-more', { operating: HALF_MORE }, 6),
  byPrice('price-quarter-or-half-more', { operating: QUARTER_OR_HALF_MORE }, [5, 6]),
  byPrice('price-quarter-more', { operating: QUARTER_MORE }, 5),
];

/** Tickets of other airlines pay for the class. Only the table of Lufthansa's own kind was found, none of a partner; what status adds there is not known. */
const CLASS_CARRIERS: Condition = { issuer: 'other', operating: airlines('LH LX OS SN') };
const BY_BOOKING_CLASS: readonly Rule[] = [
  ...[
    ['CDJ', 1500] as const,
    ['Z', 1000] as const,
    ['P', 500] as const,
    ['BY', 1000] as const,
    ['HMU', 500] as const,
    ['QSVW', 250] as const,
    ['KLT', 125] as const,
  ].map(([letters, miles]) => classMiles('domesticEurope', letters, miles)),
  ...[
    ['CDJ', 2000] as const,
    ['Z', 1250] as const,
    ['P', 750] as const,
    ['BMY', 1250] as const,
    ['HQUV', 750] as const,
    ['SW', 500] as const,
    ['KLT', 125] as const,
  ].map(([letters, miles]) => classMiles('europe', letters, miles)),
  ...[
    ['AF', 3, 1500] as const,
    ['CDJ', 2, 1000] as const,
    ['Z', 1.5, 750] as const,
    ['P', 1, 500] as const,
    ['EG', 1.5, 750] as const,
    ['N', 1, 500] as const,
    ['BY', 1.5, 750] as const,
    ['HMU', 1, 500] as const,
    ['QSVW', 0.5, 250] as const,
    ['KLT', 0.25, 250] as const,
  ].map(([letters, share, minimumMiles]) => classShare(letters, share, minimumMiles)),
  // Award and industry tickets.
  { id: 'class-unlisted', kind: 'nothing', when: { ...CLASS_CARRIERS, classes: classes('XIOR') }, source: BY_CLASS },
];

/**
 * Miles & More: award miles, Points, Qualifying Points and HON Circle Points, and what the tiers ask for.
 *
 * Points count by the airline that operates the flight, its cabin, and whether both ends lie on one continent; the programme credits them only where it credits
 * miles too, which any fare that is sold does as far as is known.
 *
 * Not sourced: partners' tables by booking class; the regions of the countries named above; which fares earn no miles (Light, Basic: none found); airBaltic,
 * Edelweiss and partners outside Star Alliance; HON Circle Points on Lufthansa City and ITA Airways; a page of the programme's own with today's multipliers.
 */
export const LMM: Chart = {
  code: programme('LMM'),
  name: 'Miles & More',
  alliance: 4,
  tiers: [
    { code: MEMBER, name: 'Member' },
    { code: FREQUENT_TRAVELLER, name: 'Frequent Traveller' },
    { code: SENATOR, name: 'Senator' },
    { code: HON_CIRCLE, name: 'HON Circle' },
  ],
  issuers: airlines('LH LX OS SN EW'),
  issuedBy: 'Lufthansa Group',
  regions: {
    Europe: [...EUROPE, ...EUROPE_OR_ASIA, ...EUROPE_OR_NORTH_AMERICA],
    'North Africa': NORTH_AFRICA,
    Africa: AFRICA,
    Asia: [...ASIA, ...EUROPE_OR_ASIA],
    Oceania: OCEANIA,
    'North America': [...NORTH_AMERICA, ...EUROPE_OR_NORTH_AMERICA],
    'South America': SOUTH_AMERICA,
  },
  routes: [
    { name: 'domesticEurope', is: 'domestic', regions: ['Europe'] },
    { name: 'europe', is: 'withinRegion', regions: ['Europe'] },
    { name: 'europeNorthAfrica', is: 'betweenRegions', regions: ['Europe', 'North Africa'] },
    { name: 'continental', is: 'domestic' },
    { name: 'continental', is: 'withinRegion' },
    { name: 'intercontinental', is: 'betweenRegions' },
  ],
  accruals: [
    { id: 'awardMiles', metric: 'RDM', name: 'Award Miles', rounding: null, rules: [...BY_PRICE, ...BY_BOOKING_CLASS] },
    {
      id: 'points',
      metric: 'EQP',
      name: 'Points',
      rounding: null,
      rules: [...points('own', [...QUALIFYING, ...QUALIFYING_SINCE], POINTS_2024), ...points('star', STAR, POINTS_2024)],
    },
    {
      id: 'qualifyingPoints',
      metric: 'accrual-1001',
      name: 'Qualifying Points',
      rounding: null,
      rules: [
        ...points('own', QUALIFYING, POINTS_2024),
        ...points('own-since', QUALIFYING_SINCE, STEIGFLUG),
        { id: 'star', kind: 'nothing', when: { operating: STAR }, source: POINT_SYSTEM },
      ],
    },
    {
      id: 'honCirclePoints',
      metric: 'accrual-1002',
      name: 'HON Circle Points',
      rounding: null,
      rules: [
        { id: 'lower-cabins', kind: 'nothing', when: { operating: QUALIFYING, cabins: ['economy', 'premiumEconomy'] }, source: POINT_SYSTEM },
        ...points('own', QUALIFYING, POINTS_2024).filter(({ when: { cabins = [] } }) => cabins.includes('business') || cabins.includes('first')),
        { id: 'star', kind: 'nothing', when: { operating: STAR }, source: POINT_SYSTEM },
      ],
    },
  ],
  goals: [
    goal(FREQUENT_TRAVELLER, 650, 325),
    goal(SENATOR, 2000, 1000),
    { tier: HON_CIRCLE, needs: [{ accrual: 'honCirclePoints', amount: 6000 }], period: 'calendarYear', source: HON_2024 },
  ],
  signupUrl: null,
};

function byPrice(id: string, when: Condition, withStatus: number | readonly [number, number]): Rule & { readonly kind: 'revenue' } {
  const tiers = { [FREQUENT_TRAVELLER]: withStatus, [SENATOR]: withStatus, [HON_CIRCLE]: withStatus };
  return { id, kind: 'revenue', when: { issuer: 'own', ...when }, currency: currency('EUR'), perUnit: { base: 4, tiers }, source: PRICES_2018 };
}

function classMiles(route: string, letters: string, miles: number): Rule {
  return {
    id: `class-${route}-${letters}`,
    kind: 'fixed',
    when: { ...CLASS_CARRIERS, routes: [route], classes: classes(letters) },
    amount: { base: miles },
    source: BY_CLASS,
  };
}

/** Between Europe and North Africa neither table is known to hold. */
function classShare(letters: string, share: number, minimumMiles: number): Rule {
  const when: Condition = { ...CLASS_CARRIERS, routes: ['continental', 'intercontinental'], classes: classes(letters) };
  return { id: `class-share-${letters}`, kind: 'distance', when, share, minimumMiles, source: BY_CLASS };
}

/** The table of points a segment, for flights that these airlines operate. First counts more since 2026, whenever it was booked. */
function points(id: string, operating: readonly AirlineCode[], source: RuleSource): readonly Rule[] {
  const since2024 = { from: on('2024-01-01'), to: null };
  const row = (name: string, amount: number, when: Condition, from = source): Rule => ({
    id: `${id}-${name}`,
    kind: 'fixed',
    when: { operating, departs: since2024, ...when },
    amount: { base: amount },
    source: from,
  });
  return [
    row('continental-20', 20, { routes: CONTINENTAL, cabins: ['economy', 'premiumEconomy'] }),
    row('continental-business', 40, { routes: CONTINENTAL, cabins: ['business'] }),
    row('continental-first', 40, { routes: CONTINENTAL, cabins: ['first'] }),
    row('economy', 60, { routes: INTERCONTINENTAL, cabins: ['economy'] }),
    row('premium-economy', 80, { routes: INTERCONTINENTAL, cabins: ['premiumEconomy'] }),
    row('business', 200, { routes: INTERCONTINENTAL, cabins: ['business'] }),
    row('first-to-2025', 300, { routes: INTERCONTINENTAL, cabins: ['first'], departs: { from: on('2024-01-01'), to: on('2026-01-01') } }),
    row('first', 400, { routes: INTERCONTINENTAL, cabins: ['first'], departs: { from: on('2026-01-01'), to: null } }, FIRST_2026),
  ];
}

function goal(tier: number, needed: number, qualifying: number): Goal {
  return {
    tier,
    needs: [
      { accrual: 'points', amount: needed },
      { accrual: 'qualifyingPoints', amount: qualifying },
    ],
    period: 'calendarYear',
    source: POINTS_2024,
  };
}
