import type { Answer, Exchange } from './exchange.ts';
import { invalid, notFound, said } from './lufthansa-answer.ts';
import { FEATURES_AS_ATTRIBUTES, LANGUAGES } from './lufthansa-assumptions.ts';
import type { Element } from './lufthansa-xml.ts';

/* Lounges (FACTS 1.8). The shapes are assumed (lufthansa-assumptions.ts); names and places are like real ones. */

type Tier = 'SGC' | 'FTL' | 'SEN' | 'HON';
type CabinClass = 'M' | 'E' | 'C' | 'F';

interface SandboxLounge {
  readonly airport: string;
  readonly name: string;
  readonly place: string | null;
  readonly placeDe: string | null;
  readonly hours: string;
  readonly hoursDe: string;
  readonly features: readonly string[];
  readonly tiers: readonly Tier[];
  readonly cabins: readonly CabinClass[];
}

const FULL = ['Restrooms', 'ShowerFacilities', 'RelaxingRooms', 'OfficeUnits', 'WLANFacility', 'TV'];
const PLAIN = ['Restrooms', 'WLANFacility'];
const BUSINESS: Pick<SandboxLounge, 'tiers' | 'cabins'> = { tiers: ['FTL', 'SEN', 'HON', 'SGC'], cabins: ['C', 'F'] };
const SENATOR: Pick<SandboxLounge, 'tiers' | 'cabins'> = { tiers: ['SEN', 'HON', 'SGC'], cabins: ['F'] };
const FIRST: Pick<SandboxLounge, 'tiers' | 'cabins'> = { tiers: ['HON'], cabins: ['F'] };

function lounge(
  airport: string,
  name: string,
  place: readonly [string, string] | null,
  hours: string,
  features: readonly string[],
  who: Pick<SandboxLounge, 'tiers' | 'cabins'>,
): SandboxLounge {
  const [place_en, place_de] = place ?? [null, null];
  return { airport, name, place: place_en, placeDe: place_de, hours: `daily ${hours}`, hoursDe: `täglich ${hours}`, features, ...who };
}

const LOUNGES: readonly SandboxLounge[] = [
  lounge(
    'FRA',
    'Lufthansa Senator Lounge',
    ['Terminal 1, Departure area A (Schengen), opposite the duty free shop', 'Terminal 1, Abflugbereich A (Schengen), gegenüber dem Duty-free-Shop'],
    '05:00 - 22:00',
    FULL,
    SENATOR,
  ),
  lounge(
    'FRA',
    'Lufthansa Senator Lounge',
    ['Terminal 1, Departure area C (Non-Schengen), near gates C14/C15', 'Terminal 1, Abflugbereich C (Non-Schengen), bei den Flugsteigen C14/C15'],
    '05:00 - 22:00',
    FULL,
    SENATOR,
  ),
  lounge(
    'FRA',
    'Lufthansa Business Lounge',
    ['Terminal 1, Departure area B (Non-Schengen), near gates B24 and B28', 'Terminal 1, Abflugbereich B (Non-Schengen), bei den Flugsteigen B24 und B28'],
    '05:00 - 22:00',
    FULL,
    BUSINESS,
  ),
  lounge(
    'FRA',
    'Lufthansa First Class Lounge',
    ['Terminal 1, Departure area A, above gate A13', 'Terminal 1, Abflugbereich A, oberhalb von Flugsteig A13'],
    '05:30 - 22:00',
    FULL,
    FIRST,
  ),
  lounge('MUC', 'Lufthansa Senator Lounge', ['Terminal 2, level 5, gates G28', 'Terminal 2, Ebene 5, Flugsteige G28'], '05:00 - 22:30', FULL, SENATOR),
  lounge('MUC', 'Lufthansa Business Lounge', ['Terminal 2, level 4, gates G24', 'Terminal 2, Ebene 4, Flugsteige G24'], '05:00 - 22:30', FULL, BUSINESS),
  lounge('ZRH', 'SWISS Senator Lounge', ['Airside Center, Departures 1', 'Airside Center, Abflug 1'], '05:15 - 22:00', FULL, SENATOR),
  lounge('ZRH', 'SWISS Business Lounge', ['Airside Center, Departures 1', 'Airside Center, Abflug 1'], '05:15 - 22:00', FULL, BUSINESS),
  // The only one of its airport, so that its answer is an object; its place is not said.
  lounge('GRU', 'Star Alliance Partner Lounge', null, '24 h', PLAIN, BUSINESS),
  lounge('LIS', 'Partner Lounge', ['Terminal 1, airside', 'Terminal 1, nach der Sicherheitskontrolle'], '05:00 - 00:00', PLAIN, BUSINESS),
  lounge('LHR', 'Star Alliance Lounge', ['Terminal 2, gates B', 'Terminal 2, Flugsteige B'], '05:00 - 22:00', FULL, BUSINESS),
  lounge('JFK', 'Lufthansa Senator Lounge', ['Terminal 1, airside', 'Terminal 1, nach der Sicherheitskontrolle'], '12:00 - 00:00', FULL, SENATOR),
  lounge('JFK', 'Lufthansa Business Lounge', ['Terminal 1, airside', 'Terminal 1, nach der Sicherheitskontrolle'], '12:00 - 00:00', FULL, BUSINESS),
  lounge('EWR', 'Partner Lounge', ['Terminal B', 'Terminal B'], '13:00 - 22:00', PLAIN, BUSINESS),
  lounge(
    'LAX',
    'Star Alliance Lounge',
    ['Tom Bradley International Terminal, level 6', 'Tom Bradley International Terminal, Ebene 6'],
    '07:00 - 00:30',
    FULL,
    BUSINESS,
  ),
];

