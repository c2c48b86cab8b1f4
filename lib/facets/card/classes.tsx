import { DrawnText } from '../../../components/drawn-text';
import { t, type WordKey } from '../../words';
import type { AssumedClasses } from '../by-milefy/assumed';
import { segmentWords } from '../segment-words';
import { Fold } from './fold';

const BASIS_WORDS: Readonly<Record<AssumedClasses['basis'], WordKey>> = {
  page: 'basisPage',
  fareBasis: 'basisFareBasis',
  airline: 'basisAirline',
  generic: 'basisGeneric',
};

interface ClassesProps {
  readonly assumed: readonly AssumedClasses[];
  readonly open?: boolean;
}

/** The booking classes that a section's numbers stand on, folded: `open` where they are only what the page seems to say. */
export function FoldedClasses({ assumed, open = false }: ClassesProps) {
  return (
    <Fold words={t('cardClasses')} open={open}>
      <ClassList assumed={assumed} />
    </Fold>
  );
}

/** A line each segment. */
function ClassList({ assumed }: Pick<ClassesProps, 'assumed'>) {
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
