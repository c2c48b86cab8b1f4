import { DrawnText } from '../../../components/drawn-text';
import type { RuleSource } from '../../charts/chart';
import { trustWords } from '../earnings/rule-words';

/** Where a rule stands, how far the source is to be trusted, and when it was read. */
export function RuleSourceLink({ source }: { readonly source: RuleSource }) {
  return (
    <>
      {source.address === null ? (
        <DrawnText>{source.title}</DrawnText>
      ) : (
        <a href={source.address} target="_blank" rel="noopener noreferrer">
          <DrawnText>{source.title}</DrawnText>
        </a>
      )}{' '}
      <DrawnText>{trustWords(source)}</DrawnText>
    </>
  );
}
