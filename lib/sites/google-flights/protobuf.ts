/**
 * A reader for the two things Google Flights writes as protobuf without a schema: `data-gs` and the `tfs` of the
 * address. It knows field numbers and wire types only; what a field means is said where it is read.
 */
export interface Message {
  /** Integers of a field in order, packed or not. Those beyond 2^53 are not exact: test with `Number.isSafeInteger`. */
  integers(field: number): readonly number[];
  /** Length-delimited values of a field in order. */
  bytes(field: number): readonly Uint8Array[];
}

interface Field {
  readonly number: number;
  readonly value: number | Uint8Array;
}

/** Reads one message. Malformed or cut bytes are `null`; it never throws. */
export function readMessage(bytes: Uint8Array): Message | null {
  const fields = fieldsOf(bytes);
  if (fields === null) return null;
  return {
    integers: (number) => fields.flatMap(({ number: at, value }) => (at !== number ? [] : typeof value === 'number' ? [value] : (packed(value) ?? []))),
    bytes: (number) => fields.flatMap(({ number: at, value }) => (at === number && typeof value !== 'number' ? [value] : [])),
  };
}

/** Bytes of base64 or base64url, padded or not. Anything else is `null`. */
export function bytesOfBase64(text: string): Uint8Array | null {
  // A page holds hundreds of plain ones, and the address one of the other alphabet.
  const standard = /^(?:[A-Za-z0-9+/]{4})+$/.test(text) ? text : standardBase64(text);
  if (standard === null) return null;
  // A plain loop: `Uint8Array.from` with a mapper cost 14 ms a page here (2026-07).
  const binary = atob(standard);
  const bytes = new Uint8Array(binary.length);
  for (let index = 0; index < binary.length; index++) bytes[index] = binary.charCodeAt(index);
  return bytes;
}

function standardBase64(text: string): string | null {
  // A `+` that a form-decoding reader of the address has turned into a space is a `+` again.
  const standard = text.trim().replace(/=+$/, '').replace(/-/g, '+').replace(/_/g, '/').replace(/ /g, '+');
  return /^[A-Za-z0-9+/]+$/.test(standard) && standard.length % 4 !== 1 ? standard : null;
}

/** The text of bytes that are printable ASCII, as all codes, dates and ids are; else `null`. */
export function asciiOf(bytes: Uint8Array): string | null {
  let text = '';
  for (const byte of bytes) {
    if (byte < 0x20 || byte >= 0x7f) return null;
    text += String.fromCharCode(byte);
  }
  return text;
}

function fieldsOf(bytes: Uint8Array): readonly Field[] | null {
  const fields: Field[] = [];
  let at = 0;
  while (at < bytes.length) {
    const tag = varint(bytes, at);
    if (tag === null || !Number.isSafeInteger(tag.value)) return null;
    const number = Math.floor(tag.value / 8);
    if (number === 0) return null;
    at = tag.end;
    switch (tag.value % 8) {
      case 0: {
        const read = varint(bytes, at);
        if (read === null) return null;
        fields.push({ number, value: read.value });
        at = read.end;
        break;
      }
      case 1:
        at += 8; // fixed 64 bits: Google Flights has none that is needed here
        break;
      case 2: {
        const length = varint(bytes, at);
        if (length === null || length.value > bytes.length - length.end) return null;
        at = length.end + length.value;
        fields.push({ number, value: bytes.subarray(length.end, at) });
        break;
      }
      case 5:
        at += 4;
        break;
      default:
        return null; // groups are long gone from protobuf, 6 and 7 never were
    }
    if (at > bytes.length) return null;
  }
  return fields;
}

function packed(bytes: Uint8Array): readonly number[] | null {
  const values: number[] = [];
  for (let at = 0; at < bytes.length;) {
    const read = varint(bytes, at);
    if (read === null) return null;
    values.push(read.value);
    at = read.end;
  }
  return values;
}

/** Multiplies instead of shifting, since `<<` would cut amounts at 32 bits. */
function varint(bytes: Uint8Array, start: number): { readonly value: number; readonly end: number } | null {
  let value = 0;
  for (let index = 0; index < 10; index++) {
    const byte = bytes[start + index];
    if (byte === undefined) return null;
    value += (byte & 0x7f) * 2 ** (7 * index);
    if (byte < 0x80) return { value, end: start + index + 1 };
  }
  return null;
}
