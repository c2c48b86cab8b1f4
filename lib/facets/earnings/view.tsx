import { figure, momentText, quantityText } from '../../quantity-words';
import type { Fact } from '../../quantity/exact';
import { t, type WordKey } from '../../words';
import type { CardFacet } from '../card-facet';
import { isProven, type AssumedClasses, type Earning, type EarningsAnswer } from './answer';

const FACT_WORDS: Readonly<Record<Fact, WordKey>> = {
  bookingClass: 'factBookingClass',
  fareWithoutTaxes: 'factFareWithoutTaxes',
  pricePerTraveller: 'factPricePerTraveller',
  operatingCarrier: 'factOperatingCarrier',
  cabin: 'factCabin',
};

const BASIS_WORDS: Readonly<Record<AssumedClasses['basis'], WordKey>> = { page: 'basisPage', airline: 'basisAirline', generic: 'basisGeneric' };

function Section({ answer }: { answer: EarningsAnswer }) {
  const { programme, source } = answer;
  const missing = [...new Set(answer.earnings.flatMap((earning) => earning.missing))];
  return (
    <>
      <p class="lead">{t('cardProgramme', programme.name, programme.tier)}</p>
      <dl class="quantities">
        {answer.earnings.map((earning) => (
          <EarningRow key={earning.name} earning={earning} />
        ))}
      </dl>
      <h3>{t('cardClasses')}</h3>
      <ul class="classes">
        {answer.assumed.map(({ segment, classes, basis }) => (
          <li key={segment}>
            <b>{segmentWords(segment)}</b> {classes.join(' ')} <span class="soft">{t(BASIS_WORDS[basis])}</span>
          </li>
        ))}
      </ul>
      {missing.length > 0 && (
        <>
          <h3>{t('cardSharper')}</h3>
          <ul class="facts">
            {missing.map((fact) => (
              <li key={fact}>{t(FACT_WORDS[fact])}</li>
            ))}
          </ul>
        </>
      )}
      <p class="soft">{t('cardSource', source.name, t(source.environment === 'testing' ? 'environmentTesting' : 'environmentLive'), momentText(source.at))}</p>
    </>
  );
}

function EarningRow({ earning }: { earning: Earning }) {
  const { quantity, name, scope } = earning;
  return (
    <>
      <dt>{quantityText(quantity, name, isProven(earning))}</dt>
      <dd class="soft">
        {scope === 'trip' && <div>{t('scopeTripLong')}</div>}
        {quantity.kind === 'none' && <div>{quantity.rule}</div>}
        {quantity.kind === 'unknown' && <div>{quantity.reason}</div>}
        {quantity.kind === 'known' && quantity.low !== quantity.high && (
          <>
            <div>{t('cardFrom', figure(quantity.low), quantity.lowFrom.join('; '))}</div>
            {quantity.high !== null && <div>{t('cardTo', figure(quantity.high), quantity.highFrom.join('; '))}</div>}
          </>
        )}
      </dd>
    </>
  );
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
