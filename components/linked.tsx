import { t, type WordKey } from '../lib/words';

/** No text has it, so it marks the place of the link in whatever order a language puts the words. */
const PLACE = '\u0000';

interface LinkedProps {
  /** A sentence with `$1` where the link stands. */
  readonly sentence: WordKey;
  readonly to: string;
  readonly link: string;
  /** Leads out of the extension: opens beside it. */
  readonly away?: boolean;
}

/** A sentence of the catalogue with a link in it. */
export function Linked({ sentence, to, link, away = false }: LinkedProps) {
  const [before, after] = t(sentence, PLACE).split(PLACE);
  return (
    <>
      {before}
      <a href={to} {...(away ? { target: '_blank', rel: 'noopener noreferrer' } : {})}>
        {link}
        {away && <span class="unseen"> {t('optionsNewTab')}</span>}
      </a>
      {after}
    </>
  );
}
