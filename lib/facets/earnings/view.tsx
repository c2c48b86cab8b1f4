import { DrawnText } from '../../../components/drawn-text';
import { figure, momentText, quantityText } from '../../quantity-words';
import type { Fact } from '../../quantity/exact';
import { t, type WordKey } from '../../words';
import type { CardFacet } from '../card-facet';
import { isProven, type AssumedClasses, type Earning, type EarningsAnswer } from './answer';

const FACT_WORDS: Readonly<Record<Fact, WordKey>> = {
  bookingClass: 'factBookingClass',
  fareWithoutTaxes: 'factFareWithoutTaxes',
  pricePerTraveller: 'factPricePerTraveller',
  ticketIssuer: 'factTicketIssuer',
  returnFlights: 'factReturnFlights',
  operatingCarrier: 'factOperatingCarrier',
  cabin: 'factCabin',
};

const BASIS_WORDS: Readonly<Record<AssumedClasses['basis'], WordKey>> = { page: 'basisPage', airline: 'basisAirline', generic: 'basisGeneric' };

function Section({ answer }: { answer: EarningsAnswer }) {
  const { programme, source } = answer;
  const missing = [...new Set(answer.earnings.flatMap((earning) => earning.missing))];
  return (
    <>
      <p class="lead">
        <DrawnText>{t('cardProgramme', programme.name, programme.tier)}</DrawnText>
      </p>
      <dl class="quantities">
        {answer.earnings.map((earning) => (
          <EarningRow key={earning.name} earning={earning} />
        ))}
      </dl>
      <h3>
        <DrawnText>{t('cardClasses')}</DrawnText>
      </h3>
      <ul class="classes">
        {answer.assumed.map(({ segment, classes, basis }) => (
          <li key={segment}>
            <b>
              <DrawnText>{segmentWords(segment)}</DrawnText>
            </b>{' '}
            <DrawnText>{classes.join(' ')}</DrawnText>{' '}
            <span class="soft">
              <DrawnText>{t(BASIS_WORDS[basis])}</DrawnText>
            </span>
          </li>
        ))}
      </ul>
      {missing.length > 0 && (
        <>
          <h3>
            <DrawnText>{t('cardSharper')}</DrawnText>
          </h3>
          <ul class="facts">
            {missing.map((fact) => (
              <li key={fact}>
                <DrawnText>{t(FACT_WORDS[fact])}</DrawnText>
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="soft source">
        <DrawnText>
          {t('cardSource', source.name, t(source.environment === 'testing' ? 'environmentTesting' : 'environmentLive'), momentText(source.at))}
        </DrawnText>
      </p>
    </>
  );
}

function EarningRow({ earning }: { earning: Earning }) {
  return (
    <>
      <dt>
        <DrawnText>{quantityText(earning.quantity, earning.name, isProven(earning))}</DrawnText>
      </dt>
      <dd class="soft">
        {explanation(earning).map((line) => (
          <div key={line}>
            <DrawnText>{line}</DrawnText>
          </div>
        ))}
      </dd>
    </>
  );
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

/** A segment's key as people write a flight: "LH 456 FRA–LAX". */
function segmentWords(key: string): string {
  const [origin = '', destination = '', carrier = '', number = ''] = key.split('-');
  return `${carrier} ${number} ${origin}–${destination}`;
}

export const earnings: CardFacet<'earnings'> = {
  title: () => t('cardEarnings'),
  section: (answer) => <Section answer={answer} />,
};
