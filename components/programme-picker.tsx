import { useRef, useState } from 'preact/hooks';
import { language, t } from '../lib/words';
import { ALLIANCE_ORDER, allianceName } from './alliance';
import { Field } from './field';
import type { ListedProgramme } from './listed-programmes';

interface ProgrammePickerProps {
  /** Of the select; the field that narrows it has `-filter` behind it. */
  readonly id: string;
  readonly programmes: readonly ListedProgramme[];
  readonly code: string;
  /** Says why a programme that is chosen is not among them. */
  readonly gone: (code: string) => string;
  readonly error: string | null;
  readonly onChoose: (code: string) => void;
}

/** As many as are seen at a glance: above that there is a field to narrow them. */
const FEW = 12;

/**
 * A native select, grouped, under a field that narrows it where they are many. While something is typed the select stands open
 * as a list, so the matches are seen; every browser and screen reader knows both controls already.
 */
export function ProgrammePicker({ id, programmes, code, gone, error, onChoose }: ProgrammePickerProps) {
  const [typed, setTyped] = useState('');
  const select = useRef<HTMLSelectElement>(null);
  const wanted = plain(typed);
  const matches = wanted === '' ? programmes : programmes.filter((one) => fits(one, wanted));
  // Where nothing fits, the select keeps the whole list and its value.
  const groups = grouped(matches.length === 0 ? programmes : matches);
  const open = wanted !== '' && matches.length > 0;
  const known = programmes.some((one) => one.code === code);
  const first = matches.length === 0 ? undefined : groups[0]?.programmes[0];

  function close() {
    setTyped('');
    select.current?.focus();
  }

  return (
    <>
      {programmes.length > FEW && (
        <>
          <Field id={`${id}-filter`} label={t('optionsProgrammeFind')} hint={t('optionsProgrammeFindHint')}>
            {(described) => (
              <input
                {...described}
                type="search"
                autocomplete="off"
                spellcheck={false}
                value={typed}
                onInput={(event) => setTyped(event.currentTarget.value)}
                onKeyDown={(event) => {
                  if (event.key === 'Enter') {
                    event.preventDefault();
                    if (wanted === '' || first === undefined) return;
                    onChoose(first.code);
                    close();
                  } else if (event.key === 'ArrowDown' && open) {
                    event.preventDefault();
                    if (first !== undefined && !matches.some((one) => one.code === code)) onChoose(first.code);
                    select.current?.focus();
                  }
                }}
              />
            )}
          </Field>
          <p class="unseen" role="status">
            {wanted === ''
              ? ''
              : matches.length === 1 && first !== undefined
                ? t('optionsProgrammeMatchesOne', first.name)
                : t('optionsProgrammeMatches', matches.length)}
          </p>
        </>
      )}
      <Field
        id={id}
        label={t('optionsProgramme')}
        error={error}
        hint={code !== '' && !known ? gone(code) : wanted !== '' && matches.length === 0 ? t('optionsProgrammeNoMatch', typed.trim()) : null}
      >
        {(described) => (
          <select
            {...described}
            ref={select}
            size={open ? Math.min(8, Math.max(2, matches.length + groups.length)) : 0}
            data-open={open}
            value={code}
            onChange={(event) => onChoose(event.currentTarget.value)}
            onClick={() => {
              if (open) close();
            }}
            onKeyDown={(event) => {
              if (!open || (event.key !== 'Enter' && event.key !== 'Escape')) return;
              event.preventDefault();
              close();
            }}
          >
            {code === '' && !open && <option value="">{t('optionsProgrammeChoose')}</option>}
            {code !== '' && !open && !known && <option value={code}>{code}</option>}
            {groups.map((group) => (
              <optgroup key={group.name} label={group.name}>
                {group.programmes.map((one) => (
                  <option key={one.code} value={one.code}>
                    {one.name} ({one.code})
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        )}
      </Field>
    </>
  );
}

/** Lower case, without accents: “aerolineas” finds “Aerolíneas”. */
function plain(text: string): string {
  return text.trim().normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** By name, by programme code, by alliance, or by the code of one of its airlines. */
function fits({ name, code, listed }: ListedProgramme, wanted: string): boolean {
  return (
    plain(name).includes(wanted) ||
    plain(code).startsWith(wanted) ||
    (listed !== null && (plain(allianceName(listed.alliance)).startsWith(wanted) || listed.airlines.some((airline) => plain(airline) === wanted)))
  );
}

/** Those that need no account first, the others by alliance. */
function grouped(programmes: readonly ListedProgramme[]) {
  const { compare } = new Intl.Collator(language());
  const group = (name: string, members: readonly ListedProgramme[]) => ({ name, programmes: members.toSorted((a, b) => compare(a.name, b.name)) });
  const others = programmes.filter(({ chart }) => chart === null);
  const alliances = [...new Set(others.map(allianceOf))].toSorted((a, b) => rank(a) - rank(b) || a - b);
  return [
    group(
      t('optionsProgrammesCharted'),
      programmes.filter(({ chart }) => chart !== null),
    ),
    ...alliances.map((alliance) =>
      group(
        allianceName(alliance),
        others.filter((one) => allianceOf(one) === alliance),
      ),
    ),
  ].filter((one) => one.programmes.length > 0);
}

function allianceOf({ listed }: ListedProgramme): number {
  return listed?.alliance ?? 0;
}

function rank(alliance: number): number {
  const place = ALLIANCE_ORDER.indexOf(alliance);
  return place === -1 ? ALLIANCE_ORDER.length : place;
}
