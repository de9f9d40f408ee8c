import { expect, it } from 'vitest';
import type { Binding } from '../../src/session/keys';
import { type Catalogue, messages } from '../../src/words/messages';

/** The texts of a shape that only one text can stand for. */
type Fixed<T> = T extends string
  ? string extends T
    ? never
    : T
  : T extends (...values: never[]) => infer Told
    ? Fixed<Told>
    : T extends readonly (infer Item)[]
      ? Fixed<Item>
      : T extends object
        ? { [Key in keyof T]-?: Fixed<T[Key]> }[keyof T]
        : never;

it('a translation is another object of the shape of the catalogue', () => {
  const anyTextWillDo: [Fixed<Catalogue>] extends [never] ? true : Fixed<Catalogue> = true;
  expect(anyTextWillDo).toBe(true);
  const german: Catalogue = { ...messages, keysTitle: 'Tasten', modes: { ...messages.modes, map: 'Karte' } };
  expect([german.keysTitle, german.modes.map]).toEqual(['Tasten', 'Karte']);
});

it('a key can only say what the catalogue has words for', () => {
  // @ts-expect-error: there are no such words
  const unknown: Binding['label'] = 'fly';
  expect(messages.keys).not.toHaveProperty(unknown);
});
