import { useEffect, useState } from 'preact/hooks';
import type { BadgeView, Sign } from '../lib/facets/badge-view';

interface ExampleBadgeProps {
  readonly view: BadgeView;
  /** The signs behind the numbers. */
  readonly signs?: readonly Sign[];
  /** What the badge says stands beside it in words. */
  readonly isSpokenBeside?: boolean;
}

/** A badge as flight sites show it, drawn with the strip's own style: a picture with its spoken words, nothing to press. */
export function ExampleBadge({ view, signs = [], isSpokenBeside = false }: ExampleBadgeProps) {
  const dark = useDark();
  return (
    <span
      class="strip"
      data-tone={view.tone}
      data-scheme={dark ? 'dark' : 'light'}
      {...(isSpokenBeside ? { 'aria-hidden': true } : { role: 'img', 'aria-label': view.spoken })}
    >
      <span class="badge">
        <span class="lens" />
        <span class="text">{view.parts.join(' · ')}</span>
        {view.mark !== null && <span class="mark">{view.mark}</span>}
        {signs.map((sign) => (
          <span key={sign} class="sign" data-sign={sign} />
        ))}
      </span>
    </span>
  );
}

/** The strip is told its scheme, because a flight site's need not be the browser's; a page of ours has the browser's. */
function useDark(): boolean {
  const [dark, setDark] = useState(() => matchMedia('(prefers-color-scheme: dark)').matches);
  useEffect(() => {
    const query = matchMedia('(prefers-color-scheme: dark)');
    const note = () => setDark(query.matches);
    query.addEventListener('change', note);
    return () => query.removeEventListener('change', note);
  }, []);
  return dark;
}
