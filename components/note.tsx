/** One line of news about what the user just did. */
export interface News {
  readonly tone: 'good' | 'bad' | 'plain';
  readonly words: string;
}

/** A live region: always in the page, so that a screen reader hears what appears in it. */
export function Note({ id, news }: { readonly id?: string; readonly news: News | null }) {
  return (
    <p {...(id === undefined ? {} : { id })} class="note" role="status" data-tone={news?.tone ?? 'plain'}>
      {news !== null && (
        <>
          {news.tone !== 'plain' && <Mark tone={news.tone} />}
          <span>{news.words}</span>
        </>
      )}
    </p>
  );
}

/** Says the tone without colour. */
export function Mark({ tone }: { readonly tone: 'good' | 'bad' }) {
  return (
    <svg viewBox="0 0 18 18" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">
      <circle cx="9" cy="9" r="7.5" />
      {tone === 'good' ? <path d="m5.8 9.3 2.2 2.2 4.3-4.6" /> : <path d="M9 5v4.6M9 12.6v.1" />}
    </svg>
  );
}
