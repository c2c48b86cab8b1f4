import type { Cabin } from './cabin';

/** As with the charts' rules: read on the airline's or a programme's own page, reported by others, or old enough that it may have changed since. */
type TableConfidence = 'official' | 'reported' | 'dated';

interface TableSource {
  readonly title: string;
  readonly address: string;
  /** Local date (`YYYY-MM-DD`) on which a stored copy of it was read. */
  readonly read: string;
  readonly confidence: TableConfidence;
}

/**
 * The letters of each cabin in which an airline sells its seats. `''`: the airline has no such cabin. `null`: the sources do not tell all of its letters, so the
 * general ones are used for this cabin and marked as such, because equal answers for an incomplete list prove nothing.
 */
type ClassesByCabin = Readonly<Record<Cabin, string | null>>;

/**
 * One airline's table. It has more rather than fewer letters: where sources differ on the cabin of a letter it stands in both. Letters of awards, upgrades and
 * staff are left out where a source says that they are, or leaves them out of a full list of what is sold. The order says nothing: which class earns more belongs to the programme.
 */
export interface ClassTable {
  readonly classes: ClassesByCabin;
  readonly sources: readonly [TableSource, ...TableSource[]];
  /** What the sources leave open or differ in, and what was made of it. */
  readonly note: string;
}

const READ = '2026-11-22';

function official(title: string, address: string): TableSource {
  return { title, address, read: READ, confidence: 'official' };
}

function reported(title: string, address: string): TableSource {
  return { title, address, read: READ, confidence: 'reported' };
}

function dated(title: string, address: string): TableSource {
  return { title, address, read: READ, confidence: 'dated' };
}

/** A calculator that travellers keep, with Aeroplan's partner charts: every letter that earns, in groups by rate, without the names of the cabins. */
const AC_SQD = reported('ac-sqd, Aeroplan partner charts', 'https://github.com/cowtool-llc/ac-sqd');
/** Another, with the airlines' letters as Qantas groups them: economy, premium economy, business and first. */
const QANTAS = reported('frequent-flyer-calc, Qantas partner categories', 'https://github.com/chris-catignani/frequent-flyer-calc');
/** Says of all Star Alliance airlines: awards are generally in O, I and X. */
const THAI_CHART = dated(
  'Thai Airways, Star Alliance Booking Class Codes Chart',
  'http://www.thaiairways.com/frequent-flyer/en/airlines-booking-class-codes-chart.htm',
);

