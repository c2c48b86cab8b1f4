import type { PersonalScope } from './scopes';

/** A document that identifies a member. What its kinds are called the documents leave out: the user types what LATAM Pass told them. */
interface MemberDocument {
  readonly type: string;
  readonly number: string;
  /** The country that issued it, as LATAM Pass wants it written; empty where it wants none. */
  readonly country: string;
}

/** How the member is searched for (latam-pass-member-api.txt, "Request": three possibilities). */
export type MemberSearch =
  | { readonly by: 'ffn'; readonly ffn: string }
  | { readonly by: 'document'; readonly document: MemberDocument }
  /** "First by ffn and then by document." */
  | { readonly by: 'ffn-then-document'; readonly ffn: string; readonly document: MemberDocument };

/** A partner's credentials and the member that they are used for, as the worker uses them. The secret never leaves the worker. */
export interface LatamPassAccount {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly environment: 'test' | 'production';
  readonly member: MemberSearch;
  /** The personal scopes that the user ticked; the others are never asked for. */
  readonly personalScopes: readonly PersonalScope[];
}
