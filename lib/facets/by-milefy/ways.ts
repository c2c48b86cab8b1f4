import type { BookingClass } from '../../flights/codes';
import { appraisedLegs } from '../../flights/fare';
import { segmentKey } from '../../flights/itinerary';
import type { Offer } from '../../flights/offer';
import { partNamed, questionKey, type Question } from '../../milefy/flight';
import type { AssumedClasses } from './assumed';
import type { Entry } from './ask';
import type { AnswerOf } from './gather';
import { entryOf, type Membership } from './membership';
import { questions, type Sample } from './questions';

/** A leg, or one segment of it, by its segments' keys in the order flown. `null`: the answer names a part that was never asked about. */
export type Where = { readonly level: 'leg' | 'segment'; readonly segments: readonly string[] } | null;

/** How a segment must be booked for something to hold. */
export interface Booked {
  readonly segment: string;
  readonly classes: readonly BookingClass[];
}

/** Something that answers say of a part of a flight. `holds` is empty where it was said however the flight is booked; else it names the classes in which it was. */
export interface Found<Item> {
  readonly item: Item;
  readonly where: Where;
  readonly holds: readonly Booked[];
}

/** One way in which the seats may be booked, and what was answered for it (`null`: nothing). */
interface Way<Said> {
  readonly question: Question;
  readonly flightId: string;
  readonly entry: Said | null;
}

export type Ways<Said> =
  | { readonly state: 'needs'; readonly questions: readonly Question[] }
  | { readonly state: 'refused'; readonly code: string; readonly message: string }
  | { readonly state: 'ready'; readonly ways: readonly Way<Said>[]; readonly assumed: readonly AssumedClasses[]; readonly at: number };

/**
 * Every way in which an offer's seats may be booked, one segment varied at a time, each with its answer; or the questions still to be asked. Price-free: who may be upgraded, and
 * what a status brings, does not hang on the price (the document asks for one only "to ensure correct calculations for revenue-based" earnings).
 */
export function waysOf<Said extends Entry>(offer: Offer, membership: Membership, answerOf: AnswerOf<Said>, sample: Sample): Ways<Said> {
  const asked = questions(offer, offer.fares[0], 'priceFree', sample);
  const all = [asked.base, ...asked.variants.map(({ question }) => question)];
  const ways: Way<Said>[] = [];
  const needed: Question[] = [];
  let oldest = Infinity;
  for (const question of all) {
    const dated = answerOf(membership.whose, questionKey(question));
    if (dated === undefined) {
      needed.push(question);
      continue;
    }
    const { answer, at } = dated;
    if (answer.kind === 'refused') return { state: 'refused', code: answer.code, message: answer.message };
    oldest = Math.min(oldest, at);
    const said = answer.kind === 'said' ? entryOf(answer.entries, membership) : undefined;
    ways.push({ question, flightId: answer.kind === 'said' ? answer.flightId : '', entry: said ?? null });
  }
  return needed.length > 0 ? { state: 'needs', questions: needed } : { state: 'ready', ways, assumed: asked.assumed, at: oldest };
}

/** A piece of an entry: what it says, of what, and what makes two pieces of different answers the same. */
export interface Piece<Item> {
  readonly item: Item;
  readonly key: string;
  readonly targetId: string;
  readonly legLevel: boolean;
}

/** What all ways together say, each thing once, with the classes in which it holds. In the order of the first way that says it. */
export function foundIn<Said, Item>(
  offer: Offer,
  { ways, assumed }: Extract<Ways<Said>, { state: 'ready' }>,
  pieces: (entry: Said) => readonly Piece<Item>[],
): readonly Found<Item>[] {
  const groups = new Map<string, { readonly item: Item; readonly where: Where; readonly said: Set<Way<Said>> }>();
  for (const way of ways) {
    if (way.entry === null) continue;
    // A part has a dozen benefits, and is the same part each time.
    const places = new Map<string, Where>();
    for (const { item, key, targetId, legLevel } of pieces(way.entry)) {
      const target = `${targetId} ${legLevel}`;
      const where = places.get(target) ?? placeNamed(offer, way.flightId, targetId, legLevel);
      places.set(target, where);
      const id = `${where?.level ?? '?'} ${where?.segments.join() ?? ''} ${key}`;
      const group = groups.get(id) ?? { item, where, said: new Set() };
      group.said.add(way);
      groups.set(id, group);
    }
  }
  return [...groups.values()].map(({ item, where, said }) => ({ item, where, holds: holdsIn(where, said, ways, assumed) }));
}

/** The part of an offer that an answer's `targetId` names, of a flight that was sent under an id. */
export function placeNamed(offer: Offer, flightId: string, targetId: string, legLevel: boolean): Where {
  const part = partNamed(flightId, targetId, legLevel);
  const segments = part === null ? undefined : appraisedLegs(offer)[part.leg]?.segments.map(segmentKey);
  if (part === null || segments === undefined) return null;
  if (part.segment === null) return { level: 'leg', segments };
  const key = segments[part.segment];
  return key === undefined ? null : { level: 'segment', segments: [key] };
}

/** The classes that matter are those of the part's own segments: what another segment is booked in is taken not to matter to it (docs/architecture.md, "Additivity"). */
function holdsIn<Said>(where: Where, said: ReadonlySet<Way<Said>>, ways: readonly Way<Said>[], assumed: readonly AssumedClasses[]): readonly Booked[] {
  if (said.size === ways.length) return [];
  const concerns = ({ segment }: AssumedClasses) => where === null || where.segments.includes(segment);
  const classesAt = (at: number) => [...new Set([...said].flatMap(({ question }) => question.classes[at] ?? []))];
  const asksEvery = assumed.every((each, at) => !concerns(each) || classesAt(at).length === each.classes.length);
  if (asksEvery) return [];
  return assumed.flatMap((each, at) => {
    const classes = classesAt(at);
    return concerns(each) && classes.length < each.classes.length ? [{ segment: each.segment, classes }] : [];
  });
}
