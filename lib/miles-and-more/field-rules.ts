import type { Rule, Violation } from './violation';

/**
 * Looks at the value of a field that is there. `path` is the field's whole name, for the violation.
 */
export type FieldRule = (value: unknown, path: string) => readonly Violation[];

/** A field of a table: its rule, and whether it must be there. A field that may be absent may be empty too. */
export interface Field {
  readonly rule: FieldRule;
  readonly isRequired?: boolean;
  /** Document and section, where the field as a whole is meant (`required`). */
  readonly source: string;
}

export type Fields = Readonly<Record<string, Field>>;

/** Looks at every field of an object, in the order of its table, and at what the table does not have. `source` is the table. */
export function checkFields(fields: Fields, given: Readonly<Record<string, unknown>>, source: string, within = ''): readonly Violation[] {
  const known = Object.entries(fields).flatMap(([name, { rule, isRequired = false, source: at }]) => {
    const path = `${within}${name}`;
    const value = given[name];
    if (isAbsent(value)) return isRequired ? violation(path, 'required', '', at) : [];
    return rule(value, path);
  });
  const strays = Object.keys(given).filter((name) => !Object.hasOwn(fields, name));
  return [...known, ...strays.flatMap((name) => violation(`${within}${name}`, 'no-such-field', '', source))];
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

/** A text of `signs`, at most `most` characters long. `allowed` names the signs for people. */
export function text(most: number, source: string, signs?: { readonly pattern: RegExp; readonly allowed: string }): FieldRule {
  return (value, path) => {
    if (typeof value !== 'string') return violation(path, 'text', '', source);
    if ([...value].length > most) return violation(path, 'too-long', String(most), source);
    return signs === undefined || signs.pattern.test(value) ? [] : violation(path, 'signs', signs.allowed, source);
  };
}

/** A text of a form that a pattern says. */
export function form(pattern: RegExp, written: string, source: string): FieldRule {
  return (value, path) => {
    if (typeof value !== 'string') return violation(path, 'text', '', source);
    return pattern.test(value) ? [] : violation(path, 'form', written, source);
  };
}

/** Digits in a text: from `least` to `most` of them. */
export function digits(least: number, most: number, source: string): FieldRule {
  return (value, path) => {
    if (typeof value !== 'string') return violation(path, 'text', '', source);
    return /^\d+$/.test(value) && value.length >= least && value.length <= most
      ? []
      : violation(path, 'digits', least === most ? `${most}` : `${least}–${most}`, source);
  };
}

/** A whole number. */
export function whole(least: number, most: number, source: string): FieldRule {
  return (value, path) =>
    typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most ? [] : violation(path, 'range', `${least}–${most}`, source);
}

/** A number as `additionalPartnerData` wants it: quoted, of `most` digits. */
export function quotedNumber(most: number, pattern: RegExp, source: string): FieldRule {
  return (value, path) => {
    if (typeof value !== 'string') return violation(path, 'quoted-number', '', source);
    return pattern.test(value) && value.length <= most ? [] : violation(path, 'digits', most === 1 ? '1' : `1–${most}`, source);
  };
}

/** One of some values. */
export function oneOf(values: readonly string[], source: string): FieldRule {
  return (value, path) => (values.some((each) => each === value) ? [] : violation(path, 'one-of', values.join(' | '), source));
}

/** An object with a table of its own. */
export function object(fields: Fields, source: string): FieldRule {
  return (value, path) => (isObject(value) ? checkFields(fields, value, source, `${path}.`) : violation(path, 'object', '', source));
}

/** A list, each of whose entries keeps a rule. */
export function list(rule: FieldRule, source: string): FieldRule {
  return (value, path) => (Array.isArray(value) ? value.flatMap((each: unknown, at) => rule(each, `${path}[${at}]`)) : violation(path, 'list', '', source));
}

/** A field that another action has. Empty, or the 0 that a sample sends for none, is as good as absent. */
export function otherAction(source: string): FieldRule {
  return (value, path) => (value === 0 ? [] : violation(path, 'not-with-this-action', '', source));
}

export function violation(field: string, rule: Rule, limit: string, source: string): readonly Violation[] {
  return [{ field, rule, limit, source }];
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
