import { SourceFailure, type SourceError } from './source-error';

/** The APIs that know the traveller's own account. */
export type AccountApi = 'miles-and-more' | 'latam-pass';

/**
 * Why a linked account could not be read, or miles not be posted: typed, so that a page can say what to do. Apart from `SourceError`, because it never reaches a badge and names what only these
 * APIs refuse. Holds no secret; `message` is the server's own words, cut, since they are shown.
 */
export type AccountError =
  | { readonly kind: 'not-set-up' }
  | { readonly kind: 'vault-locked' }
  | { readonly kind: 'needs-permission'; readonly host: string }
  /** Client id or secret. */
  | { readonly kind: 'wrong-credentials'; readonly host: string }
  /** The API does not take the token that it has just given. */
  | { readonly kind: 'token-expired'; readonly host: string }
  /** The credentials are right and may not do this. */
  | { readonly kind: 'no-rights'; readonly host: string }
  /** May be asked again from `notBefore` on (ms since 1970). */
  | { readonly kind: 'over-limit'; readonly host: string; readonly notBefore: number }
  /** A PIN that is none: it has five to eight digits. Nothing was sent. */
  | { readonly kind: 'pin-form' }
  | { readonly kind: 'wrong-pin'; readonly code: number; readonly message: string }
  | { readonly kind: 'account-locked'; readonly code: number; readonly message: string }
  | { readonly kind: 'wrong-card'; readonly code: number; readonly message: string }
  /** Understood and refused, with the API's own code, or the HTTP status where it gave none. */
  | { readonly kind: 'refused'; readonly code: number; readonly message: string }
  | { readonly kind: 'invalid-scopes'; readonly message: string }
  | { readonly kind: 'no-member'; readonly message: string }
  | { readonly kind: 'missing-fields'; readonly fields: readonly string[]; readonly message: string }
  /** A setting of the account keeps it from being done at all. */
  | { readonly kind: 'switched-off' }
  | { readonly kind: 'server-error'; readonly status: number }
  /** Something else answered: a page of a firewall or a login form where data should be. */
  | { readonly kind: 'not-data'; readonly status: number; readonly contentType: string }
  | { readonly kind: 'malformed'; readonly where: string }
  | { readonly kind: 'timeout'; readonly seconds: number }
  | { readonly kind: 'no-network'; readonly host: string }
  | { readonly kind: 'storage'; readonly message: string };

/** Thrown by the clients of accounts at the edge and turned into data before it leaves the worker. */
export class AccountFailure extends Error {
  readonly error: AccountError;
  constructor(error: AccountError) {
    super(error.kind);
    this.name = 'AccountFailure';
    this.error = error;
  }
}

/** The longest words of a server that are shown. */
const SHOWN_LENGTH = 200;

/** A server's words as they may be shown. */
export function shown(message: string): string {
  return message.slice(0, SHOWN_LENGTH);
}

/** Any exception as data. One that is nobody's expectation is reported with its name and place, which hold no secret. */
export function asAccountError(cause: unknown): AccountError {
  if (cause instanceof AccountFailure) return cause.error;
  if (cause instanceof SourceFailure) return fromSource(cause.error);
  const name = cause instanceof Error ? cause.name : 'unknown';
  console.error('Milelens: unexpected', name, cause instanceof Error ? cause.stack : '');
  return { kind: 'malformed', where: name };
}

/** What the rooms below an account's client fail with: the network, the token and the store. */
function fromSource(error: SourceError): AccountError {
  switch (error.kind) {
    case 'not-set-up':
      return { kind: 'not-set-up' };
    case 'vault-locked':
    case 'needs-permission':
    case 'wrong-credentials':
    case 'over-limit':
    case 'server-error':
    case 'not-data':
    case 'malformed':
    case 'timeout':
    case 'no-network':
    case 'storage':
      return error;
    case 'refused':
      return { kind: 'refused', code: error.status, message: error.message };
    case 'flight-refused':
    case 'request-refused':
      return { kind: 'malformed', where: error.code };
    case 'broken-installation':
      return { kind: 'storage', message: error.file };
    case 'no-worker':
      return { kind: 'malformed', where: error.kind };
  }
}
