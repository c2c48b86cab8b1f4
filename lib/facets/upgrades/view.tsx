import { DrawnText } from '../../../components/drawn-text';
import { isExact, isWhole } from '../../quantity/quantity';
import { figure, momentText, quantityText } from '../../quantity-words';
import { sourceErrorWords } from '../../source-words';
import { t } from '../../words';
import { FoldedClasses } from '../card/classes';
import { SourceLine } from '../card/source-line';
import type { CardFacet } from '../card-facet';
import { bookedWords, whereWords } from '../where-words';
import type { HeldMiles, UpgradeCost, UpgradesAnswer } from './answer';
import { familyWords } from './family-words';

function Section({ answer }: { answer: UpgradesAnswer }) {
  const { options, none, costs, assumed, source } = answer;
  const families = [...new Set(options.map(({ item }) => item.family))];
  return (
    <>
      {families.map((family) => (
        <div key={family} class="said">
          <b>
            <DrawnText>{t('cardUpgradeTo', familyWords(family))}</DrawnText>
          </b>
          <ul class="facts">
            {options
              .filter(({ item }) => item.family === family)
              .map(({ item, where, holds }) => (
                <li key={whereWords(where)}>
                  <DrawnText>{whereWords(where)}</DrawnText>
                  {[...bookedWords(holds), ...item.refusedIn].map((line) => (
                    <div key={line} class="soft">
                      <DrawnText>{line}</DrawnText>
                    </div>
                  ))}
                </li>
              ))}
          </ul>
          {costs?.state === 'ready' &&
            costs.costs.filter((cost) => cost.family === family).map((cost) => <Cost key={cost.bookedIn.join()} cost={cost} held={costs.held} />)}
        </div>
      ))}
      {none.map((line) => (
        <p key={line} class="said">
          <DrawnText>{line}</DrawnText>
        </p>
      ))}
      {costs?.state === 'waiting' && (
        <p class="soft">
          <DrawnText>{t('cardCostWaiting')}</DrawnText>
        </p>
      )}
      {costs?.state === 'failed' && (
        <p class="failed">
          <DrawnText>{sourceErrorWords(costs.error)}</DrawnText>
        </p>
      )}
      <FoldedClasses assumed={assumed} />
      <SourceLine source={source} />
    </>
  );
}

function Cost({ cost: { total, bookedIn, parts }, held }: { cost: UpgradeCost; held: HeldMiles | null }) {
  const miles = t('cardCostMiles');
  const left = held === null ? null : heldWords(held, total);
  return (
    <div class="cost">
      <DrawnText>{t('cardCost', quantityText(total, miles, true), bookedIn.join(' '))}</DrawnText>
      {parts.length > 1 &&
        parts.map(({ where, cost }) => (
          <div key={whereWords(where)} class="soft">
            <DrawnText>{t('cardCostPart', whereWords(where), quantityText(cost, miles, true))}</DrawnText>
          </div>
        ))}
      {left !== null && (
        <div class="held">
          <DrawnText>{left}</DrawnText>
        </div>
      )}
    </div>
  );
}

/** What an upgrade leaves of the traveller's miles, or how many are missing; `null` where its cost is not exactly known. */
function heldWords({ miles, readAt }: HeldMiles, total: UpgradeCost['total']): string | null {
  if (total.kind !== 'known' || !isExact(total) || !isWhole(total)) return null;
  const words = [figure(miles), figure(total.low), figure(Math.abs(miles - total.low)), momentText(readAt)] as const;
  return miles >= total.low ? t('cardHeldLeaves', ...words) : t('cardHeldShort', ...words);
}

export const upgrades: CardFacet<'upgrades'> = {
  title: () => t('cardUpgrades'),
  section: (answer) => <Section answer={answer} />,
};
