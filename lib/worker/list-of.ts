import type { Browser } from 'wxt/browser';
import { fingerprint } from '../net/fingerprint';

/**
 * A name for the result list that a page asks about: the tab and its address, which holds the search. Hashed, since it is kept for a while with the note of what was sent, and where somebody
 * wants to fly is nobody's business.
 */
export async function listOf({ tab, url }: Browser.runtime.MessageSender): Promise<string> {
  return fingerprint(`${tab?.id ?? ''} ${tab?.url ?? url ?? ''}`);
}
