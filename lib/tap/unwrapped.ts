import type { SiteTap } from '../sites/site';

/** A text that is longer is not taken apart: it is more than any list. */
const LONGEST_WRAPPED = 4_000_000;
/** Parts beyond these are not looked at. */
const PARTS_AT_MOST = 16;

/** The values of JSON in the text of an answer: the text itself or, where the site wraps its answers, those inside (`SiteTap.unwrap`). What is no JSON is left out: an error page, or an answer that the page gave up half-way. */
export function answersIn(text: string, { unwrap }: SiteTap, parse: (json: string) => unknown): readonly unknown[] {
  if (unwrap !== undefined && text.length > LONGEST_WRAPPED) return [];
  const parts = unwrap === undefined ? [text] : unwrap(text).slice(0, PARTS_AT_MOST);
  return parts.flatMap((json) => {
    try {
      return [parse(json)];
    } catch {
      return [];
    }
  });
}
