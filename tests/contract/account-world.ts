import { vi, type Mock } from 'vitest';
import { browser } from 'wxt/browser';
import { AccountFailure, asAccountError, type AccountError } from '../../lib/net/account-error';
import { SourceFailure } from '../../lib/net/source-error';
import { PIN } from '../harness/accounts';

/** Whether the user has given the permission for a host: from now on, yes. */
export function permitAll(): Mock<(asked: { readonly origins: readonly string[] }) => Promise<boolean>> {
  (vi.spyOn(browser.permissions, 'getAll') as unknown as Mock<() => Promise<{ readonly origins: readonly string[] }>>).mockResolvedValue({
    origins: ['https://*/*'],
  });
  return (vi.spyOn(browser.permissions, 'contains') as unknown as ReturnType<typeof permitAll>).mockReset().mockResolvedValue(true);
}

/** The failure of a call as a page is told it, looked through for secrets: it is shown, logged and sent to pages. */
export async function failure(promise: Promise<unknown>): Promise<AccountError> {
  const cause: unknown = await promise.then(
    () => {
      throw new Error('the call did not fail');
    },
    (error: unknown) => error,
  );
  if (!(cause instanceof AccountFailure) && !(cause instanceof SourceFailure)) throw cause;
  const told = [JSON.stringify(cause.error), JSON.stringify(cause), String(cause), cause.stack, JSON.stringify(cause.cause ?? null)].join('\n');
  const base64 = (text: string) => Buffer.from(text).toString('base64');
  for (const secret of ['partner-sécret', 'latam-secret', base64('milelens-latam:latam-secret'), PIN])
    for (const form of [secret, encodeURIComponent(secret)]) if (told.includes(form)) throw new Error(`a secret is told: ${cause.error.kind}`);
  return asAccountError(cause);
}
