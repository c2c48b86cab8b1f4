import { appraisedLegs, pricePerTraveller, priceFits } from '../../flights/fare';
import type { Fare, Offer } from '../../flights/offer';
import { questionKey, type Question } from '../../milefy/flight';
import { honest, missingFacts, type Evidence } from '../../quantity/exact';
import { metricOfAccrual } from '../../quantity/metric';
import { known, none, unknown, type Quantity, type Source } from '../../quantity/quantity';
import type { Earning, Scope } from './answer';
import { firstMode, questions, type Questions } from '../by-milefy/questions';

/** A source's answer to one question: what each accrual type earns, that it earns nothing, or that the source refused the flight. */
export type QuestionAnswer =
  | { readonly kind: 'earns'; readonly values: Readonly<Record<number, number>> }
  | { readonly kind: 'none' }
  | { readonly kind: 'refused'; readonly code: string; readonly message: string };

/** The sentences that an estimate explains itself with, in the user's language. */
export interface Sentences {
  readonly bookedIn: (segment: string, bookingClass: string) => string;
  readonly taxesIncluded: string;
  readonly wholeTrip: string;
  readonly noEarning: string;
  readonly noPrice: string;
}

/** An answer and when the source gave it (ms since 1970). */
export interface DatedAnswer {
  readonly answer: QuestionAnswer;
  readonly at: number;
}

export type Estimate =
  | { readonly state: 'needs'; readonly questions: readonly Question[] }
  | { readonly state: 'refused'; readonly code: string; readonly message: string }
  /** `at` is the age of the oldest answer that the numbers stand on. */
  | { readonly state: 'ready'; readonly earnings: readonly Earning[]; readonly assumed: Questions['assumed']; readonly at: number };

/**
 * What an offer earns, from the answers that are there; or the questions still to be asked. Pure: the same answers give the same
 * estimate, and asking goes on until nothing is needed (at most twice: a price that matters on a trip of which one leg is shown
 * needs every class asked with it).
 */
export function estimate(
  offer: Offer,
  accruals: readonly { readonly code: number; readonly name: string }[],
  answerOf: (key: string) => DatedAnswer | undefined,
  from: Omit<Source, 'at'>,
  sentences: Sentences,
): Estimate {
  const [fare] = offer.fares;
  const asked = questions(offer, fare, firstMode(offer, fare));
  const first = collect(asked, answerOf);
  if (first.state !== 'answered') return first;
  const proven = accruals.map((accrual) => priceIsIrrelevant(first, accrual.code));
  const pricedToo = !priceFits(offer, fare) && fare.price !== null && proven.includes(false);
  const second = pricedToo ? collect({ ...questions(offer, fare, 'priced'), twin: null }, answerOf) : first;
  if (second.state !== 'answered') return second;
  const source: Source = { ...from, at: Math.min(first.at, second.at) };
  return {
    state: 'ready',
    at: source.at,
    assumed: asked.assumed,
    earnings: accruals.map(({ code, name }, at) => {
      const irrelevant = proven[at] === true;
      const answers = irrelevant ? first : second;
      return { name, ...earning({ offer, fare, code, irrelevant, answers, source, sentences }) };
    }),
  };
}

interface Answered {
  readonly state: 'answered';
  readonly asked: Questions;
  readonly base: QuestionAnswer;
  readonly variants: readonly QuestionAnswer[];
  readonly twin: QuestionAnswer | null;
  readonly at: number;
}

function collect(asked: Questions, answerOf: (key: string) => DatedAnswer | undefined): Answered | Exclude<Estimate, { state: 'ready' }> {
  const all = [asked.base, ...asked.variants.map(({ question }) => question), ...(asked.twin === null ? [] : [asked.twin])];
  const answers: QuestionAnswer[] = [];
  const needed: Question[] = [];
  let at = Infinity;
  for (const question of all) {
    const dated = answerOf(questionKey(question));
    if (dated === undefined) {
      needed.push(question);
      continue;
    }
    const { answer } = dated;
    if (answer.kind === 'refused') return { state: 'refused', code: answer.code, message: answer.message };
    answers.push(answer);
    at = Math.min(at, dated.at);
  }
  const [base, ...others] = answers;
  if (needed.length > 0 || base === undefined) return { state: 'needs', questions: needed };
  const variants = others.slice(0, asked.variants.length);
  return { state: 'answered', asked, base, variants, twin: others[asked.variants.length] ?? null, at };
}

/** Proven where the same seats earn the same, and not nothing, with the price and without it. */
function priceIsIrrelevant({ base, twin }: Answered, code: number): boolean {
  return twin !== null && valueOf(base, code) > 0 && valueOf(base, code) === valueOf(twin, code);
}

function valueOf(answer: QuestionAnswer, code: number): number {
  return answer.kind === 'earns' ? (answer.values[code] ?? 0) : 0;
}

