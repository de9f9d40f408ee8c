import { describe, expect, it } from 'vitest';
import { nearest, unknownName } from '../../src/commands/fault';
import { messages } from '../../src/words/messages';
import { COMMANDS } from '../support/command';

const { noCommand } = messages.commands;

describe('the nearest name', () => {
  it.each([
    ['lst', 'list'],
    ['lists', 'list'],
    ['LIST', 'list'],
    ['raed', 'read'],
    ['anwser', 'answer'],
    ['prog', 'progress'],
    ['dctor', 'doctor'],
    ['imprt', 'import'],
    ['zzzzzzzz', undefined],
    ['', undefined],
  ])('to %j is %s', (name, near) => {
    expect(nearest(name, COMMANDS)).toBe(near);
  });

  it('is none where nothing is known', () => {
    expect(nearest('list', [])).toBeUndefined();
  });
});

describe('an unknown name', () => {
  it.each([
    ['lst', ['list', 'read'], 'There is no command `lst`.\nDid you mean `list`?'],
    ['zzzzzz', ['list', 'read'], 'There is no command `zzzzzz`.\nKnown: list, read.'],
  ])('%s among %j', (name, known, message) => {
    expect(unknownName(noCommand, name, known)).toMatchObject({ message, exitCode: 2 });
  });

  it('names eight known ones at most, and says where there are more', () => {
    const { message } = unknownName(noCommand, 'zzzzzz', COMMANDS);
    expect(message).toMatch(/\nKnown: (\w+, ){8}…$/);
    expect(unknownName(noCommand, 'zzzzzz', COMMANDS.slice(0, 8)).message).toMatch(
      /\nKnown: (\w+, ){7}\w+\.$/,
    );
  });
});
