import type { Offer } from '../../flights/offer';
import type { OfferState } from '../../messages';
import { questionKey, type Question } from '../../milefy/flight';
import { isRetryable, type SourceError } from '../../net/source-error';
import { AnswerBook } from '../../store/answer-book';
import { readTraveller, type Traveller } from '../../traveller/traveller';
import { t } from '../../words';
import type { Said } from './answer';
import { answerKeys, askMiles, readKept } from './ask-miles';
import { segmentWords } from './segment-words';
import { estimate, type DatedAnswer, type Estimate, type Sentences } from './estimate';

/** How soon a page may ask again for what is still being asked. */
const ASK_AGAIN_MS = 250;

const book = new AnswerBook();

/** Something that failures may hang on was changed: account, permission, programme. */
export function forgetFailures(): void {
  book.forgetFailures();
}

/** What Milefy says of a programme and tier: its own names for them, and what each offer earns. */
export interface MilefySaid {
  readonly programme: { readonly name: string; readonly tier: string };
  readonly said: Said;
}

/**
 * What each offer earns in the traveller's programme: from the store, else from Milefy. Answers by `deadline` (ms since 1970), with
 * `waiting` for what is still being asked.
 */
export async function askByMilefy(offers: readonly Offer[], deadline: number): Promise<Readonly<Record<string, OfferState<MilefySaid>>>> {
  const traveller = await readTraveller(deadline);
  if (traveller.state !== 'known') {
    const state = traveller.state === 'waiting' ? waiting() : failed(traveller.error);
    return each(offers, () => state);
  }
  const { membership } = traveller;
  const found = new Map<string, DatedAnswer>();
  const asking = askingFor(traveller, found);
  const failures = new Map<string, SourceError>();
  for (;;) {
    const needed = neededQuestions(offers, asking);
    const open = [...needed.keys()].filter((key) => !failures.has(key));
    if (open.length === 0) break;
    const result = await book.find(
      open,
      (missing) =>
        askMiles(
          membership,
          missing.flatMap((key) => needed.get(key) ?? []),
        ),
      deadline,
    );
    for (const [key, { value, storedAt }] of result.answers) {
      const answer = readKept(value);
      if (answer === null) failures.set(key, { kind: 'malformed', where: 'a stored answer' });
      else found.set(key, { answer, at: storedAt });
    }
    for (const [key, error] of result.failures) failures.set(key, error);
    if (open.some((key) => !found.has(key) && !failures.has(key))) break;
  }
  // One moment for all of them: a page asks again for those that are due together, and so as one list.
  const open = waiting();
  return each(offers, (offer) => stateOf(offer, asking, failures) ?? open);
}

type KnownTraveller = Extract<Traveller, { state: 'known' }>;

/** What one ask has in common for all its offers. */
interface Asking {
  readonly traveller: KnownTraveller;
  readonly keyOf: (question: Question) => string;
  readonly estimateOf: (offer: Offer) => Estimate;
}

function askingFor(traveller: KnownTraveller, found: ReadonlyMap<string, DatedAnswer>): Asking {
  const { membership, programme } = traveller;
  const { address, environment } = membership.account;
  const keyed = answerKeys(membership);
  const from = { name: 'Milefy', detail: `${new URL(address).host} (${environment})` };
  const words = sentences(programme.name);
  return {
    traveller,
    keyOf: (question) => keyed(questionKey(question)),
    estimateOf: (offer) => estimate(offer, programme.accruals, (question) => found.get(keyed(question)), from, words),
  };
}

function neededQuestions(offers: readonly Offer[], { keyOf, estimateOf }: Asking): Map<string, Question> {
  const needed = new Map<string, Question>();
  for (const offer of offers) {
    const result = estimateOf(offer);
    if (result.state !== 'needs') continue;
    for (const question of result.questions) needed.set(keyOf(question), question);
  }
  return needed;
}

/** `null` while answers are lacking. */
function stateOf(offer: Offer, { traveller, keyOf, estimateOf }: Asking, failures: ReadonlyMap<string, SourceError>): OfferState<MilefySaid> | null {
  const result = estimateOf(offer);
  switch (result.state) {
    case 'ready': {
      const { programme, membership } = traveller;
      const { name } = programme;
      const tier = programme.tiers.find((candidate) => candidate.code === membership.programme.tier)?.name ?? '';
      return {
        state: 'ready',
        answer: {
          programme: { name, tier },
          said: {
            earnings: result.earnings.map((earning) => ({ ...earning, chart: null })),
            assumed: result.assumed,
            source: { id: 'milefy', name: 'Milefy', environment: membership.account.environment, at: result.at },
          },
        },
      };
    }
    case 'refused':
      return failed({ kind: 'flight-refused', code: result.code, message: result.message });
    case 'needs': {
      const error = result.questions.map((question) => failures.get(keyOf(question))).find((each) => each !== undefined);
      return error === undefined ? null : failed(error);
    }
  }
}

function sentences(programme: string): Sentences {
  return {
    bookedIn: (segment, bookingClass) => t('scenarioBookedIn', segmentWords(segment), bookingClass),
    taxesIncluded: t('scenarioTaxesIncluded'),
    wholeTrip: t('scenarioWholeTrip'),
    noEarning: t('ruleNoEarning', programme),
    noPrice: t('reasonNoPrice'),
  };
}

function each<State>(offers: readonly Offer[], state: (offer: Offer) => State): Record<string, State> {
  return Object.fromEntries(offers.map((offer) => [offer.id, state(offer)]));
}

function waiting(): OfferState<MilefySaid> {
  return { state: 'waiting', notBefore: Date.now() + ASK_AGAIN_MS, why: 'asking' };
}

function failed(error: SourceError): OfferState<MilefySaid> {
  return { state: 'failed', error, retryable: isRetryable(error) };
}
