import type { MemberSearch } from '../lib/latam-pass/account';
import type { PersonalScope } from '../lib/latam-pass/scopes';
import type { LinkedLatamPass } from '../lib/messages-accounts';
import type { LatamPassInput } from '../lib/settings/latam-pass-account';
import { t } from '../lib/words';

/** What stands in the fields of the LATAM Pass section. */
export interface LatamPassDraft {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly environment: 'test' | 'production';
  readonly by: MemberSearch['by'];
  readonly ffn: string;
  readonly documentType: string;
  readonly documentNumber: string;
  readonly documentCountry: string;
  readonly personalScopes: readonly PersonalScope[];
}

export type LatamPassWrong = Partial<Record<'clientId' | 'clientSecret' | 'ffn' | 'documentNumber', string>>;

export const NOTHING: LatamPassDraft = {
  clientId: '',
  clientSecret: '',
  environment: 'production',
  by: 'ffn',
  ffn: '',
  documentType: '',
  documentNumber: '',
  documentCountry: '',
  personalScopes: [],
};

/** A header cannot hold a client id of other signs. */
const CLIENT_ID = /^[\x21-\x7e]+$/;

type Stored = Pick<Extract<LinkedLatamPass, { state: 'linked' }>, 'clientId' | 'environment' | 'search' | 'personalScopes'>;

/** The fields as they stand for a stored account, the secret empty. */
export function draftOf({ clientId, environment, search, personalScopes }: Stored): LatamPassDraft {
  const document = search.by === 'ffn' ? null : search.document;
  return {
    clientId,
    clientSecret: '',
    environment,
    by: search.by,
    ffn: search.by === 'document' ? '' : search.ffn,
    documentType: document?.type ?? '',
    documentNumber: document?.number ?? '',
    documentCountry: document?.country ?? '',
    personalScopes,
  };
}

/** What is wrong with what was typed, field by field. */
export function wrongIn(draft: LatamPassDraft, stored: boolean): LatamPassWrong {
  return {
    ...(draft.by !== 'document' && draft.ffn.trim() === '' ? { ffn: t('latamPassNumberEmpty') } : {}),
    ...(draft.by !== 'ffn' && draft.documentNumber.trim() === '' ? { documentNumber: t('latamPassDocumentEmpty') } : {}),
    ...(draft.clientId.trim() === ''
      ? { clientId: t('linkedClientIdEmpty') }
      : CLIENT_ID.test(draft.clientId.trim())
        ? {}
        : { clientId: t('linkedClientIdSigns') }),
    ...(draft.clientSecret === '' && !stored ? { clientSecret: t('linkedClientSecretEmpty') } : {}),
  };
}

/** The account as it is stored; an empty secret keeps the one that is there. */
export function inputOf(draft: LatamPassDraft): LatamPassInput {
  const document = { type: draft.documentType.trim(), number: draft.documentNumber.trim(), country: draft.documentCountry.trim() };
  const ffn = draft.ffn.trim();
  return {
    clientId: draft.clientId.trim(),
    clientSecret: draft.clientSecret === '' ? null : draft.clientSecret,
    environment: draft.environment,
    member: draft.by === 'ffn' ? { by: 'ffn', ffn } : draft.by === 'document' ? { by: 'document', document } : { by: 'ffn-then-document', ffn, document },
    personalScopes: draft.personalScopes,
  };
}

/** The fields once they are stored: without the spaces around them, and without what belongs to another way of finding the member. */
export function onceStored(draft: LatamPassDraft): LatamPassDraft {
  const { member: search, ...stored } = inputOf(draft);
  return draftOf({ ...stored, search });
}
