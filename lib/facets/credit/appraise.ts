import { metricOfAccrual } from '../../quantity/metric';
import { known, unknown, type Quantity, type Source } from '../../quantity/quantity';
import { pricePerTraveller } from '../../flights/fare';
import type { BookingClass } from '../../flights/codes';
import type { Offer } from '../../flights/offer';
import type { OfferState } from '../../messages';
import { calculateOneMiles } from '../../milefy/client';
import { tierWords } from '../../milefy/codes';
import { milefyFlight, questionKey, type Question } from '../../milefy/flight';
import type { MilesEntry } from '../../milefy/schema';
import { readMilefyAccount } from '../../settings/milefy-account';
import { readSettings } from '../../settings/settings';
import type { Settings } from '../../settings/types';
import { t } from '../../words';
import { listedProgramme, readTraveller, type KnownTraveller } from '../../traveller/traveller';
import { OneAsker, type OneCall } from '../by-milefy/ask-one';
import { questions } from '../by-milefy/questions';
import { milefyDetail, milefySource } from '../by-milefy/source';
import { failed, waiting } from '../offer-states';
import type { Ask } from '../worker-facet';
import type { CreditAnswer, CreditRow } from './answer';
import { ranked } from './worth';

const METHOD = 'CalculateOneMiles';
const one = new OneAsker<MilesEntry>();

export function forgetFailures(): void {
  one.forgetFailures();
}

/**
 * Every programme and tier that a flight can be credited to (milefy-v2.6, CalculateOneMiles, `applyAllPrograms`), for one way of booking it: the classes on the page, else one of
 * those that may be, named beside the numbers. Asked with the price and without: where that makes a difference the number stands on a price with taxes, or one that pays for more than is
 * shown, and is "at most".
 */
export async function open(offer: Offer, ask: Ask): Promise<OfferState<CreditAnswer> | 'off'> {
  if ((await readMilefyAccount()) === null) return 'off';
  const [traveller, settings] = await Promise.all([readTraveller(ask.deadline), readSettings()]);
  if (traveller.state !== 'known') return traveller.state === 'waiting' ? waiting() : failed(traveller.error);
  const { caller } = traveller;
  const [fare] = offer.fares;
  const { base, assumed } = questions(offer, fare, 'priceFree');
  const price = pricePerTraveller(fare) ?? fare.price;
  const asked: readonly Question[] = price === null ? [base] : [base, { ...base, price }];
  const answers = await one.find(
    caller,
    asked.map((question): OneCall<MilesEntry> => ({
      method: METHOD,
      content: `all/${questionKey(question)}`,
      send: (flightId) =>
        calculateOneMiles(caller.account, { flight: milefyFlight(flightId, question), applyAllPrograms: true, clientUserId: caller.clientUserId }),
    })),
    ask,
  );
  const failure = answers.find((answer) => answer?.state === 'failed');
  if (failure?.state === 'failed') return failed(failure.error);
  const said = answers.flatMap((answer) => (answer?.state === 'said' ? [answer] : []));
  const [free, priced = null] = said;
  if (free === undefined || said.length < asked.length) return waiting();
  const at = Math.min(...said.map((answer) => answer.at));
  const rows = rowsOf(priced?.entries ?? free.entries, price === null ? null : free.entries, traveller, settings, {
    name: 'Milefy',
    detail: milefyDetail(caller),
    at,
  });
  return {
    state: 'ready',
    answer: {
      rows,
      bookedIn: base.classes.map((each): BookingClass => each),
      isBookedSo: assumed.every(({ basis }) => basis === 'page'),
      source: milefySource(caller.account.environment, at),
    },
  };
}

/** `free` is what was said of the same flight without its price; `null` where it has none, and a number that hangs on the price is not known. */
function rowsOf(
  entries: readonly MilesEntry[],
  free: readonly MilesEntry[] | null,
  traveller: KnownTraveller,
  settings: Settings,
  source: Source,
): readonly CreditRow[] {
  const rows = entries.map((entry): CreditRow => {
    const { programCode: code, tierCode } = entry;
    const programme = listedProgramme(traveller, code);
    const twin = free?.find((other) => other.programCode === code && other.tierCode === tierCode);
    return {
      code: programme?.code ?? code,
      name: programme?.name ?? code,
      tier: programme?.tiers.find((tier) => tier.code === tierCode)?.name ?? tierWords(tierCode),
      isYours: traveller.memberships.some((each) => each.code === code && each.tier === tierCode),
      earnings: entry.earnings.map(({ metricCode, value }) => ({
        name: programme?.accruals.find((accrual) => accrual.code === metricCode)?.name ?? metricOfAccrual(metricCode),
        quantity: quantityOf(
          metricCode,
          value,
          free === null ? undefined : (twin?.earnings.find((each) => each.metricCode === metricCode)?.value ?? 0),
          source,
        ),
      })),
      worth: null,
      isBest: false,
    };
  });
  return ranked(rows, settings);
}

/** `unpriced` is the same without the price: where it differs, the price holds taxes that nobody pays miles for, and maybe a return too. `undefined`: there is no price to ask with. */
function quantityOf(accrual: number, value: number, unpriced: number | undefined, source: Source): Quantity {
  const metric = metricOfAccrual(accrual);
  if (unpriced === undefined) return unknown(metric, t('reasonNoPrice'), [source]);
  return known(metric, unpriced === value ? value : 0, value, null, [source]);
}
