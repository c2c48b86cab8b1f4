import type { Chart } from '../../charts/chart';
import type { BookedAs, Gap, Sentences } from '../../charts/explanation';
import { t } from '../../words';
import { CABIN_WORDS, segmentWords } from '../segment-words';

/** The sentences that the charts' quantities explain themselves with. */
export function chartSentences({ name, issuedBy }: Chart): Sentences {
  const issued = { own: t('scenarioIssuedOwn', issuedBy), other: t('scenarioIssuedOther', issuedBy) };
  return {
    booked: (segment, as) => t('scenarioBooked', segmentWords(segment), bookedWords(as)),
    counted: (airport, region) => t('scenarioCounted', airport, region),
    fareOn: (segment) => t('scenarioFareOn', segmentWords(segment)),
    issued: (issuer) => issued[issuer],
    taxesIncluded: t('scenarioTaxesIncluded'),
    wholeTrip: t('scenarioWholeTrip'),
    noEarning: t('ruleEarnsNothing', name),
    gap: (gap) => gapWords(gap, name),
  };
}

function bookedWords({ cabins, classes, brands }: BookedAs): string {
  const parts = [
    cabins.map((cabin) => t(CABIN_WORDS[cabin])).join(' / '),
    classes.join(' '),
    brands.map((brand) => brand ?? t('scenarioOtherBrand')).join(' / '),
  ];
  return parts.filter((part) => part !== '').join(', ');
}

function gapWords(gap: Gap, programme: string): string {
  switch (gap.kind) {
    case 'noRule':
      return t('gapNoRule', programme, segmentWords(gap.segment));
    case 'airport':
      return t('gapAirport', gap.airport);
    case 'region':
      return t('gapRegion', programme, gap.country);
    case 'rate':
      return t('gapRate', gap.currency);
    case 'price':
      return t('reasonNoPrice');
  }
}
