import { DrawnText } from '../../../components/drawn-text';
import { figure, quantityText } from '../../quantity-words';
import { t } from '../../words';
import { SourceLine } from '../card/source-line';
import { Fold } from '../card/fold';
import type { CardFacet } from '../card-facet';
import type { CreditAnswer, CreditRow } from './answer';

function Section({ answer }: { answer: CreditAnswer }) {
  const { rows, bookedIn, isBookedSo, source } = answer;
  return (
    <>
      {rows.length === 0 && (
        <p>
          <DrawnText>{t('cardNoCredit')}</DrawnText>
        </p>
      )}
      {rows.length > 0 && !isBookedSo && (
        <p class="soft">
          <DrawnText>{t('creditBookedIn', bookedIn.join(' '))}</DrawnText>
        </p>
      )}
      <ul class="credit">
        {programmesOf(rows).map(([lead, ...others]) => (
          <li key={lead.code}>
            <Row row={lead} isProven={isBookedSo} />
            {others.length > 0 && (
              <Fold words={t('creditOtherTiers')}>
                {others.map((row) => (
                  <Row key={row.tier} row={row} isProven={isBookedSo} />
                ))}
              </Fold>
            )}
          </li>
        ))}
      </ul>
      <SourceLine source={source} />
    </>
  );
}

/** The rows by programme, each led by the traveller's own tier, else by the first one. */
function programmesOf(rows: readonly CreditRow[]): readonly (readonly [CreditRow, ...CreditRow[]])[] {
  const byCode = new Map<string, [CreditRow, ...CreditRow[]]>();
  for (const row of rows) {
    const others = byCode.get(row.code);
    if (others === undefined) byCode.set(row.code, [row]);
    else others.push(row);
  }
  return [...byCode.values()];
}

function Row({ row: { name, tier, isYours, isBest, earnings, worth }, isProven }: { row: CreditRow; isProven: boolean }) {
  // What a programme does not count on this flight says nothing beside what it does.
  const counted = earnings.filter(({ quantity }) => !(quantity.kind === 'known' && quantity.high === 0));
  const marks = [...(isYours ? [t('creditYours')] : []), ...(isBest ? [t('creditBest')] : [])];
  return (
    <div class="tier">
      <b>
        <DrawnText>{t('cardProgramme', name, tier)}</DrawnText>
      </b>
      {marks.map((mark) => (
        <span key={mark} class="mark-word">
          <DrawnText>{mark}</DrawnText>
        </span>
      ))}
      <div>
        <DrawnText>{(counted.length > 0 ? counted : earnings).map((earning) => quantityText(earning.quantity, earning.name, isProven)).join(' · ')}</DrawnText>
      </div>
      {worth !== null && (
        <div class="soft">
          <DrawnText>{t(worth.low === worth.high ? 'creditWorth' : 'creditWorthAtMost', `${figure(Math.round(worth.high))} ${worth.currency}`)}</DrawnText>
        </div>
      )}
    </div>
  );
}

export const credit: CardFacet<'credit'> = {
  title: () => t('cardCredit'),
  section: (answer) => <Section answer={answer} />,
};
