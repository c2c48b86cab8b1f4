import { isFields } from '../told-forms';
import type { Plain } from '../site';
import { asListAnswer, type ToldResult } from './answer';
import { pick } from './tapped';

/** How deep the results stand in the page's data: `serverData.FlightResultsList.results` or `serverData.searchState.response.results` (public code of 2023 and 2026). */
const DEEPEST = 4;

/** The results that the page itself carries, by id; none where there are none, or the script is no JSON. */
export function firstPageResults(data: Plain): ReadonlyMap<string, ToldResult> {
  const said = typeof data === 'string' ? resultsIn(jsonIn(data), DEEPEST) : null;
  return new Map((said === null ? [] : (asListAnswer(said)?.results ?? [])).map((result) => [result.id, result]));
}

function resultsIn(value: unknown, deep: number): Plain | null {
  if (!isFields(value)) return null;
  const here = pick(value);
  if (here !== null || deep === 0) return here;
  for (const inner of Object.values(value)) {
    const found = resultsIn(inner, deep - 1);
    if (found !== null) return found;
  }
  return null;
}

/** A script that is JSON, or sets something to it (`R9.globals = {…};`). */
function jsonIn(script: string): unknown {
  try {
    return JSON.parse(script.slice(script.indexOf('{'), script.lastIndexOf('}') + 1)) as unknown;
  } catch {
    return null;
  }
}