/** By airline code. An airline that is not here has no table: Eurowings (its one chart names no cabins) and LATAM (none was found) among those that were looked for. */
export const AIRLINE_TABLES: Readonly<Record<string, ClassTable>> = {
  // The airlines of the Lufthansa Group

  LH: {
    classes: { economy: 'YBMUHQVWSTLK', premiumEconomy: 'GEN', business: 'JCDZP', first: 'FA' },
    sources: [
      official('ANA, Lufthansa, as of 2022-08-26', 'https://ana.co.jp/ko/kr/amc/partner-airlines/lufthansa'),
      official(
        'EVA Air, Lufthansa mileage table',
        'https://www.evaair.com/en-id/infinity-mileagelands/mileage-award-program/earning-mileage/star-alliance-airline-partners/mileage-table/lufthansa.html',
      ),
      reported('AwardLocker, Lufthansa fare classes', 'https://awardlocker.com/fare-classes/lufthansa'),
    ],
    note: 'EVA Air lists every letter; O, I, R and X are awards (AwardLocker).',
  },
  LX: {
    classes: { economy: 'YBMUHQVWSTLK', premiumEconomy: 'GEN', business: 'JCDZP', first: 'FA' },
    sources: [
      reported('Royal Orchid Plus, SWISS (a test host)', 'https://tgosci-uat.com/vi-vn/content/earn-miles/star-alliance-airlines/swiss-lx'),
      AC_SQD,
      dated('FlyerTalk, LH Group Booking Classes, 2018-05-24', 'https://www.flyertalk.com/forum/29788647-post1.html'),
      THAI_CHART,
    ],
    note: 'Royal Orchid Plus lists every letter; of those that earn nothing there T, L and K are sold in economy, O and I are awards, R is staff (FlyerTalk), X an award (Thai).',
  },
  OS: {
    classes: { economy: 'YBMUHQVWSTLK', premiumEconomy: 'GEN', business: 'JCDZP', first: 'FA' },
    sources: [
      dated('LATAM Pass, associated airlines: Austrian', 'https://www.latam.com/en_au/latam-pass/how-to-earn-miles/flying/with-associated-airlines/'),
      AC_SQD,
    ],
    note: 'LATAM Pass has cabins, F and A among them; T and L are from ac-sqd; K earns in neither and is taken from LH, LX and SN, which sell it.',
  },
  SN: {
    classes: { economy: 'YBMUHQVWSOTLK', premiumEconomy: 'GEN', business: 'JCDZP', first: 'FA' },
    sources: [
      official('Royal Orchid Plus, Brussels Airlines', 'https://www.thaiairways.com/en_TH/rop/Earning_Miles/staralliance/EarningMiles-OnStarAlliance11.page'),
      official('Asiana Club, SN, as of 2019-05-01', 'https://m.flyasiana.com/C/AU/EN/club/staralliance-partner/m-detail?codeId=SYS0555'),
      THAI_CHART,
    ],
    note: 'Royal Orchid Plus lists every letter: A and F, which earn nothing there, are put in first; O is economy. I and X are awards (Thai), R is taken for staff as on SWISS.',
  },
  EN: {
    classes: { economy: 'YBMUHQVWSTLK', premiumEconomy: '', business: 'JCDZP', first: '' },
    sources: [AC_SQD, official('Air Dolomiti for travel agents, fares from 2020-01-01', 'https://agenzie.airdolomiti.it/en/pages/fares')],
    note: 'Cabins by the groups of the rates and by the airline’s page, which has economy and business alone, as Lufthansa has them since 2020; ANA’s list of 2014, older than that, is left aside.',
  },
  '4Y': {
    classes: { economy: 'YBMUHQVWSTLK', premiumEconomy: 'GEN', business: 'JCDZP', first: '' },
    sources: [AC_SQD],
    note: 'The chart is Lufthansa’s, letter for letter and without first; cabins as there. K earns in neither and is taken from Lufthansa.',
  },

  // Star Alliance

  UA: {
    classes: { economy: 'YBMEUHQVWSTLKGN', premiumEconomy: 'OAR', business: 'JCDZP', first: 'JCDZP' },
    sources: [
      AC_SQD,
      reported('The Points Guy, United fare classes, 2021-08-04', 'https://thepointsguy.com/guide/united-fare-classes/'),
      reported('The Points Guy UK, United fare classes, 2019-02-01', 'https://thepointsguy.co.uk/guide/united-fare-classes/'),
      reported('travel-hacking-toolkit, cabin-codes', 'https://www.skills.sh/borski/travel-hacking-toolkit/cabin-codes'),
    ],
    note: 'N is Basic Economy. What United calls First within the country has the letters of business. I and X are awards (cabin-codes).',
  },
  AC: {
    classes: { economy: 'YBMUHQVWSTLKGF', premiumEconomy: 'OEAN', business: 'JCDZP', first: '' },
    sources: [reported('FlyerTalk, Air Canada fare buckets', 'https://www.flyertalk.com/forum/37526080-post2408.html'), AC_SQD],
    note: 'G, and F of Air Canada Vacations, are from ac-sqd, to which N is an upgrade; FlyerTalk has it sold in premium economy. X and I are awards, R is an upgrade (ac-sqd).',
  },
  TP: {
    classes: { economy: 'YBMHQGKLPSUVWAENOTFR', premiumEconomy: '', business: null, first: '' },
    sources: [
      official(
        'EVA Air, TAP mileage table',
        'https://www.evaair.com/en-us/infinity-mileagelands/mileage-award-program/earning-mileage/star-alliance-airline-partners/mileage-table/tap_portugal.html',
      ),
      AC_SQD,
      THAI_CHART,
      official('TAP, new fares', 'http://www.flytap.com/Portugal/en/PlanBook/PrepareforTravel/new-tap-products-'),
    ],
    note: 'EVA Air lists every letter, and N, O, T, F and R without a cabin: they are put in economy, and business (C, D, J and Z at least) is not complete. I and X are awards.',
  },
  TK: {
    classes: { economy: 'YBMAHSOEQTLVPWUFGN', premiumEconomy: '', business: 'CDZKJ', first: '' },
    sources: [
      reported(
        'FlyerTalk, Overview of TK Fare Classes, 2017-2018',
        'https://www.flyertalk.com/forum/turkish-airlines-miles-smiles/1877707-overview-tk-fare-ticket-classes-printerfriendly.html',
      ),
      official(
        'Turkish Airlines, fare conditions',
        'https://turkishairlines.com/pt-pt/flights/fly-different/economy-class/more-information-on-economy-class-that-suits-you',
      ),
      AC_SQD,
    ],
    note: 'P, W, U and F are from the airline’s page, which has economy and business alone; G and N are on sale displays (FlyerTalk). I, R and X are awards and upgrades.',
  },
  SQ: {
    classes: { economy: 'VKQNMHWYBE', premiumEconomy: 'RLPST', business: 'DUZCJ', first: 'FA' },
    sources: [
      official('Singapore Airlines, Fare types', 'https://singaporeair.com/en_UK/bd/flying-withus/fare-types'),
      reported(
        'Mainly Miles, 2018-06-02',
        'https://mainlymiles.com/2018/06/02/singapore-airlines-quietly-introduces-premium-economy-lite-but-its-not-all-bad-news/comment-page-1/',
      ),
      AC_SQD,
    ],
    note: 'Economy and premium economy are the airline’s own full list; business and first, cut off in the copy that was read, are from the other two, which agree.',
  },
  NH: {
    classes: { economy: 'YBMUHQVWSTLKPGE', premiumEconomy: 'GEN', business: 'JCDZP', first: 'FA' },
    sources: [
      AC_SQD,
      official('PhoenixMiles, ANA', 'http://ffp.airchina.com.cn/appen/en/plan-en/ana_airlines.html'),
      dated('ANA, fare rules 2014: premium economy G and E', 'https://www.ana.co.jp/int_farerule/tc3/id/2014a/jp_py_ja.html'),
      THAI_CHART,
    ],
    note: 'G and E are premium economy to ANA and economy to PhoenixMiles, P is business to the others and economy too to PhoenixMiles: they stand in both. O, I and X are awards (Thai), R, which earns nowhere, is left out with them.',
  },

  // SkyTeam

  DL: {
    classes: { economy: 'YBMSHQKLUTXVEW', premiumEconomy: 'PAGW', business: 'JCDIZ', first: 'FPAGJCDIZ' },
    sources: [
      dated('Delta, Earn Miles With Delta', 'https://www.delta.com/content/www/en_US/skymiles/earn-miles/earn-miles-with-delta.html'),
      dated('The same chart in full (a copy)', 'http://www.jdhsafaris.com/2017/1115/20967_5.html'),
      reported('FlyerTalk, Delta booking classes, 2021-04-06', 'https://www.flyertalk.com/forum/33157501-post4.html'),
      reported('PointsFeed, Delta Fare Classes, 2024', 'https://pointsfeed.com/?p=485'),
    ],
    note: 'First within the country is sold in the letters of Delta One too. P, A and G are discounted first or Premium Select; W and S are Comfort+, W stands under premium economy too. R, O and N are awards.',
  },
  AF: {
    classes: { economy: 'YBMPUFWKQHLSATENGRVX', premiumEconomy: 'WSA', business: 'JCDIZO', first: 'PF' },
    sources: [
      official('China Airlines, Air France', 'https://www.china-airlines.com/nl/en/member/airline-miles/airline-partners/air-france'),
      official('Lotusmiles, Air France', 'https://www.vietnamairlines.com/jp/ja/lotusmile/earn-miles/earn-miles-after-flights/5'),
    ],
    note: 'P, F, W, S and A are economy on shorter routes as well. O and X are sold, and used for awards too.',
  },
  KL: {
    classes: { economy: 'YBMUKHLQTENRVGXPFWSA', premiumEconomy: 'WSA', business: 'JCDIZO', first: '' },
    sources: [official('EuroBonus, KLM, from 2024-09-01', 'https://www.sas.dk/eurobonus/partnere/flyselskaber/klm')],
    note: 'P, F, W, S and A are economy on medium-haul routes, W, S and A premium economy on long ones.',
  },

  // oneworld

  AA: {
    classes: { economy: 'YHKMLVGSNQOB', premiumEconomy: 'WP', business: 'JCDRI', first: 'FAJCDRI' },
    sources: [
      dated('AAdvantage, special fares', 'https://www.aa.com/i18n/aadvantage-program/miles/earn/special-fares.jsp'),
      QANTAS,
      dated('American Airlines, Cabin and Booking Class Changes, 2017', 'https://docslib.org/doc/3744140/cabin-and-booking-class-changes'),
    ],
    note: 'B is Basic Economy. What American calls First within the country has letters of business since 2017.',
  },
  BA: {
    classes: { economy: 'YBHKMLVSNQOGP', premiumEconomy: 'WET', business: 'JCDRI', first: 'FA' },
    sources: [reported('The Points Guy, British Airways’ fare classes, 2022-07-11', 'https://thepointsguy.com/guide/ba-fare-classes-explained'), QANTAS],
    note: 'Z, U and X are awards; P is one in premium economy and sold in economy.',
  },
  IB: {
    classes: { economy: 'YBHKMLFVSNGQOAZ', premiumEconomy: 'WET', business: 'JCDRI', first: '' },
    sources: [official('Iberia Plus, Earn Elite Points', 'https://iberia.com/jp/ja/iberiaplus/earn-elite-points'), QANTAS],
    note: 'Both have the same letters; Z is from the second alone.',
  },
};

/** IATA Resolution 728 as most airlines use it: the fallback for an airline or a cabin without a table of its own, and marked as such. */
export const GENERIC_CLASSES: Readonly<Record<Cabin, string>> = {
  economy: 'YBMHKLQTVXSUNEOG',
  premiumEconomy: 'WPR',
  business: 'JCDZI',
  first: 'FA',
};
export const GENERIC_SOURCE = 'IATA Resolution 728, reservation booking designators: general use, not this airline’s own table';