interface Case {
  readonly offer: Offer;
  readonly fare: Fare;
  readonly code: number;
  readonly irrelevant: boolean;
  readonly answers: Answered;
  readonly source: Source;
  readonly sentences: Sentences;
}

function earning({ offer, fare, code, irrelevant, answers, source, sentences }: Case): Omit<Earning, 'name'> {
  const metric = metricOfAccrual(code);
  const scope: Scope = irrelevant || fare.covers === 'leg' || priceFits(offer, fare) ? 'leg' : 'trip';
  const all = [answers.base, ...answers.variants, ...(answers.twin === null ? [] : [answers.twin])];
  // Without a price an accrual that is paid by price is lacking too; only a programme that is left out altogether earns nothing.
  const earnsNothing = all.every((answer) => (fare.price === null ? answer.kind === 'none' : valueOf(answer, code) === 0));
  if (earnsNothing) {
    // The price cannot matter to nothing; who operates, the cabin and the class still can.
    const evidence = evidenceFor(offer, fare, answers.asked, { price: true, classes: true, wholeTrip: false });
    return { quantity: none(metric, sentences.noEarning, [source]), scope: 'leg', missing: missingFacts(evidence) };
  }
  if (fare.price === null) return { quantity: unknown(metric, sentences.noPrice, [source]), scope: 'leg', missing: ['fareWithoutTaxes'] };
  const ends = range(answers, code, sentences);
  const evidence = evidenceFor(offer, fare, answers.asked, { price: irrelevant, classes: ends.low === ends.high, wholeTrip: scope === 'trip' });
  const quantity: Quantity = known(metric, ends.low, ends.high, { low: ends.lowFrom, high: ends.highFrom }, [source]);
  return { quantity: honest(quantity, evidence, scope === 'trip' ? sentences.wholeTrip : sentences.taxesIncluded), scope, missing: missingFacts(evidence) };
}

interface Ends {
  readonly low: number;
  readonly high: number;
  readonly lowFrom: string;
  readonly highFrom: string;
}

/** The least and the greatest that the candidate classes earn: the base, and what each segment's best and worst class adds to it. */
function range({ asked, base, variants }: Answered, code: number, sentences: Sentences): Ends {
  const start = valueOf(base, code);
  const perSegment = asked.assumed.map(({ segment }, at) => {
    const options = [
      { bookingClass: asked.base.classes[at] ?? '', added: 0 },
      ...asked.variants.flatMap((variant, index) => {
        const answer = variants[index];
        return variant.segment === at && answer !== undefined ? [{ bookingClass: variant.bookingClass, added: valueOf(answer, code) - start }] : [];
      }),
    ].toSorted((a, b) => a.added - b.added);
    return { segment, worst: options[0], best: options.at(-1) };
  });
  const end = (choose: 'worst' | 'best') => ({
    value: Math.max(
      0,
      perSegment.reduce((sum, options) => sum + (options[choose]?.added ?? 0), start),
    ),
    from: perSegment.map((options) => sentences.bookedIn(options.segment, options[choose]?.bookingClass ?? '')).join('; '),
  });
  const low = end('worst');
  const high = end('best');
  return { low: low.value, high: high.value, lowFrom: low.from, highFrom: high.from };
}

/** What the answers have proven: that the price does not matter, that all asked classes earn the same; and whether the number is the whole trip's. */
interface Proven {
  readonly price: boolean;
  readonly classes: boolean;
  readonly wholeTrip: boolean;
}

/** The facts of every segment that the number speaks of: on the second list of a round trip, those of the chosen leg too. */
function evidenceFor(offer: Offer, fare: Fare, { assumed }: Questions, proven: Proven): Evidence {
  const segments = appraisedLegs(offer).flatMap((leg) => leg.segments);
  const classShown = assumed.every(({ basis }) => basis === 'page');
  // Equal answers prove something only where every class was asked: a fare basis names but one, the generic table is not the airline's own, and only the
  // cabin searched for and those below it are asked where one was searched for.
  const everyClass = proven.classes && assumed.every(({ basis }) => basis !== 'generic' && basis !== 'fareBasis');
  const everyCabin = everyClass && offer.trip.searchedCabin === null;
  const byPrice = proven.price ? 'irrelevant' : 'missing';
  return {
    bookingClass: classShown ? 'known' : everyClass ? 'irrelevant' : 'missing',
    fareWithoutTaxes: byPrice,
    pricePerTraveller: pricePerTraveller(fare) !== null ? 'known' : byPrice,
    // Milefy converts by itself.
    exchangeRate: 'irrelevant',
    ticketIssuer: byPrice,
    returnFlights: proven.wholeTrip ? 'missing' : 'irrelevant',
    operatingCarrier: segments.every((segment) => segment.operatingCarrier !== null) ? 'known' : 'missing',
    cabin: segments.every((segment) => segment.cabin !== null) ? 'known' : classShown || everyCabin ? 'irrelevant' : 'missing',
  };
}
