import { useRef, useState } from 'preact/hooks';
import type { ProgrammeChoice } from '../lib/settings/types';
import { language, t } from '../lib/words';
import { ALLIANCE_ORDER, allianceName } from './alliance';
import { Field } from './field';

interface ProgrammePickerProps {
  readonly programmes: readonly ProgrammeChoice[];
  readonly code: string;
  readonly error: string | null;
  readonly onChoose: (code: string) => void;
}

/**
 * A native select, grouped by alliance, under a field that narrows it. While something is typed the select stands open
 * as a list, so the matches are seen; every browser and screen reader knows both controls already.
 */
export function ProgrammePicker({ programmes, code, error, onChoose }: ProgrammePickerProps) {
  const [typed, setTyped] = useState('');
  const select = useRef<HTMLSelectElement>(null);
  const wanted = plain(typed);
  const matches = wanted === '' ? programmes : programmes.filter((one) => fits(one, wanted));
  // Where nothing fits, the select keeps the whole list and its value.
  const groups = byAlliance(matches.length === 0 ? programmes : matches);
  const open = wanted !== '' && matches.length > 0;
  const known = programmes.some((one) => one.code === code);
  const first = matches.length === 0 ? undefined : groups[0]?.programmes[0];

  function close() {
    setTyped('');
    select.current?.focus();
  }

  return (
    <>
      <Field id="programme-filter" label={t('optionsProgrammeFind')} hint={t('optionsProgrammeFindHint')}>
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
      <Field
        id="programme"
        label={t('optionsProgramme')}
        error={error}
        hint={
          code !== '' && !known ? t('optionsProgrammeGone', code) : wanted !== '' && matches.length === 0 ? t('optionsProgrammeNoMatch', typed.trim()) : null
        }
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
              <optgroup key={group.alliance} label={allianceName(group.alliance)}>
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
function fits(programme: ProgrammeChoice, wanted: string): boolean {
  return (
    plain(programme.name).includes(wanted) ||
    plain(programme.code).startsWith(wanted) ||
    plain(allianceName(programme.alliance)).startsWith(wanted) ||
    programme.airlines.some((airline) => plain(airline) === wanted)
  );
}

function byAlliance(programmes: readonly ProgrammeChoice[]) {
  const alliances = [...new Set(programmes.map(({ alliance }) => alliance))].toSorted((a, b) => rank(a) - rank(b) || a - b);
  const { compare } = new Intl.Collator(language());
  return alliances.map((alliance) => ({
    alliance,
    programmes: programmes.filter((one) => one.alliance === alliance).toSorted((a, b) => compare(a.name, b.name)),
  }));
}

function rank(alliance: number): number {
  const place = ALLIANCE_ORDER.indexOf(alliance);
  return place === -1 ? ALLIANCE_ORDER.length : place;
}
