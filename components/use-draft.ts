import { useRef, useState } from 'preact/hooks';

/**
 * A form that is saved as a whole: what stands in its fields, and what is wrong with it, in words, field by field. `prefix` and a field's name make the id of its element.
 */
export function useDraft<Draft extends object, Name extends string>(prefix: string, begin: () => Draft) {
  const [draft, setDraft] = useState(begin);
  const [wrong, setWrong] = useState<Partial<Record<Name, string>>>({});
  const form = useRef<HTMLFormElement>(null);

  /** What was typed. A corrected field stops complaining at once; it complains again only at the next Save. */
  function change(part: Partial<Draft>): void {
    setDraft((now) => ({ ...now, ...part }));
    setWrong((now) => Object.fromEntries(Object.entries(now).filter(([name]) => !(name in part))) as typeof now);
  }

  /** Says what is wrong at the fields and leads to the first of them; gives how many there are. */
  function complain(found: Partial<Record<Name, string>>): number {
    setWrong(found);
    const [first] = Object.keys(found);
    if (first !== undefined) form.current?.querySelector<HTMLInputElement>(`#${prefix}${first}`)?.focus();
    return Object.keys(found).length;
  }

  return { draft, setDraft, wrong, form, change, complain };
}
