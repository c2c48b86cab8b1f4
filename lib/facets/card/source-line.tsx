import { DrawnText } from '../../../components/drawn-text';
import { momentText } from '../../quantity-words';
import { t } from '../../words';
import type { MilefySource } from '../by-milefy/assumed';

/** Where a section's word comes from: the source, its environment, and when it answered. */
export function SourceLine({ source }: { source: MilefySource }) {
  return (
    <p class="soft source">
      <DrawnText>{milefyWords(source)}</DrawnText>
    </p>
  );
}

export function milefyWords({ name, environment, at }: MilefySource): string {
  return t('cardSource', name, t(environment === 'testing' ? 'environmentTesting' : 'environmentLive'), momentText(at));
}
