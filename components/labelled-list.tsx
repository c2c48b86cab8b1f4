import type { Labelled } from '../lib/net/labelled';

/** What an API told without any document that says what it means: shown under the server's own labels. */
export function LabelledList({ values }: { readonly values: readonly Labelled[] }) {
  return (
    <dl class="labelled">
      {values.map(({ path, value }, place) => (
        <div key={place}>
          <dt>{path.join(' › ')}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
