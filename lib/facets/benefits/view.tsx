import { DrawnText } from '../../../components/drawn-text';
import { t } from '../../words';
import { FoldedClasses } from '../card/classes';
import { SourceLine } from '../card/source-line';
import type { CardFacet } from '../card-facet';
import { bookedWords, whereWords } from '../where-words';
import type { BenefitOption, BenefitsAnswer } from './answer';
import { baggageWords } from './baggage-words';
import { typeWords } from './type-words';

function Section({ answer }: { answer: BenefitsAnswer }) {
  const { benefits, names, programme, assumed, source } = answer;
  const codes = [...new Set(benefits.map(({ item }) => item.code))];
  return (
    <>
      {benefits.length === 0 && (
        <p>
          <DrawnText>{t('cardNoBenefits', programme.name, programme.tier)}</DrawnText>
        </p>
      )}
      {codes.map((code) => (
        <div key={code} class="said">
          <b>
            <DrawnText>{typeWords(code, names)}</DrawnText>
          </b>
          <ul class="facts">
            {benefits
              .filter(({ item }) => item.code === code)
              .map(({ item, where, holds }) => (
                <li key={`${whereWords(where)} ${item.options.map(({ name }) => name).join()}`}>
                  <DrawnText>{whereWords(where)}</DrawnText>
                  {bookedWords(holds).map((line) => (
                    <div key={line} class="soft">
                      <DrawnText>{line}</DrawnText>
                    </div>
                  ))}
                  {item.options.map((option) => (
                    <Option key={option.name} option={option} />
                  ))}
                </li>
              ))}
          </ul>
        </div>
      ))}
      <FoldedClasses assumed={assumed} />
      <SourceLine source={source} />
    </>
  );
}

function Option({ option: { name, guests, baggage, disclaimers } }: { option: BenefitOption }) {
  const company = guests === 0 ? [] : [guests === 1 ? t('cardGuest') : t('cardGuests', guests)];
  return (
    <div>
      <DrawnText>{[name, ...company, ...(baggage === null ? [] : baggageWords(baggage))].join(', ')}</DrawnText>
      {disclaimers.map((line) => (
        <div key={line} class="soft" lang="en">
          <DrawnText>{line}</DrawnText>
        </div>
      ))}
    </div>
  );
}

export const benefits: CardFacet<'benefits'> = {
  title: () => t('cardBenefits'),
  section: (answer) => <Section answer={answer} />,
};
