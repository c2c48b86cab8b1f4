import type { ComponentChildren } from 'preact';

interface PanelProps {
  readonly id: string;
  readonly title: string;
  readonly lead?: string;
  readonly chip?: { readonly tone: 'good' | 'warn' | 'plain'; readonly words: string };
  readonly children: ComponentChildren;
}

/** One room of the options page. */
export function Panel({ id, title, lead, chip, children }: PanelProps) {
  return (
    <section class="panel" aria-labelledby={`${id}-title`}>
      <div class="panel-head">
        <h2 id={`${id}-title`}>{title}</h2>
        {chip !== undefined && (
          <span class="chip" data-tone={chip.tone}>
            {chip.words}
          </span>
        )}
      </div>
      {lead !== undefined && <p class="panel-lead">{lead}</p>}
      {children}
    </section>
  );
}
