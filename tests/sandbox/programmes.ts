/**
 * What the Programs method answers (Milefy v2.6, Programs; codes of the appendices Frequent flyer programs, Status tiers,
 * Accrual types, Airline alliances).
 *
 * ASSUMPTION. The document prints two programmes (UMP, MAS: copied as printed). The other thirteen follow the published
 * list of 2016 in the v2.6 shape, corrected where the world has moved: LMM has Points instead of status miles, LAP is
 * independent, SEB is in SkyTeam, AMP in oneworld, TPV is called Miles&Go. The document's appendix has 76 codes; a code that is not in this
 * list is unknown to the sandbox (PCUKNW), but for AMM: the document's own samples ask for it, so it is answered without being listed.
 */
export interface Programme {
  readonly programCode: string;
  readonly programName: string;
  readonly helpUrl?: string;
  readonly siteUrl?: string;
  readonly signupUrl?: string;
  readonly allianceCode: number;
  readonly metrics: readonly { readonly metricCode: number; readonly metricName: string }[];
  readonly tiers: readonly { readonly tierCode: number; readonly tierName: string }[];
  readonly airlines: readonly string[];
}

/** Appendix: Airline alliances. */
const INDEPENDENT = 1;
const ONEWORLD = 2;
const SKYTEAM = 3;
const STAR = 4;

const TIER_CODES = [1, 8, 16, 24, 32, 33];

function tiers(...names: string[]): Programme['tiers'] {
  return names.map((tierName, index) => ({ tierCode: TIER_CODES[index] ?? 0, tierName }));
}

function metrics(named: Readonly<Record<number, string>>): Programme['metrics'] {
  return Object.entries(named).map(([code, metricName]) => ({ metricCode: Number(code), metricName }));
}

