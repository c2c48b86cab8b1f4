/* The sandbox's own reference data: few places, enough for the demo page and the tests. Positions are to three decimals, names from common knowledge. */

export interface SandboxAirport {
  readonly code: string;
  readonly city: string;
  readonly country: string;
  readonly names: Readonly<Record<string, string>>;
  readonly latitude: number;
  readonly longitude: number;
  readonly utcOffset: string;
  readonly timeZone: string;
}

const airport = (words: string, names: Readonly<Record<string, string>>): SandboxAirport => {
  const [code = '', city = '', country = '', latitude = '', longitude = '', utcOffset = '', timeZone = ''] = words.split(' ');
  return { code, city, country, names, latitude: Number(latitude), longitude: Number(longitude), utcOffset, timeZone };
};

export const AIRPORTS: readonly SandboxAirport[] = [
  airport('FRA FRA DE 50.033 8.571 +01:00 Europe/Berlin', {
    en: 'Frankfurt/Main International',
    de: 'Frankfurt/Main',
    fr: 'Francfort',
    es: 'Fráncfort',
    it: 'Francoforte',
  }),
  airport('MUC MUC DE 48.354 11.786 +01:00 Europe/Berlin', { en: 'Munich', de: 'München', fr: 'Munich', es: 'Múnich', it: 'Monaco di Baviera' }),
  airport('ZRH ZRH CH 47.458 8.548 +01:00 Europe/Zurich', { en: 'Zurich', de: 'Zürich', fr: 'Zurich', es: 'Zúrich', it: 'Zurigo' }),
  airport('VIE VIE AT 48.110 16.570 +01:00 Europe/Vienna', { en: 'Vienna International', de: 'Wien', fr: 'Vienne', es: 'Viena', it: 'Vienna' }),
  airport('GRU SAO BR -23.432 -46.469 -03:00 America/Sao_Paulo', { en: 'Sao Paulo Guarulhos', de: 'São Paulo Guarulhos', es: 'São Paulo-Guarulhos' }),
  airport('LIS LIS PT 38.774 -9.134 +00:00 Europe/Lisbon', { en: 'Lisbon', de: 'Lissabon', fr: 'Lisbonne', es: 'Lisboa', it: 'Lisbona' }),
  airport('LHR LON GB 51.471 -0.462 +00:00 Europe/London', { en: 'London Heathrow', de: 'London-Heathrow', es: 'Londres-Heathrow' }),
  airport('JFK NYC US 40.640 -73.779 -05:00 America/New_York', { en: 'New York JFK International', de: 'New York JFK', es: 'Nueva York JFK' }),
  airport('EWR NYC US 40.693 -74.169 -05:00 America/New_York', { en: 'Newark Liberty International', de: 'Newark Liberty' }),
  airport('LAX LAX US 33.943 -118.408 -08:00 America/Los_Angeles', { en: 'Los Angeles International', de: 'Los Angeles' }),
  airport('CDG PAR FR 49.013 2.550 +01:00 Europe/Paris', { en: 'Paris Charles de Gaulle', de: 'Paris Charles de Gaulle' }),
  airport('AMS AMS NL 52.309 4.764 +01:00 Europe/Amsterdam', { en: 'Amsterdam Schiphol', de: 'Amsterdam Schiphol' }),
  airport('MAD MAD ES 40.494 -3.567 +01:00 Europe/Madrid', { en: 'Madrid Barajas', de: 'Madrid-Barajas', es: 'Madrid-Barajas' }),
  airport('IST IST TR 41.262 28.742 +03:00 Europe/Istanbul', { en: 'Istanbul Airport', de: 'Istanbul' }),
  airport('YYZ YTO CA 43.677 -79.631 -05:00 America/Toronto', { en: 'Toronto Pearson International', de: 'Toronto Pearson' }),
];

/** Only in the older tree, as codes may be while there are two (FACTS 1.7). */
export const LEGACY_AIRPORT = airport('CGN CGN DE 50.866 7.143 +01:00 Europe/Berlin', { en: 'Cologne/Bonn', de: 'Köln/Bonn' });

export const CITIES: readonly {
  readonly code: string;
  readonly country: string;
  readonly names: Readonly<Record<string, string>>;
  readonly timeZone: string;
  readonly airports: readonly string[];
}[] = [
  { code: 'FRA', country: 'DE', names: { en: 'Frankfurt', de: 'Frankfurt', es: 'Fráncfort' }, timeZone: 'Europe/Berlin', airports: ['FRA'] },
  { code: 'NYC', country: 'US', names: { en: 'New York', de: 'New York', es: 'Nueva York' }, timeZone: 'America/New_York', airports: ['EWR', 'JFK'] },
  { code: 'SAO', country: 'BR', names: { en: 'Sao Paulo', de: 'São Paulo', es: 'São Paulo' }, timeZone: 'America/Sao_Paulo', airports: ['GRU'] },
];

export const COUNTRIES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  DE: { en: 'Germany', de: 'Deutschland', fr: 'Allemagne', es: 'Alemania', it: 'Germania' },
  CH: { en: 'Switzerland', de: 'Schweiz', fr: 'Suisse', es: 'Suiza', it: 'Svizzera' },
  BR: { en: 'Brazil', de: 'Brasilien', es: 'Brasil' },
};

export const AIRLINES: Readonly<Record<string, { readonly icao: string | null; readonly name: string }>> = {
  LH: { icao: 'DLH', name: 'Lufthansa' },
  LX: { icao: 'SWR', name: 'SWISS' },
  OS: { icao: 'AUA', name: 'Austrian Airlines' },
  '4Y': { icao: null, name: 'Discover Airlines' },
};

/** Kilometres between two places on a sphere, whole. */
export function kilometres(
  from: { readonly latitude: number; readonly longitude: number },
  to: { readonly latitude: number; readonly longitude: number },
): number {
  const radians = (degrees: number): number => (degrees * Math.PI) / 180;
  const height = Math.sin(radians(to.latitude - from.latitude) / 2) ** 2;
  const width = Math.sin(radians(to.longitude - from.longitude) / 2) ** 2;
  return Math.round(2 * 6371 * Math.asin(Math.sqrt(height + Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude)) * width)));
}
