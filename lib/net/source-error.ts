/**
 * Why a source gave no answer, typed so that a badge or the options page can say what to do. Carries no secret and no
 * text of a server longer than its own short message: it is shown, logged and sent to tabs.
 */
export type SourceError =
  | { readonly kind: 'not-set-up'; readonly lacks: 'account' | 'programme' }
  | { readonly kind: 'needs-permission'; readonly host: string }
  | { readonly kind: 'wrong-credentials'; readonly host: string }
  /** The source understood and refused: a 4xx with its own words. */
  | { readonly kind: 'refused'; readonly status: number; readonly message: string }
  | { readonly kind: 'server-error'; readonly status: number }
  /** As many requests as the source allows have been sent; it may be asked again from `notBefore` on (ms since 1970). Not a failure but a pause: facets answer `waiting` with it. */
  | { readonly kind: 'over-limit'; readonly host: string; readonly notBefore: number }
  /** Something else answered: a page of a proxy or a login form where data should be. */
  | { readonly kind: 'not-data'; readonly status: number; readonly contentType: string }
  /** Data of another form than the documents say; `where` is the path of the first field that is wrong. */
  | { readonly kind: 'malformed'; readonly where: string }
  | { readonly kind: 'timeout'; readonly seconds: number }
  | { readonly kind: 'no-network'; readonly host: string }
  /** The source refused this one flight, by its document's error code. */
  | { readonly kind: 'flight-refused'; readonly code: string; readonly message: string }
  /** The request itself is wrong (a programme or tier the source does not know): a matter for options, not for a flight. */
  | { readonly kind: 'request-refused'; readonly code: string; readonly message: string }
  /** The vault is under a passphrase that was not given since the browser started, or not for too long. */
  | { readonly kind: 'vault-locked' }
  | { readonly kind: 'storage'; readonly message: string }
  /** A file that came with the extension cannot be read. */
  | { readonly kind: 'broken-installation'; readonly file: string }
  /** The extension's own worker did not answer, several times over. */
  | { readonly kind: 'no-worker' };

/** Whether asking the same again, with nothing changed by the user, can help. */
export function isRetryable({ kind }: SourceError): boolean {
  return (
    kind === 'server-error' ||
    kind === 'over-limit' ||
    kind === 'not-data' ||
    kind === 'malformed' ||
    kind === 'timeout' ||
    kind === 'no-network' ||
    kind === 'storage' ||
    kind === 'broken-installation'
  );
}

/** Thrown by clients at the edge and turned into data before it leaves the worker. */
export class SourceFailure extends Error {
  readonly error: SourceError;
  constructor(error: SourceError) {
    super(error.kind);
    this.name = 'SourceFailure';
    this.error = error;
  }
}
