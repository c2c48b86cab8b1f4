/**
 * The addresses of LATAM's site: `https://www.latamairlines.com/{country}/{language}/{list}`, one list a language, in every country (`/un/…` is the rest of the world).
 * Sources: captures/README.md for pt, en and es (2026-07); `flugangebote` as `/de/de/flugangebote` in public code (2026-11, not seen).
 */
export const HOST = 'www.latamairlines.com';

const LISTS: Readonly<Record<string, string>> = {
  pt: 'oferta-voos',
  es: 'ofertas-vuelos',
  en: 'flight-offers',
  de: 'flugangebote',
};

/** What every search has in its address, whatever its list is called: languages that are not above are known by it. */
const SEARCHED = ['origin', 'destination', 'outbound'] as const;

/** The whole site: a search begins on its first page, and the list comes by a soft navigation. */
export const MATCHES = [`https://${HOST}/*`];

/** Whether an address shows a list of flights for money. A search for flights in miles (`redemption=true`) is none: they earn nothing, and their prices are no fares. */
export function isList({ pathname, searchParams }: URL): boolean {
  const [, country = '', language = '', list = ''] = pathname.split('/');
  if (!/^[a-z]{2}$/.test(country) || !/^[a-z]{2}(?:-[a-z]{2})?$/i.test(language) || searchParams.get('redemption') === 'true') return false;
  return Object.values(LISTS).includes(list) || (list !== '' && SEARCHED.every((name) => searchParams.has(name)));
}
