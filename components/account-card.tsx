import type { ComponentChildren } from 'preact';
import { t } from '../lib/words';
import { Button } from './button';

interface AccountCardProps {
  readonly id: string;
  readonly name: string;
  /** The member's tier by its name; `null` where none is known. */
  readonly tier: string | null;
  /** Whether a refresh is under way behind what is shown. */
  readonly busy: boolean;
  /** What went wrong at the last refresh, in words; what was known before stays. */
  readonly failed: string | null;
  /** `null`: nothing can be refreshed. */
  readonly onRefresh: (() => void) | null;
  readonly children: ComponentChildren;
}

/** One linked account in the popup. */
export function AccountCard({ id, name, tier, busy, failed, onRefresh, children }: AccountCardProps) {
  return (
    <section class="account-card" id={id} aria-labelledby={`${id}-title`} aria-busy={busy}>
      <div class="account-head">
        <h2 id={`${id}-title`}>{name}</h2>
        {tier !== null && <span class="tier">{tier}</span>}
        {onRefresh !== null && (
          <Button id={`${id}-refresh`} look="text" busy={busy} onPress={onRefresh}>
            <svg
              viewBox="0 0 18 18"
              width="18"
              height="18"
              fill="none"
              stroke="currentColor"
              stroke-width="1.7"
              stroke-linecap="round"
              stroke-linejoin="round"
              aria-hidden="true"
            >
              <path d="M15 9a6 6 0 1 1-1.8-4.3M15 2.4v3.1h-3.1" />
            </svg>
            <span class="unseen">{t('accountRefresh', name)}</span>
          </Button>
        )}
      </div>
      {children}
      <div role="status">
        {failed !== null && (
          <p class="notice" data-tone="bad">
            {failed}
          </p>
        )}
      </div>
    </section>
  );
}

/** What is on an account, large. `null`: not known. */
export function Miles({ miles }: { readonly miles: string | null }) {
  return (
    <p class="miles">
      {miles === null ? (
        <span class="quiet">{t('accountMilesUnknown')}</span>
      ) : (
        <>
          <b>{miles}</b> {t('accountMiles')}
        </>
      )}
    </p>
  );
}
