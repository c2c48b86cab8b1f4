const IDS = new Set(['flightId', 'legId', 'segmentId']);

/** Each flight of a request body as text without its ids: the same flight of two requests is the same text. */
export function flightsIn(body: unknown): readonly string[] {
  const { flights } = body as { readonly flights: readonly unknown[] };
  return flights.map((flight) => JSON.stringify(flight, (key, value: unknown) => (IDS.has(key) ? undefined : value)));
}
