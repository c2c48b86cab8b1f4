import { DrawnText } from '../../../components/drawn-text';
import { quantityText } from '../../quantity-words';
import { sourceErrorWords } from '../../source-words';
import { t } from '../../words';
import { FoldedClasses } from '../card/classes';
import { SourceLine } from '../card/source-line';
import type { CardFacet } from '../card-facet';
import { bookedWords, whereWords } from '../where-words';
import type { UpgradeCost, UpgradesAnswer } from './answer';
import { familyWords } from './family-words';

function Section({ answer }: { answer: UpgradesAnswer }) {
  const { options, programme, costs, assumed, source } = answer;
  const families = [...new Set(options.map(({ item }) => item.family))];
  return (
    <>
      {options.length === 0 && (
        <p>
          <DrawnText>{t('cardNoUpgrades', programme.name)}</DrawnText>
        </p>
      )}
      {families.map((family) => (
        <div key={family} class="said">
          <b>
            <DrawnText>{t('cardUpgradeTo', familyWords(family))}</DrawnText>
          </b>
          <ul class="facts">
            {options
              .filter(({ item }) => item.family === family)
              .map(({ where, holds }) => (
                <li key={whereWords(where)}>
                  <DrawnText>{whereWords(where)}</DrawnText>
                  {bookedWords(holds).map((line) => (
                    <div key={line} class="soft">
                      <DrawnText>{line}</DrawnText>
                    </div>
                  ))}
                </li>
              ))}
          </ul>
          {costs?.state === 'ready' && costs.costs.filter((cost) => cost.family === family).map((cost) => <Cost key={cost.bookedIn.join()} cost={cost} />)}
        </div>
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

function Cost({ cost: { total, bookedIn, parts } }: { cost: UpgradeCost }) {
  const miles = t('cardCostMiles');
  return (
    <div class="cost">
      <DrawnText>{t('cardCost', quantityText(total, miles, true), bookedIn.join(' '))}</DrawnText>
      {parts.length > 1 &&
        parts.map(({ where, cost }) => (
          <div key={whereWords(where)} class="soft">
            <DrawnText>{t('cardCostPart', whereWords(where), quantityText(cost, miles, true))}</DrawnText>
          </div>
        ))}
    </div>
  );
}

export const upgrades: CardFacet<'upgrades'> = {
  title: () => t('cardUpgrades'),
  section: (answer) => <Section answer={answer} />,
};
