import { airlineCode } from '../../flights/codes';
import type { Cabin } from '../../flights/cabin';
import type { Segment } from '../../flights/itinerary';
import { offer, type Fare, type Offer } from '../../flights/offer';
import type { Joined } from '../join-by-times';
import { countSkipped, type Collected, type Interpreted, type Outcome, type Plain, type Verdict } from '../site';
import { segmentFrom } from '../told-segment';
import { asListAnswers, type ListAnswer, type ToldBrand, type ToldFlight, type ToldSegment } from './answer';
import { brandNamed, cabinOf, fareOf, inOrderOfPrice, unknownFare } from './fares';
import { joined, readCard, type ReadCard } from './join';
import { CARD } from './rows';
import { paidFor, searchOf, type Search } from './search';
import { asAroundTexts, asRowTexts, type AroundTexts } from './texts';
import { saysPerTraveller } from './words';

/** Why a row was left out. */
type Reason = 'texts malformed' | 'no times or airports' | 'flight malformed' | 'brand not in the answer' | typeof AWAITED;

const AWAITED = 'waiting for the site’s own answer';

/** All that a row's meaning depends on outside the row. */
interface Around extends Pick<AroundTexts, 'language' | 'cards'> {
  readonly search: Search;
  readonly answers: readonly ListAnswer[];
}

/** What the texts of LATAM's list mean, joined with the answers that the list was made from (site.ts, `Site.interpret`). */
export function interpret({ url, around, data, rows, strays }: Collected): Interpreted {
  const page: Around = { ...asAroundTexts(around), search: searchOf(new URL(url)), answers: asListAnswers(data) };
  const outcomes = rows.map((texts) => outcomeOf(texts, page));
  return { outcomes, verdict: strays === null ? null : verdictOn(outcomes, strays.length) };
}

function verdictOn(outcomes: readonly Outcome[], strays: number): Verdict {
  const skipped = countSkipped([...outcomes, ...Array.from({ length: strays }, () => ({ skip: 'no card' }))]);
  if (outcomes.some((outcome) => 'offer' in outcome || outcome.awaits !== undefined)) return { kind: 'offers', skipped };
  if (skipped.length === 0) return { kind: 'empty' };
  const missing = outcomes.length === 0 ? `[data-testid="${CARD}N"]` : 'times and airports in [data-testid="flight-info-N-origin"] and "-destination"';
  return { kind: 'unrecognised', missing: [missing], skipped };
}

function skip(reason: Reason): { readonly skip: Reason } {
  return { skip: reason };
}

function outcomeOf(texts: Plain, page: Around): Outcome {
  const row = asRowTexts(texts);
  if (row === null) return skip('texts malformed');
  const card = readCard(row.card);
  if (card === null) return skip('no times or airports');
  const found = joined(card, page.answers, page.cards, page.search);
  // A brand of a card that waits says nothing beside it.
  if (found === null) return row.brand === null ? { skip: AWAITED, awaits: 'answer' } : skip(AWAITED);
  if (row.brand === null) return offerOf(found.flight, found.sameFare ? inOrderOfPrice(found.flight.brands, card.texts.amount) : [], page, card);
  return brandOutcome(row.brand, found, page, card);
}

function brandOutcome(text: string, { flight }: Joined<ToldFlight>, page: Around, card: ReadCard): Outcome {
  const brand = brandNamed(text, flight.brands);
  return brand === null ? skip('brand not in the answer') : offerOf(flight, [brand], page, card);
}

/** An offer of a flight at these brands, the first of which leads; with none, nothing is known of its fare. */
function offerOf(flight: ToldFlight, brands: readonly ToldBrand[], { search, language }: Around, { texts }: ReadCard): Outcome {
  const [lead] = brands;
  const cabin = lead === undefined ? null : cabinOf(lead);
  const segments = segmentsOf(flight, cabin);
  if (segments === null) return skip('flight malformed');
  const paid = paidFor(search, saysPerTraveller(`${texts.amount} ${texts.sentence}`, language));
  const [first = unknownFare(segments, paid), ...others] = brands.map((brand): Fare => fareOf(brand, segments, paid));
  const fares: Offer['fares'] = [first, ...others];
  const legsTotal = search.kind === 'oneWay' ? 1 : search.kind === 'round' ? 2 : null;
  return { offer: offer('latam', { kind: search.kind, shownLegs: [{ segments }], chosenLegs: [], legsTotal, searchedCabin: cabin }, fares) };
}

/** The segments in order, where every one can be named and they make the way of the card. */
function segmentsOf({ from, to, departs, segments }: ToldFlight, cabin: Cabin | null): readonly Segment[] | null {
  const first = segments[0];
  const last = segments.at(-1);
  if (first === undefined || last === undefined || first.from !== from || last.to !== to || first.departs.slice(0, 16) !== departs.slice(0, 16)) return null;
  // A brand of a higher cabin may hold a feeder flight that has none; what is sold as economy is economy throughout.
  const sure = cabin === 'economy' || segments.length === 1 ? cabin : null;
  const read = segments.flatMap((told) => segmentOf(told, sure) ?? []);
  return read.length === segments.length ? read : null;
}

function segmentOf(told: ToldSegment, cabin: Cabin | null): Segment | null {
  const operatingCarrier = told.operator === null ? null : airlineCode(told.operator);
  return segmentFrom(told, { operatingCarrier, operatorName: null, cabin, aircraft: told.equipment });
}
