import type { ComponentChildren } from 'preact';
import { DrawnText } from '../../../components/drawn-text';
import { majorUnits } from '../../flights/money';
import { dayText, figure, quantityText } from '../../quantity-words';
import type { Fact } from '../../quantity/exact';
import { t, type WordKey } from '../../words';
import type { CardFacet } from '../card-facet';
import { FoldedClasses } from '../card/classes';
import { milefyWords } from '../card/source-line';
import { Fold } from '../card/fold';
import { isProven, type Earning, type EarningsAnswer, type EarningsSource, type Said, type SaidEarning } from './answer';
import { Rules } from './rules';
import { TierProgress } from './tier-progress';

const FACT_WORDS: Readonly<Record<Fact, WordKey>> = {
  bookingClass: 'factBookingClass',
  fareWithoutTaxes: 'factFareWithoutTaxes',
  pricePerTraveller: 'factPricePerTraveller',
  exchangeRate: 'factExchangeRate',
  ticketIssuer: 'factTicketIssuer',
  returnFlights: 'factReturnFlights',
  operatingCarrier: 'factOperatingCarrier',
  cabin: 'factCabin',
};

function Section({ answer }: { answer: EarningsAnswer }) {
  const { programme, others, otherwise, progress, converted } = answer;
  return (
    <>
      <p class="lead">
        <DrawnText>{t('cardProgramme', programme.name, programme.tier)}</DrawnText>
      </p>
      {programme.isCarriers && (
        <p class="soft">
          <DrawnText>{t('cardCarriersOwn')}</DrawnText>
        </p>
      )}
      {converted !== null && (
        <p class="soft">
          <DrawnText>{t('cardConverted', `${figure(majorUnits(converted.amount))} ${converted.amount.currency}`, dayText(converted.date))}</DrawnText>
        </p>
      )}
      <Numbers said={answer}>{progress !== null && <TierProgress progress={progress} />}</Numbers>
      {otherwise !== null && (
        <Fold words={t('cardOtherwise')}>
          <Numbers said={otherwise} />
        </Fold>
      )}
      {others.length > 0 && (
        <>
          <h3>
            <DrawnText>{t('cardOthers')}</DrawnText>
          </h3>
          <ul class="facts">
            {others.map(({ programme: other, said }) => (
              <li key={other.code}>
                <DrawnText>{t('cardProgramme', other.name, other.tier)}</DrawnText>
                <div>
                  <DrawnText>{said.earnings.map((earning) => quantityText(earning.quantity, earning.name, isProven(earning))).join(' · ')}</DrawnText>
                </div>
                <div class="soft">
                  <DrawnText>{sourceWords(said.source)}</DrawnText>
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** What one source says: its numbers, what they stand on, and what would make them sharper. */
function Numbers({ said, children }: { said: Said; children?: ComponentChildren }) {
  const { earnings, assumed, source } = said;
  const missing = [...new Set(earnings.flatMap((earning) => earning.missing))];
  // A class that is read from a fare basis stands in what the page seems to say, whether or not these numbers hang on it.
  const isRead = assumed.some(({ basis }) => basis === 'fareBasis');
  return (
    <>
      <dl class="quantities">
        {earnings.map((earning) => (
          <EarningRow key={earning.name} earning={earning} source={source} />
        ))}
      </dl>
      {children}
      {(source.id !== 'charts' || missing.includes('bookingClass') || isRead) && <FoldedClasses assumed={assumed} open={isRead} />}
      {missing.length > 0 && (
        <Fold words={t('cardSharper')}>
          <ul class="facts">
            {missing.map((fact) => (
              <li key={fact}>
                <DrawnText>{t(FACT_WORDS[fact])}</DrawnText>
              </li>
            ))}
          </ul>
        </Fold>
      )}
      <p class="soft source">
        <DrawnText>{sourceWords(source)}</DrawnText>
      </p>
    </>
  );
}

function sourceWords(source: EarningsSource): string {
  if (source.id === 'charts') return t('cardSourceCharts');
  return milefyWords(source);
}

function EarningRow({ earning, source }: { earning: SaidEarning; source: EarningsSource }) {
  const { name, quantity, chart } = earning;
  return (
    <>
      <dt>
        <DrawnText>{quantityText(quantity, name, isProven(earning))}</DrawnText>
      </dt>
      <dd class="soft">
        {[...explanation(earning), ...(chart === null || source.id !== 'charts' ? [] : caseWords(chart, name, source.issuers))].map((line) => (
          <div key={line}>
            <DrawnText>{line}</DrawnText>
          </div>
        ))}
        {chart !== null && source.id === 'charts' && <Rules uses={chart.uses} name={name} issuers={source.issuers} />}
      </dd>
    </>
  );
}

/** The cases of who issued the ticket that the number itself does not speak of, a line each. */
function caseWords({ cases, condition }: NonNullable<SaidEarning['chart']>, name: string, issuers: string): readonly string[] {
  const others = cases.filter(({ issuer }) => condition === null || issuer !== condition.issuer);
  return others.map(({ issuer, quantity, missing }) => {
    const said = quantity.kind === 'unknown' ? quantity.reason : quantityText(quantity, name, missing.length === 0);
    return `${t(issuer === 'own' ? 'scenarioIssuedOwn' : 'scenarioIssuedOther', issuers)}: ${said}`;
  });
}

/** Where each end of a number comes from, a line each. */
function explanation({ quantity, scope }: Earning): readonly string[] {
  const whole = scope === 'trip' ? [t('scopeTripLong')] : [];
  switch (quantity.kind) {
    case 'none':
      return [quantity.rule];
    case 'unknown':
      return [quantity.reason];
    case 'known': {
      const { low, high, lowFrom, highFrom } = quantity;
      if (low === high) return whole;
      const least = t('cardEnd', figure(low), lowFrom.join('; '));
      return [...whole, least, ...(high === null ? [] : [t('cardEnd', figure(high), highFrom.join('; '))])];
    }
  }
}

export const earnings: CardFacet<'earnings'> = {
  title: () => t('cardEarnings'),
  section: (answer) => <Section answer={answer} />,
};
