/**
 * The airlines that sell on the group's booking platform, by the domain below which their shop is (`shop.lufthansa.com`) and what their shop asks (`api.shop.lufthansa.com`).
 * Sources: captures/README.md for the first two; public code that drives the shops or reads their answers, 2022 to 2026-11, for all four. Discover flights are sold by Lufthansa's
 * shop; no shop of Discover's or Air Dolomiti's own was found on the platform (2026-11), so no permission is asked for one.
 */
const DOMAINS = ['lufthansa.com', 'swiss.com', 'austrian.com', 'brusselsairlines.com'] as const;

const SHOPS: ReadonlySet<string> = new Set(DOMAINS.map((domain) => `shop.${domain}`));

/** `api.shop.` since 2026, `api-shop.` before (public code; both read the same answers). */
const ASKED: ReadonlySet<string> = new Set([...SHOPS, ...DOMAINS.flatMap((domain) => [`api.shop.${domain}`, `api-shop.${domain}`])]);

/** The whole shop, whose pages follow each other by soft navigation; some have a page to search on of their own (`/lh/us/en/homepage`, public code, 2026-11). */
export const MATCHES = [...SHOPS].map((shop) => `https://${shop}/*`);

/** Whether a page of this host is a shop's. */
export function isShop(host: string): boolean {
  return SHOPS.has(host);
}

/** Which list an address shows, from 0 on: one for each leg of the trip, `/booking/availability/0` (public code of four shops; 2026-11). `null` where it shows none. */
export function listAt({ pathname }: URL): number | null {
  const [isList, place] = /^\/booking\/availability(?:\/(\d))?\/?$/.exec(pathname) ?? [];
  return isList === undefined ? null : Number(place ?? 0);
}

/** Whether this address gives a list: `/v1/one-booking/search/air-bounds`, since 2026 `/one-booking/v2/search/air-bounds` (captures/README.md; public code, 2026-11). */
export function isListAnswer({ hostname, pathname }: URL): boolean {
  return ASKED.has(hostname) && /^\/+(?:v\d+\/one-booking|one-booking\/v\d+)\/search\/air-bounds\/?$/.test(pathname);
}
