/*
 * The sixteen scopes of latam-pass-member-api.txt, "Scopes", under its own names.
 */

/** "Generics". */
export const GENERIC_SCOPES = [
  'member-balance',
  'member-coalition',
  'member-enrollment',
  'member-language',
  'member-segment',
  'member-status',
  'member-tier',
] as const;

/** "Personal or sensitive": "must be consented by the member". */
export const PERSONAL_SCOPES = [
  'member-address',
  'member-birthdate',
  'member-document',
  'member-email',
  'member-gender',
  'member-marital',
  'member-name',
  'member-nationality',
  'member-phone',
] as const;

type GenericScope = (typeof GENERIC_SCOPES)[number];
export type PersonalScope = (typeof PERSONAL_SCOPES)[number];
export type Scope = GenericScope | PersonalScope;

/** What Milelens asks for unless told otherwise: what it shows, and no more. */
const ALWAYS_ASKED: readonly GenericScope[] = ['member-balance', 'member-tier', 'member-status', 'member-segment'];

/** The scopes of a request: the few that are always asked for, and the personal ones that the user ticked, each once. */
export function scopesAsked(ticked: readonly PersonalScope[]): readonly Scope[] {
  return [...ALWAYS_ASKED, ...PERSONAL_SCOPES.filter((scope) => ticked.includes(scope))];
}
