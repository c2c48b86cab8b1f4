import { DrawnText } from '../../../components/drawn-text';
import { t, type WordKey } from '../../words';
import type { AssumedClasses } from '../by-milefy/assumed';
import { segmentWords } from '../segment-words';

const BASIS_WORDS: Readonly<Record<AssumedClasses['basis'], WordKey>> = {
  page: 'basisPage',
  fareBasis: 'basisFareBasis',
  airline: 'basisAirline',
  generic: 'basisGeneric',
};

interface ClassesProps {
  readonly assumed: readonly AssumedClasses[];
}

/** The booking classes that a section's numbers stand on, under a heading. */
export function Classes({ assumed }: ClassesProps) {
  return (
    <>
      <h3>
        <DrawnText>{t('cardClasses')}</DrawnText>
      </h3>
      <ClassList assumed={assumed} />
    </>
  );
}

/** The same, folded, for sections in which they are a detail. */
export function FoldedClasses({ assumed }: ClassesProps) {
  return (
    <details>
      <summary>
        <DrawnText>{t('cardClasses')}</DrawnText>
      </summary>
      <ClassList assumed={assumed} />
    </details>
  );
}

/** A line each segment. */
function ClassList({ assumed }: ClassesProps) {
  return (
    <ul class="classes">
      {assumed.map(({ segment, classes, basis }) => (
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
  );
}
