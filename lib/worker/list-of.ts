import type { Browser } from 'wxt/browser';

/**
 * A name for the result list that a page asks about: the tab and its address, which holds the search. Hashed, since it is kept for a while with the note of what was sent, and where somebody
 * wants to fly is nobody's business.
 */
export async function listOf({ tab, url }: Browser.runtime.MessageSender): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${tab?.id ?? ''} ${tab?.url ?? url ?? ''}`));
  return [...new Uint8Array(digest).slice(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
