import type { Offer } from '../../flights/offer';
import type { OfferState } from '../../messages';
import { calculateMiles } from '../../milefy/client';
import { milefyFlight, type Question } from '../../milefy/flight';
import type { MilesEntry } from '../../milefy/schema';
import { t } from '../../words';
import { readTraveller, type KnownTraveller } from '../../traveller/traveller';
import type { NamedProgramme } from '../by-milefy/assumed';
import { Gatherer, type AnswerOf, type Dated, type Gathered } from '../by-milefy/gather';
import { entryOf, everybody, membershipsFor, named, type Membership } from '../by-milefy/membership';
import { milefyDetail, milefySource } from '../by-milefy/source';
import { failed, waiting } from '../offer-states';
import type { Ask } from '../worker-facet';
import type { Said } from './answer';
import { segmentWords } from '../segment-words';
import { estimate, type DatedAnswer, type Estimate, type Sentences } from './estimate';

const miles = new Gatherer<MilesEntry>({ name: 'CalculateMiles', ask: calculateMiles, flight: milefyFlight, urgency: 'numbers' });

/** Something that failures may hang on was changed: account, permission, programme. */
export function forgetFailures(): void {
  miles.forgetFailures();
}

/** What Milefy says of one programme at a tier, under the API's own names for them. */
interface MilefySaid {
  readonly programme: NamedProgramme;
  readonly said: Said;
}

/** What Milefy says of an offer: of the preferred programme, and of the others of theirs that it was asked to word too. */
export interface MilefyTold {
  readonly first: MilefySaid;
  readonly others: readonly MilefySaid[];
}

/**
 * What each offer earns in the traveller's programmes: from the store, else from Milefy, all programmes in one request. A badge speaks of the preferred one alone, and only
 * that is worded for it. Answers by the ask's deadline, with `waiting` for what is still being asked.
 */
export async function askByMilefy(offers: readonly Offer[], ask: Ask, depth: 'badge' | 'card'): Promise<Readonly<Record<string, OfferState<MilefyTold>>>> {
  const traveller = await readTraveller(ask.deadline);
  if (traveller.state !== 'known') {
    const state = traveller.state === 'waiting' ? waiting() : failed(traveller.error);
    return Object.fromEntries(offers.map(({ id }) => [id, state]));
  }
  const memberships = new Map(offers.map((offer) => [offer.id, membershipsFor(traveller, offer)]));
  const read = reading(traveller);
  const gathered = await miles.gather({ ...ask, caller: traveller.caller, whose: everybody(traveller) }, (answerOf) =>
    offers.flatMap((offer) => (memberships.get(offer.id) ?? []).flatMap((membership) => read(offer, membership, answerOf).needs)),
  );
  // One moment for all of them: a page asks again for those that are due together, and so as one list.
  const open = waiting();
  return Object.fromEntries(
    offers.map((offer) => {
      const [preferred, ...others] = memberships.get(offer.id) ?? [];
      if (preferred === undefined) return [offer.id, failed({ kind: 'not-set-up', lacks: 'programme' })];
      const first = stateOf(read(offer, preferred, gathered.answerOf), gathered, open);
      if (first.state !== 'ready') return [offer.id, first];
      const said = depth === 'badge' ? [] : others.map((membership) => stateOf(read(offer, membership, gathered.answerOf), gathered, open));
      return [offer.id, { state: 'ready', answer: { first: first.answer, others: said.flatMap((each) => (each.state === 'ready' ? [each.answer] : [])) } }];
    }),
  );
}

interface Read {
  readonly membership: Membership;
  readonly environment: 'testing' | 'live';
  readonly estimate: Estimate;
  readonly needs: readonly Question[];
}

/** Reads the answers of offers, one membership at a time; each offer has memberships of its own. */
function reading({ caller }: KnownTraveller) {
  const from = { name: 'Milefy', detail: milefyDetail(caller) };
  const words = new Map<string, Sentences>();
  const ready = new Map<Membership, Read>();
  return (offer: Offer, membership: Membership, answerOf: AnswerOf<MilesEntry>): Read => {
    // What needs nothing more has been read: an answer that is there stays as it is.
    const before = ready.get(membership);
    if (before !== undefined) return before;
    const { programme, whose } = membership;
    const sentences = words.get(programme.name) ?? sentencesFor(programme.name);
    words.set(programme.name, sentences);
    const told = (question: string) => earned(answerOf(whose, question), membership);
    const result = estimate(offer, programme.accruals, told, from, sentences);
    const found = { membership, environment: caller.account.environment, estimate: result, needs: result.state === 'needs' ? result.questions : [] };
    if (result.state !== 'needs') ready.set(membership, found);
    return found;
  };
}

function earned(dated: Dated<MilesEntry> | undefined, membership: Membership): DatedAnswer | undefined {
  if (dated === undefined) return undefined;
  const { answer, at } = dated;
  if (answer.kind !== 'said') return { answer, at };
  const entry = entryOf(answer.entries, membership);
  if (entry === undefined) return { answer: { kind: 'none' }, at };
  return { answer: { kind: 'earns', values: Object.fromEntries(entry.earnings.map(({ metricCode, value }) => [metricCode, value])) }, at };
}

function stateOf({ membership, environment, estimate: result }: Read, { failureOf }: Gathered<MilesEntry>, open: OfferState<never>): OfferState<MilefySaid> {
  switch (result.state) {
    case 'ready': {
      return {
        state: 'ready',
        answer: {
          programme: named(membership),
          said: {
            earnings: result.earnings.map((earning) => ({ ...earning, chart: null })),
            assumed: result.assumed,
            source: milefySource(environment, result.at),
          },
        },
      };
    }
    case 'refused':
      return failed({ kind: 'flight-refused', code: result.code, message: result.message });
    case 'needs': {
      const error = result.questions.flatMap((question) => failureOf(question) ?? [])[0];
      return error === undefined ? open : failed(error);
    }
  }
}

function sentencesFor(programme: string): Sentences {
  return {
    bookedIn: (segment, bookingClass) => t('scenarioBookedIn', segmentWords(segment), bookingClass),
    taxesIncluded: t('scenarioTaxesIncluded'),
    wholeTrip: t('scenarioWholeTrip'),
    noEarning: t('ruleNoEarning', programme),
    noPrice: t('reasonNoPrice'),
  };
}
