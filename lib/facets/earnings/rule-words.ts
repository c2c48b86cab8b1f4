import type { Rate, RuleSource } from '../../charts/chart';
import type { RuleUse } from '../../charts/explanation';
import { dayText, figure } from '../../quantity-words';
import { t, type WordKey } from '../../words';
import { segmentWords } from '../segment-words';

/** One rule of a chart in words: what it pays, with the figures it was computed from. `name` is the accrual's, `issuers` whose tickets are the programme's own. */
export function ruleWords(use: RuleUse, name: string, issuers: string): string {
  const paid = paidWords(use, name);
  return use.issuer === null ? paid : `${t(use.issuer === 'own' ? 'scenarioIssuedOwn' : 'scenarioIssuedOther', issuers)}: ${paid}`;
}

function paidWords(use: RuleUse, name: string): string {
  switch (use.kind) {
    case 'revenue': {
      const { perUnit, currency, exchange, minimumPerSegment, capPerSegment, capPerTicket } = use;
      return [
        t('ruleRevenue', rateText(perUnit), name, currency),
        ...(exchange === null
          ? []
          : [t('ruleExchange', exchange.from, exchange.rate.toPrecision(5).replace('.', t('numberDecimal')), exchange.to, dayText(exchange.date))]),
        ...(minimumPerSegment === null ? [] : [t('ruleMinimum', figure(minimumPerSegment))]),
        ...(capPerSegment === null ? [] : [t('ruleCapSegment', figure(capPerSegment))]),
        ...(capPerTicket === null ? [] : [t('ruleCapTicket', figure(capPerTicket))]),
      ].join('; ');
    }
    case 'distance': {
      const { share, factor, miles, minimumApplied, segments } = use;
      const flown = segments.map(segmentWords).join(', ');
      return [
        t('ruleDistance', figure(share * 100), figure(Math.round(miles)), flown),
        ...(factor === 1 ? [] : [t('ruleFactor', rateText(factor))]),
        ...(minimumApplied === null ? [] : [t('ruleMinimum', figure(minimumApplied))]),
      ].join('; ');
    }
    case 'fixed':
      return t('ruleFixed', rateText(use.amount), name);
    case 'nothing':
      return t('ruleNothing', use.segments.map(segmentWords).join(', '));
  }
}

function rateText(rate: Rate): string {
  return typeof rate === 'number' ? figure(rate) : `${figure(rate[0])}–${figure(rate[1])}`;
}

const CONFIDENCE_WORDS: Readonly<Record<RuleSource['confidence'], WordKey>> = {
  official: 'confidenceOfficial',
  reported: 'confidenceReported',
  dated: 'confidenceDated',
};

/** How far a source is to be trusted and when it was read. */
export function trustWords({ confidence, checked }: RuleSource): string {
  return t('ruleTrust', t(CONFIDENCE_WORDS[confidence]), dayText(checked));
}
