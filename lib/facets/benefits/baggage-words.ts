import { figure } from '../../quantity-words';
import { t } from '../../words';
import type { Baggage } from './answer';

/** What may be brought along, a phrase each; what the API does not say is not there. */
export function baggageWords({ pieces, weight, size }: Baggage): readonly string[] {
  const sides = [size?.length, size?.width, size?.height].flatMap((side) => side ?? []);
  return [
    pieces === null ? null : pieces === 1 ? t('cardPiece') : t('cardPieces', pieces),
    weight?.each == null ? null : t('cardWeightEach', figure(weight.each), weight.unit),
    weight?.total == null ? null : t('cardWeightTotal', figure(weight.total), weight.unit),
    size === null || sides.length === 0 ? null : t('cardSize', sides.map(figure).join(' × '), size.unit),
    size?.sum == null ? null : t('cardSizeSum', figure(size.sum), size.unit),
  ].flatMap((phrase) => phrase ?? []);
}
