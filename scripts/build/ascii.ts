const RAW = /String\.raw`[^`]*[^\0-\x7f]/;

/**
 * The same program in ASCII, which the launcher reads at one byte a character. esbuild has escaped strings, names
 * and templates; what it leaves is in regular expressions, where `\uXXXX` a UTF-16 code unit means the same, a
 * surrogate pair included. Throws where a raw template holds such a character: there it would mean something else.
 */
export function inAscii(program: string): string {
  if (RAW.test(program))
    throw new Error('A String.raw template holds a character that is not ASCII: write it otherwise.');
  return program.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
