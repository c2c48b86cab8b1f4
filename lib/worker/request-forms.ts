import { z } from 'zod';
import { typeOf } from '../messages';

interface Asked {
  readonly ask: { readonly type: string };
}

/** The forms of a protocol's requests, by type: of every field beside the type. */
export type RequestForms<Requests extends { readonly [Type in keyof Requests]: Asked }> = {
  readonly [Type in keyof Requests]: () => { readonly [Field in Exclude<keyof Requests[Type]['ask'], 'type'>]: z.ZodType<Requests[Type]['ask'][Field]> };
};

/**
 * Reads messages of a protocol: gives the request, without what its form does not have, and `null` for anything else. Each form is made when such a request first comes: made at once, all of
 * them would be paid for by every worker that starts, and most are started by a page, which says none of them.
 */
export function readerOf<Requests extends { readonly [Type in keyof Requests]: Asked }>(
  forms: RequestForms<Requests>,
): (message: unknown) => Requests[keyof Requests]['ask'] | null {
  const made = new Map<string, z.ZodType>();
  const isType = (type: unknown): type is keyof Requests & string => typeof type === 'string' && Object.hasOwn(forms, type);
  return (message) => {
    const type = typeOf(message);
    if (!isType(type)) return null;
    const form = made.get(type) ?? z.object({ type: z.literal(type), ...forms[type]() });
    made.set(type, form);
    const read = form.safeParse(message);
    // Of this type, says the type of the forms.
    return read.success ? (read.data as Requests[typeof type]['ask']) : null;
  };
}
