import { render } from 'preact';
import { DRAWN_TEXT } from '../overlay/drawn-text';
import cardCss from './card.css?inline';
import seatMapCss from './seat-map.css?inline';
import { Card, type CardProps } from './card';

/** Draws a card into a panel of a shadow root, or draws it anew. */
export type DrawCard = (panel: HTMLElement, props: CardProps) => void;

/** The style that a shadow root needs once for its card. */
export function cardStyle(document: Document): HTMLStyleElement {
  const style = document.createElement('style');
  style.textContent = DRAWN_TEXT + cardCss + seatMapCss;
  return style;
}

export const drawCard: DrawCard = (panel, props) => render(<Card {...props} />, panel);
