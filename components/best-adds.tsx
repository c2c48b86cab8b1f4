import { t } from '../lib/words';
import { WorthText } from './worth-text';

/** The best flight of the page in front. */
export interface BestFlight {
  readonly flights: string;
  /** What its badge says. */
  readonly text: string;
}

/** What this page's best flight would bring onto an account. */
export function BestAdds({ best: { flights, text } }: { readonly best: BestFlight }) {
  return (
    <p class="best-adds">
      {t('accountBest', flights)}{' '}
      <b>
        <WorthText text={text} />
      </b>
    </p>
  );
}
