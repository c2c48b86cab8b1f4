import type { Answer, PageSite, Plain } from '../sites/site';
import { KEPT, LEAVE_TAP, LISTENING, LONGEST, TAPPED } from '../tap/channel';

/** Ends the tap of this page: the site was switched off. Whoever only makes room for another overlay leaves it: it has heard what cannot be heard again. */
export function endTap(document: Document): void {
  document.dispatchEvent(new Event(LEAVE_TAP));
}

/**
 * What the site's tap hands over, the newest few, oldest first. Anybody in the page may say the same, so it is taken only in the form of the site's tap and within bounds. An answer that is there
 * already keeps its number and becomes the newest: a page that says everything again has said nothing new.
 */
export class TappedAnswers {
  readonly #document: Document;
  readonly #site: PageSite;
  readonly #news: () => void;
  #kept: readonly { readonly text: string; readonly answer: Answer }[] = [];
  #count = 0;

  /** `news` is called when there is another answer, or another is the newest. */
  constructor(document: Document, site: PageSite, news: () => void) {
    this.#document = document;
    this.#site = site;
    this.#news = news;
    if (site.asAnswer === undefined) return;
    document.addEventListener(TAPPED, this.#hear);
    document.dispatchEvent(new Event(LISTENING));
  }

  get all(): readonly Answer[] {
    return this.#kept.map(({ answer }) => answer);
  }

  stop(): void {
    this.#document.removeEventListener(TAPPED, this.#hear);
    this.#kept = [];
  }

  readonly #hear = (event: Event) => {
    const text: unknown = event instanceof CustomEvent ? event.detail : null;
    if (typeof text !== 'string' || text.length > LONGEST) return;
    const newest = this.#kept.at(-1);
    if (newest?.text === text) return;
    const known = this.#kept.find((kept) => kept.text === text);
    const said = known === undefined ? this.#said(text) : known.answer.said;
    if (said === null) return;
    const kept = known ?? { text, answer: { id: ++this.#count, said } };
    this.#kept = [...this.#kept.filter((other) => other !== kept), kept].slice(-KEPT);
    this.#news();
  };

  #said(text: string): Plain | null {
    let handover: unknown;
    try {
      handover = JSON.parse(text);
    } catch {
      return null;
    }
    if (typeof handover !== 'object' || handover === null || !('site' in handover) || !('said' in handover)) return null;
    return handover.site === this.#site.id ? (this.#site.asAnswer?.(handover.said) ?? null) : null;
  }
}
