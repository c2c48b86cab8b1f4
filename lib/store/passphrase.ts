/*
 * Sealing texts under a passphrase: the vault's second way, and the secrets in an exported file.
 */

/** Rounds of PBKDF2 with SHA-256, the least that OWASP's Password Storage Cheat Sheet names for it (2023 on). Kept beside what was sealed, so that more rounds later open the old. */
export const ROUNDS = 600_000;

/** A file that somebody else made could ask for years of work. */
const MOST_ROUNDS = 10_000_000;

/** ASSUMPTION: a passphrase is guessed at offline, at leisure; below this length the rounds do not help. */
export const SHORTEST_PASSPHRASE = 12;

/** 256 bits that nobody gets without the passphrase. Throws `RangeError` for rounds that are fewer or far more than ours. */
export async function derivedBits(passphrase: string, salt: Uint8Array<ArrayBuffer>, rounds: number): Promise<Uint8Array<ArrayBuffer>> {
  if (!Number.isInteger(rounds) || rounds < ROUNDS || rounds > MOST_ROUNDS) throw new RangeError('rounds');
  // The same letters can be written in several ways (NFC, NFD), and keyboards differ in which they write.
  const material = await crypto.subtle.importKey('raw', new TextEncoder().encode(passphrase.normalize('NFC')), 'PBKDF2', false, ['deriveBits']);
  return new Uint8Array(await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds }, material, 256));
}

/** A key that cannot be taken out again. */
export function keyOf(bits: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', bits, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

export function newSalt(): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(16));
}
