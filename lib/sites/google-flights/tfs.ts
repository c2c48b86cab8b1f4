import type { Cabin } from '../../flights/cabin';
import { localDate } from '../../flights/codes';
import type { LocalDate } from '../../flights/codes';
import type { TripKind } from '../../flights/offer';
import { cabinOf } from './cabins';
import { statedSegment, type StatedSegment } from './itinerary-attribute';
import { asciiOf, bytesOfBase64, readMessage, type Message } from './protobuf';

/** One leg as it was searched for. */
export interface SearchedLeg {
  readonly date: LocalDate | null;
  /** Airport codes (`GRU`) or Google's ids of cities (`/m/01f62`), as written. */
  readonly origins: readonly string[];
  readonly destinations: readonly string[];
  readonly chosen: 'none' | 'unreadable' | readonly StatedSegment[];
}

/** The search that the address describes. */
export interface Search {
  readonly kind: TripKind;
  readonly travellers: number | null;
  readonly adultsOnly: boolean | null;
  readonly cabin: Cabin | null;
  readonly legs: readonly SearchedLeg[];
}

/**
 * Reads the `tfs` of an address (base64url protobuf; captures/README.md, "The address", 2026-07-19). `null` when it is
 * not such a message. Flights chosen on an earlier list (field 4 of a leg) were not seen on a saved page; the form is
 * that of AWeirdDev/flights issue 23 (2025-02) and of the addresses that SerpApi's answers carry (2025-07).
 */
export function searchOfTfs(tfs: string): Search | null {
  const bytes = bytesOfBase64(tfs);
  const message = bytes === null ? null : readMessage(bytes);
  if (message === null) return null;
  const legs: SearchedLeg[] = [];
  for (const part of message.bytes(3)) {
    const leg = readMessage(part);
    if (leg === null) return null;
    legs.push(legOf(leg));
  }
  const kind = kindOf(message.integers(19).at(-1));
  const people = message.integers(8);
  // Any bytes can happen to parse; a search has at least a kind or legs.
  if (kind === 'unknown' && legs.length === 0) return null;
  // 1 adult, 2 child, 3 infant in a seat, 4 infant on a lap: one entry a traveller. A number beyond these is not understood.
  const known = people.length > 0 && people.every((person) => person >= 1 && person <= 4);
  return {
    kind,
    travellers: known ? people.length : null,
    adultsOnly: known ? people.every((person) => person === 1) : null,
    cabin: cabinOf(message.integers(9).at(-1) ?? null),
    legs,
  };
}

function kindOf(number: number | undefined): TripKind {
  return number === 1 ? 'round' : number === 2 ? 'oneWay' : number === 3 ? 'multi' : 'unknown';
}

function legOf(leg: Message): SearchedLeg {
  return {
    date: localDate(text(leg, 2) ?? ''),
    origins: leg.bytes(13).map(placeOf),
    destinations: leg.bytes(14).map(placeOf),
    chosen: chosenOf(leg.bytes(4)),
  };
}

function chosenOf(parts: readonly Uint8Array[]): SearchedLeg['chosen'] {
  if (parts.length === 0) return 'none';
  const segments: StatedSegment[] = [];
  for (const part of parts) {
    const flight = readMessage(part);
    const segment =
      flight === null ? null : statedSegment(text(flight, 1) ?? '', text(flight, 3) ?? '', text(flight, 5) ?? '', text(flight, 6) ?? '', text(flight, 2) ?? '');
    if (segment === null) return 'unreadable';
    segments.push(segment);
  }
  return segments;
}

/** The id of a place, empty (which fits any airport) where it cannot be read. */
function placeOf(bytes: Uint8Array): string {
  const place = readMessage(bytes);
  return (place === null ? null : text(place, 2)) ?? '';
}

function text(message: Message, field: number): string | null {
  const bytes = message.bytes(field).at(-1);
  return bytes === undefined ? null : asciiOf(bytes);
}
