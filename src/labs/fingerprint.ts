import { createHash } from 'node:crypto';

/** How many of the 64 digits are shown. */
const SHOWN = 8;

/** SHA-256 of a text in UTF-8, as 64 hexadecimal digits. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/**
 * A short code that is almost surely another one as soon as a digit of the text is: the first eight digits of its
 * SHA-256.
 */
export function fingerprint(text: string): string {
  return sha256(text).slice(0, SHOWN);
}