/** Every programme the sandbox knows, in the shape of `Value[]` of the Programs method. */
export const PROGRAMMES: readonly Programme[] = [
  {
    programCode: 'LMM',
    programName: 'Lufthansa Miles & More',
    siteUrl: 'https://www.miles-and-more.com',
    helpUrl: 'https://www.miles-and-more.com/online/portal/mam/de/account/forgotten_pin?l=en&cid=18002',
    signupUrl: 'https://www.miles-and-more.com/online/portal/mam/de/account/enrolment?l=en&cid=18002',
    allianceCode: STAR,
    metrics: metrics({ 1: 'Award Miles', 4: 'Points' }),
    tiers: tiers('Member', 'Frequent Traveller', 'Senator', 'HON Circle'),
    airlines: ['LH', 'LX', 'OS', 'SN', 'EW', '4Y', 'EN', 'OU', 'LO', 'LG'],
  },
  {
    programCode: 'UMP',
    programName: 'United Airlines MileagePlus',
    helpUrl: 'https://www.united.com/web/en-US/apps/account/settings/pin/pinResolution2.aspx',
    signupUrl: 'https://www.united.com/web/en-US/apps/account/enroll.aspx?sdl=sds&sdl=sd',
    allianceCode: STAR,
    metrics: metrics({
      1: 'Award Miles',
      2: 'Premier Qualifying Miles',
      3: 'Premier Qualifying Segments',
      5: 'Premier Qualifying Dollars',
    }),
    tiers: tiers('Member', 'Premier Silver', 'Premier Gold', 'Premier Platinum', 'Premier 1K'),
    airlines: ['UA'],
  },
  {
    programCode: 'MAS',
    programName: 'Miles and Smiles',
    helpUrl: 'https://www4.thy.com/tkmiles/pinproblems.tk?lang=en',
    signupUrl: 'https://www4.thy.com/tkmiles/membersignin.tk?lang=en',
    allianceCode: STAR,
    metrics: metrics({ 1: 'Redeemable Miles', 2: 'Status miles' }),
    tiers: tiers('Classic', 'Classic Plus', 'Elite', 'Elite Plus'),
    airlines: ['TK'],
  },
  {
    programCode: 'ACA',
    programName: 'Air Canada Altitude/Aeroplan',
    helpUrl: 'https://www3.aeroplan.com/recover/reset-password',
    signupUrl: 'https://www3.aeroplan.com/enroll.do',
    allianceCode: STAR,
    metrics: metrics({
      1: 'Aeroplan Miles',
      2: 'Altitude Qualifying Miles',
      3: 'Altitude Qualifying Segments',
      5: 'Altitude Qualifying Dollars',
    }),
    tiers: tiers('Member', 'Altitude Prestige 25K', 'Altitude Elite 35K', 'Altitude Elite 50K', 'Altitude Elite 75K', 'Altitude Super Elite 100K'),
    airlines: ['AC', 'QK', 'RV'],
  },
  {
    programCode: 'AMC',
    programName: 'ANA Mileage Club',
    signupUrl: 'https://cam.ana.co.jp/amcmember/amcentry/AMCEntryFacadeEn',
    allianceCode: STAR,
    metrics: metrics({ 1: 'Miles', 2: 'Premium Points' }),
    tiers: tiers('Member', 'Bronze', 'Platinum', 'Diamond'),
    airlines: ['NH'],
  },
  {
    programCode: 'SKF',
    programName: 'Singapore Airlines KrisFlyer',
    siteUrl: 'https://www.singaporeair.com',
    allianceCode: STAR,
    metrics: metrics({ 1: 'Miles', 2: 'Elite Miles', 5: 'PPS Value' }),
    tiers: tiers('Krisflyer', 'Elite Silver', 'Elite Gold', 'PPS Club', 'PPS Club Solitaire'),
    airlines: ['SQ', 'TR'],
  },
  {
    programCode: 'TPV',
    programName: 'TAP Miles&Go',
    allianceCode: STAR,
    metrics: metrics({ 1: 'Bonus miles', 2: 'Status miles', 3: 'Status segments' }),
    tiers: tiers('Miles', 'Silver', 'Gold'),
    airlines: ['TP'],
  },
  {
    programCode: 'AAA',
    programName: 'American Airlines AAdvantage',
    helpUrl: 'https://www.americanairlines.com/login/needPasswordAccess.do',
    signupUrl: 'https://www.americanairlines.com/loyalty/enrollment/enroll',
    allianceCode: ONEWORLD,
    metrics: metrics({
      1: 'Award Miles',
      2: 'Elite Qualifying Miles',
      3: 'Elite Qualifying Segments',
      5: 'Elite Qualifying Dollars',
    }),
    tiers: tiers('Member', 'Gold', 'Platinum', 'Executive Platinum'),
    airlines: ['AA'],
  },
  {
    programCode: 'BAC',
    programName: 'British Airways Executive Club',
    helpUrl: 'https://www.britishairways.com/travel/forgottendetails/public/en_gb',
    signupUrl: 'https://www.britishairways.com/travel/execenrol/public/en_gb',
    allianceCode: ONEWORLD,
    metrics: metrics({ 1: 'Avios', 2: 'Tier Points', 3: 'Eligible Flights' }),
    tiers: tiers('Blue', 'Bronze', 'Silver', 'Gold'),
    airlines: ['BA'],
  },
  {
    programCode: 'IBP',
    programName: 'Iberia Plus',
    signupUrl: 'https://www.iberia.com/web/userRegistration.do?tabId=&menuId=WPVUEL',
    allianceCode: ONEWORLD,
    metrics: metrics({ 1: 'Avios', 2: 'Elite Points', 3: 'Segments' }),
    tiers: tiers('Classic (Clasica)', 'Silver (Plata)', 'Gold (Oro)', 'Platinum (Platino)'),
    airlines: ['IB', 'I2'],
  },
  {
    programCode: 'AMP',
    programName: 'Alaska Airlines Mileage Plan',
    helpUrl: 'https://www.alaskaair.com/myaccount/forgotcredentials/password',
    allianceCode: ONEWORLD,
    metrics: metrics({ 1: 'Miles', 2: 'Status miles', 3: 'Status segments' }),
    tiers: tiers('Member', 'MVP', 'MVP Gold', 'MVP Gold 75K'),
    airlines: ['AS', 'QX'],
  },
  {
    programCode: 'AKF',
    programName: 'Air France/KLM Flying Blue',
    siteUrl: 'https://www.flyingblue.com',
    signupUrl: 'https://www.flyingblue.com/join-flyingblue.html',
    allianceCode: SKYTEAM,
    metrics: metrics({ 1: 'Award Miles', 2: 'Level Miles', 3: 'Qualifying Flights' }),
    tiers: tiers('Ivory', 'Silver', 'Gold', 'Platinum'),
    airlines: ['AF', 'KL', 'HV', 'TO', 'A5', 'KQ', 'RO'],
  },
  {
    programCode: 'DSM',
    programName: 'Delta SkyMiles',
    signupUrl: 'https://www.delta.com/profile/enrolllanding.action',
    allianceCode: SKYTEAM,
    metrics: metrics({
      1: 'Award Miles',
      2: 'Medallion Qualification Miles',
      3: 'Medallion Qualification Segments',
      5: 'Medallion Qualification Dollars',
    }),
    tiers: tiers('Member', 'Silver', 'Gold', 'Platinum', 'Diamond'),
    airlines: ['DL'],
  },
  {
    programCode: 'SEB',
    programName: 'SAS EuroBonus',
    signupUrl: 'https://www.flysas.com/en/eurobonus/create-account/',
    allianceCode: SKYTEAM,
    metrics: metrics({ 1: 'Basic Points', 2: 'Status Points', 3: 'Qualifying Flights' }),
    tiers: tiers('Member', 'Silver', 'Gold', 'Diamond'),
    airlines: ['SK', 'WF'],
  },
  {
    programCode: 'LAP',
    programName: 'LATAM Pass Program',
    siteUrl: 'https://latampass.latam.com',
    allianceCode: INDEPENDENT,
    metrics: metrics({ 1: 'LATAM Pass Miles', 2: 'Qualifying Points', 3: 'Segments' }),
    tiers: tiers('LATAM', 'Gold', 'Platinum', 'Black', 'Black Signature'),
    airlines: ['LA', 'JJ', 'XL', '4C', '4M', 'LP', 'LU', 'UC', 'PZ'],
  },
];

/** In the appendix and in the document's samples, but not in the list. */
const UNLISTED: readonly Programme[] = [
  {
    programCode: 'AMM',
    programName: 'Alitalia MilleMiglia',
    allianceCode: SKYTEAM,
    metrics: metrics({ 1: 'Miles', 2: 'Qualifying Miles', 3: 'Qualifying Flights' }),
    tiers: tiers('Member', 'Ulisse', 'Freccia Alata Club', 'Freccia Alata Plus Club'),
    airlines: ['AZ', 'CT'],
  },
];

/** The programme of a code (v2.6, `programs[].programCode`). */
export function findProgramme(programCode: unknown): Programme | undefined {
  return [...PROGRAMMES, ...UNLISTED].find((programme) => programme.programCode === programCode);
}