const ALL_FEATURES = ['NonSmokingLounge', ...FULL, 'MeetingRooms', 'CopyMachine', 'FaxMachine', 'MAMPrinter', 'PCWithInternetAccess'];

function element(one: SandboxLounge, language: string | null): Element {
  const both = (english: string, german: string): Element[] =>
    [
      { '@LanguageCode': 'EN', $: english },
      { '@LanguageCode': 'DE', $: german },
    ].filter((text) => language === null || text['@LanguageCode'].toLowerCase() === language);
  const spelt = (name: string): string => (FEATURES_AS_ATTRIBUTES.some((each) => each === name) ? `@${name}` : name);
  return {
    Names: { Name: both(one.name, one.name) },
    AirportCode: one.airport,
    CityCode: one.airport,
    Locations: one.place === null || one.placeDe === null ? undefined : { Location: both(one.place, one.placeDe) },
    OpeningHours: { OpeningHours: both(one.hours, one.hoursDe) },
    Features: Object.fromEntries(ALL_FEATURES.map((name) => [spelt(name), one.features.includes(name)])),
    MagazinesAndNews: { German: true, International: true, Local: true },
  };
}

/** `/offers/lounges/{code}`. */
export function lounges(parts: readonly string[], exchange: Exchange): Answer | null {
  const [code = ''] = parts;
  if (parts.length !== 1) return null;
  if (!/^[A-Z]{3}$/.test(code)) return invalid('Invalid airport code (formally incorrect).');
  const [cabin, tier, language] = [exchange.query.get('cabinClass'), exchange.query.get('tierCode'), exchange.query.get('lang')];
  if (cabin !== null && tier !== null) return invalid('cabinClass and tierCode exclude each other');
  if (cabin !== null && !['M', 'E', 'C', 'F'].includes(cabin)) return invalid('Invalid cabin class in lounge request');
  if (tier !== null && !['SGC', 'FTL', 'SEN', 'HON'].includes(tier)) return invalid('Invalid tier code in lounge request');
  if (language !== null && !/^[a-z]{2}$/.test(language)) return invalid('Invalid language code');
  const known = language === null || (LANGUAGES.some((each) => each === language) && ['en', 'de'].includes(language));
  const found = LOUNGES.filter(
    (one) =>
      one.airport === code && (cabin === null || one.cabins.some((each) => each === cabin)) && (tier === null || one.tiers.some((each) => each === tier)),
  );
  if (found.length === 0 || !known) return notFound('Lounge');
  return said('LoungeResource', { Lounges: { Lounge: found.map((one) => element(one, language)) } }, exchange);
}
