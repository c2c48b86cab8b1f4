import type { Scheme } from './badge-drawing';

/**
 * Whether the page around an element is light or dark, told by the first background behind it that is not transparent. The page's own setting counts, not the
 * browser's: sites have switches of their own. Reads computed styles, so it is called once a look and after the page's own layout.
 */
export function schemeAround(element: Element): Scheme {
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    const lightness = lightnessOf(getComputedStyle(at).backgroundColor);
    if (lightness !== null) return lightness < 0.5 ? 'dark' : 'light';
  }
  return 'light';
}

/** What most elements have; told at a glance. */
const TRANSPARENT = 'rgba(0, 0, 0, 0)';

/** Perceived lightness from 0 to 1 of a computed `rgb(…)` colour; `null` where it is mostly transparent or of another form. */
function lightnessOf(colour: string): number | null {
  if (colour === TRANSPARENT) return null;
  const parts = /^rgba?\(([^)]+)\)$/
    .exec(colour)?.[1]
    ?.split(/[\s,/]+/)
    .map(Number);
  const [red, green, blue, alpha = 1] = parts ?? [];
  if (red === undefined || green === undefined || blue === undefined || alpha < 0.5) return null;
  return (0.299 * red + 0.587 * green + 0.114 * blue) / 255;
}
