import { messages } from '../words/messages';
import { cleanLine } from './characters';

/** How a text that was written for the eye is said: signs and units become words of the catalogue. */

const { spoken } = messages;
const { units, signs } = spoken;

type Rewriting = readonly [pattern: RegExp, said: (found: string, ...groups: string[]) => string];

const as = (words: string) => () => words;
const anyOf = (words: readonly string[]): string =>
  [...words]
    .sort((one, other) => other.length - one.length)
    .map((word) => word.replace(/[\^$+]/g, '\\$&'))
    .join('|');

const NUMBER = String.raw`(?<![\p{L}\p{N}.,])(\d+(?:[.,]\d+)*)`;
const END = String.raw`(?![\p{L}\p{N}])`;
const UNIT = `(${anyOf(Object.keys(units))})`;
const PER = `\\/${UNIT}`;
/** "3 m" is a length, and "3m" or "3 m + b" has a variable. */
const LETTER = /^[a-z]$/;
const LONG_UNIT = `\\s?(${anyOf(Object.keys(units).filter((unit) => !LETTER.test(unit)))})`;
const SHORT_UNIT = `\\s(${anyOf(Object.keys(units).filter((unit) => LETTER.test(unit)))})`;
const NO_FORMULA = String.raw`(?!\s?[-+\u2212\u00d7\u00b7*^=/])`;
/** What can stand on either side of an operator: a number, a bracket, a letter by itself. */
const BEFORE = String.raw`(?<=[\p{N})]|(?<![\p{L}'])\p{L})`;
const AFTER = String.raw`(?=[\p{N}(\u221a]|\p{L}(?!\p{L}))`;

const found = (pattern: string): RegExp => new RegExp(pattern, 'gu');
const operator = (sign: string): RegExp => found(BEFORE + sign + AFTER);

/** In this order: what a rule looks for, no rule before it has put into words. */
const REWRITINGS: readonly Rewriting[] = [
  [/\bhttps?:\/\/[^\s()]*/giu, as(` ${spoken.webAddress} `)],
  [/[‘’]/gu, as("'")],
  // A fingerprint is read out sign by sign, not as a number.
  [/(?<![\p{L}\p{N}])(?=[a-f]*\d)(?=\d*[a-f])[\da-f]{6,}(?![\p{L}\p{N}])/gu, (code) => [...code].join(' ')],
  [/(?<=\d)[eE]\+?(-?)(?=\d)/gu, (_, minus) => ` ${spoken.tenToThe(minus && `${spoken.minus} `)}`],
  [
    found(`${NUMBER}\\s?${UNIT}${PER}${END}`),
    (_, number, unit, per) => `${measured(number, unit)} ${perOne(per)}`,
  ],
  [found(NUMBER + LONG_UNIT + END), (_, number, unit) => measured(number, unit)],
  [found(NUMBER + SHORT_UNIT + END + NO_FORMULA), (_, number, unit) => measured(number, unit)],
  [found(`([$€£])${NUMBER}`), (_, sign, number) => measured(number, sign)],
  [
    found(`(?<![\\p{L}\\p{N}])(km)(?:${PER})?${END}`),
    (_, unit, per) => `${units[unit]?.[1]} ${per ? perOne(per) : ''}`,
  ],
  [/(?<=\d)\s?–\s?(?=\d)/gu, as(` ${spoken.range} `)],
  [operator(String.raw`(?:\s?\u2212\s?|\s-\s)`), as(` ${spoken.minus} `)],
  [operator(String.raw`\s?[*\u00b7]\s?`), as(` ${spoken.times} `)],
  [operator(String.raw`\s?\/\s?`), as(` ${spoken.over} `)],
  [/(?<![\p{L}\p{N}.])[-−](?=\d|\p{L}(?!\p{L}))/gu, as(` ${spoken.minus} `)],
  [/\s?([⁺⁻]?[⁰¹²³⁴-⁹]+)/gu, (_, power) => ` ${powerOf(power)} `],
  [/[₀-₉]+/gu, (digits) => ` ${digits.normalize('NFKC')} `],
  [/#(?=\d)/gu, as(` ${spoken.number} `)],
  [/~(?=\d)/gu, as(` ${spoken.about} `)],
  [/\s-{1,3}\s/gu, as(', ')],
  [found(anyOf(Object.keys(signs))), (sign) => ` ${signs[sign]} `],
];

/**
 * What a voice says for a written text: "1.70 × 3 km" is "1.70 times 3 kilometres". On one line, and with
 * nothing but what `withoutCommands` lets through.
 */
export function spokenForm(text: string): string {
  return withoutCommands(REWRITINGS.reduce(rewritten, cleanLine(text)));
}

/** What is left of marks and pauses when signs have become words or gone. */
const TIDYINGS: readonly Rewriting[] = [
  [/[^\p{L}\p{M}\p{N}.,;:?!'()-]+/gu, as(' ')],
  [/(?<![\p{L}\p{N}])-+|-+(?![\p{L}\p{N}])/gu, as('')],
  [/\( ?\)/gu, as('')],
  [/ +(?=[.,;:?!)])|(?<=\() +/gu, as('')],
  [/,+(?=[.,;:?!])/gu, as('')],
  [/ {2,}/gu, as(' ')],
  [/^[ .,;:?!]+|[ ,]+$/gu, as('')],
];

/**
 * The text as it may be handed to any voice: letters, digits, spaces and . , ; : ? ! ' ( ) - alone, on one
 * line, so that no mark-up, phoneme or command of a voice is left in it; no hyphen or stop starts it.
 */
export function withoutCommands(text: string): string {
  return TIDYINGS.reduce(rewritten, cleanLine(text));
}

function rewritten(text: string, [pattern, said]: Rewriting): string {
  return text.replace(pattern, said);
}

/** With a space after it: a unit may touch what follows. */
function measured(number = '', unit = ''): string {
  const [one, many] = units[unit] ?? ['', ''];
  return `${number} ${number === '1' ? one : many} `;
}

function perOne(unit = ''): string {
  return spoken.per(units[unit]?.[0] ?? '');
}

function powerOf(power = ''): string {
  const exponent = power.normalize('NFKC').replace('−', `${spoken.minus} `).replace('+', '');
  if (exponent === '2') return spoken.squared;
  return exponent === '3' ? spoken.cubed : spoken.toThe(exponent);
}
