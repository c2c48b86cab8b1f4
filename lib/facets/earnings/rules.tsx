import { DrawnText } from '../../../components/drawn-text';
import type { RuleUse } from '../../charts/explanation';
import { t } from '../../words';
import { ruleWords, trustWords } from './rule-words';
import { Fold } from '../card/fold';

interface RulesProps {
  readonly uses: readonly RuleUse[];
  /** The accrual's name. */
  readonly name: string;
  /** Whose tickets are the programme's own. */
  readonly issuers: string;
}

/** The rules that a number may stand on, each with its source, behind one line that opens them. */
export function Rules({ uses, name, issuers }: RulesProps) {
  if (uses.length === 0) return null;
  return (
    <Fold words={t(uses.length === 1 ? 'cardRule' : 'cardRules', uses.length)}>
      <ul class="rules">
        {uses.map((use) => (
          <li key={`${use.issuer ?? ''} ${use.id} ${use.segments.join()}`}>
            <DrawnText>{ruleWords(use, name, issuers)}</DrawnText>{' '}
            <span class="soft">
              {use.source.address === null ? (
                <DrawnText>{use.source.title}</DrawnText>
              ) : (
                <a href={use.source.address} target="_blank" rel="noopener noreferrer">
                  <DrawnText>{use.source.title}</DrawnText>
                </a>
              )}{' '}
              <DrawnText>{trustWords(use.source)}</DrawnText>
            </span>
          </li>
        ))}
      </ul>
    </Fold>
  );
}
