import { DrawnText } from '../../../components/drawn-text';
import { ageText, momentText } from '../../quantity-words';
import { sourceErrorWords } from '../../source-words';
import { t } from '../../words';
import type { Lookup } from './answer';
import { waitingWords } from './later-words';

/** Where Lufthansa's part of a section comes from and how old it is; or why it is not there. Nothing where nobody was asked. */
export function LookupLine({ lookup }: { readonly lookup: Lookup }) {
  switch (lookup.state) {
    case 'notAsked':
      return null;
    case 'said':
      return (
        <p class="soft source">
          <DrawnText>{t('lufthansaSource', momentText(lookup.at), ageText(lookup.at, Date.now()))}</DrawnText>
        </p>
      );
    case 'waiting':
      return (
        <p class="soft" role="status">
          <DrawnText>{waitingWords(lookup)}</DrawnText>
        </p>
      );
    case 'failed':
      return (
        <p class="failed">
          <DrawnText>{`${t('lufthansaFailed')} ${sourceErrorWords(lookup.error, 'Lufthansa')}`}</DrawnText>
        </p>
      );
  }
}
