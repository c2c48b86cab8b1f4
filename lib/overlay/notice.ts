import { hostStyle, makeHost, NOTICE } from './hosts';
import noticeCss from './notice.css?inline';

/** One quiet line in a corner of the page, out of its flow, that can be closed and then stays away. */
export class Notice {
  readonly #document: Document;
  #host: HTMLElement | null = null;
  #closed = false;

  constructor(document: Document) {
    this.#document = document;
  }

  /** Shows the line, with the label of the button that closes it. */
  show(text: string, close: string): void {
    if (this.#host !== null || this.#closed) return;
    const { host, root } = makeHost(this.#document, NOTICE, () => {
      this.#closed = true;
      this.hide();
    });
    const style = this.#document.createElement('style');
    style.textContent = hostStyle('position:fixed;left:16px;bottom:16px;z-index:2147483647;color-scheme:light dark;') + noticeCss;
    const line = this.#document.createElement('p');
    line.setAttribute('role', 'status');
    line.textContent = text;
    const button = this.#document.createElement('button');
    button.type = 'button';
    button.textContent = '×';
    button.setAttribute('aria-label', close);
    line.append(button);
    root.append(style, line);
    this.#document.body.append(host);
    this.#host = host;
  }

  hide(): void {
    this.#host?.remove();
    this.#host = null;
  }
}
