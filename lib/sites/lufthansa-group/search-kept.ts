import { at, list, text } from '../picking';
import type { SearchedLeg } from './texts';

/**
 * The search as the page keeps it for its own tab, `airBoundsSearch` in its session storage: `entities[selectedAirBoundsSearchId].itineraries[]` in the form of the platform's requests
 * (public code for Miles & More's shop, which is on the same platform; 2026-11, not seen on a saved page of the airlines'). Neither address nor answer says how many legs a trip has. The
 * legs alone are taken: a traveller's card may stand beside them. `null` where there is none of this form.
 */
export function searchKept(document: Document): readonly SearchedLeg[] | null {
  const kept = storedBy(document, 'airBoundsSearch');
  const selected = at(kept, 'selectedAirBoundsSearchId');
  const key = typeof selected === 'number' ? String(selected) : text(selected);
  const legs = key === null ? null : list(at(kept, 'entities', key, 'itineraries'));
  const read = (legs ?? []).flatMap((leg): readonly SearchedLeg[] => {
    const [origin, destination, date] = ['originLocationCode', 'destinationLocationCode', 'departureDateTime'].map((name) => text(at(leg, name)));
    return origin == null || destination == null || date == null
      ? []
      : [{ origin, destination, date: date.slice(0, 10), isShown: at(leg, 'isRequestedBound') === true }];
  });
  return legs === null || legs.length === 0 || read.length !== legs.length ? null : read;
}

/** What a page has kept under a name, if it is JSON. A page without a window of its own, or one that may not store anything, keeps nothing. */
function storedBy(document: Document, name: string): unknown {
  try {
    const kept = document.defaultView?.sessionStorage.getItem(name) ?? null;
    return kept === null ? null : (JSON.parse(kept) as unknown);
  } catch {
    // Not the form that is known, or storage that the traveller has switched off: then the search is not known.
    return null;
  }
}
