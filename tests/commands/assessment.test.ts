import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { AssessmentItem, Checkpoint } from '../../src/course/types';
import { numberedItems } from '../../src/learning/numbering';
import { CommandLine } from '../support/command';
import { builtLesson } from '../support/course-run';
import { event, sittingText } from '../support/records';

const TEST = 'm1-checkpoint';
const items = builtLesson(TEST).assessment?.items ?? [];
const asked = (item: AssessmentItem | undefined, sitting = 1) =>
  item?.siblings[(sitting - 1) % item.siblings.length] as Checkpoint;

/** The words that answer a question right. */
function right(checkpoint: Checkpoint): string {
  if (checkpoint.kind === 'explain') return checkpoint.modelAnswer.trim();
  const ids = numberedItems(checkpoint).map(({ id }) => id);
  const wanted = checkpoint.kind === 'choice' ? [checkpoint.key] : checkpoint.cards.map(({ id }) => id);
  return wanted.map((id) => ids.indexOf(id) + 1).join(' ');
}
const wrong = (checkpoint: Checkpoint): string =>
  checkpoint.kind === 'choice' ? String((Number(right(checkpoint)) % checkpoint.options.length) + 1) : '1';

/** Answers all items of a sitting, those that are named wrong. */
function sit(shell: CommandLine, sitting: number, missed: readonly string[] = []) {
  return items.map((item) => {
    const checkpoint = asked(item, sitting);
    const words = missed.includes(item.id) ? wrong(checkpoint) : right(checkpoint);
    return shell.json(['answer', TEST, item.id, words, '--json']);
  });
}
const known = (shell: CommandLine) => shell.json('progress --json').lessons.at(-1);

describe('an assessment on the command line', () => {
  it('has its items as checkpoints', () => {
    using shell = new CommandLine();
    const kinds = ['choice', 'choice', 'choice', 'choice', 'choice', 'order', 'order', 'explain'];
    const listed = shell.json('list --json').modules[0].lessons.at(-1);
    expect(listed).toMatchObject({ id: TEST, state: 'new', sections: { opened: 0, total: 2 } });
    expect(listed.checkpoints).toEqual(
      items.map(({ id, title }, index) => ({ id, kind: kinds[index], title, state: 'new' })),
    );
    const none = { state: 'new', attempts: 0, score: 0, xp: 0 };
    expect(known(shell).checkpoints).toEqual(items.map(({ id, kind }) => ({ id, kind, ...none })));
  });

  it('has scenes to read', () => {
    using shell = new CommandLine();
    expect(shell.run(`read ${TEST}`).out).toContain('The ferry that runs late');
    expect(known(shell)).toMatchObject({ state: 'started', xp: 0, sections: { opened: 2 } });
  });

  it.each([
    ['1', 0],
    ['8', 7],
    ['order-one-turn', 5],
    ['explain', 7],
  ])('names its items: %s', (name, index) => {
    using shell = new CommandLine();
    const { out } = shell.run(`answer ${TEST} ${name}`);
    expect(out).toContain(items[index]?.title);
    expect(out).toContain(asked(items[index]).stem);
    expect(out).toContain(`how-models-learn answer ${TEST} ${items[index]?.id}`);
  });

  it.each([
    ['choice', /has 5 checkpoints of kind choice\.\nName one: name-the-target, /],
    ['order', /has 2 checkpoints of kind order\.\nName one: order-one-turn, from-log-to-table\./],
    ['9', /no checkpoint 9 in m1-checkpoint\.\nIt has checkpoints 1 to 8\./],
    ['name-the-traget', /Did you mean `name-the-target`\?/],
    ['name-the-target-1', /Did you mean `name-the-target`\?/],
  ])('has no item %s', (name, message) => {
    using shell = new CommandLine();
    const { code, out, err } = shell.run(`answer ${TEST} ${name} 1`);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(message);
  });

  it('counts the first try of an item in a sitting, and says so of another', () => {
    using shell = new CommandLine();
    const [item] = items;
    const first = shell.run(['answer', TEST, '1', wrong(asked(item)), '--json']);
    expect(first.err).toBe('');
    expect(JSON.parse(first.out)).toMatchObject({ checkpoint: item?.id, verdict: 'incorrect', xpAwarded: 0 });
    const second = shell.run(['answer', TEST, '1', right(asked(item)), '--json']);
    expect(second.err).toBe('This item has had its try in this sitting; only the first one counts.\n');
    expect(JSON.parse(second.out)).toMatchObject({ verdict: 'correct', xpAwarded: 0, saved: true });
    expect(known(shell).checkpoints[0]).toMatchObject({ state: 'tried', attempts: 2, score: 0, xp: 0 });
  });

  it('takes the model answer of an item for a copy once the one of a sitting before was shown', () => {
    using shell = new CommandLine();
    sit(shell, 1);
    const item = items[7] as AssessmentItem;
    const shown = event(100, { type: 'model-answer-shown', checkpoint: item.id });
    shell.write('record.json', sittingText([{ ...shown, lesson: TEST }]));
    expect(shell.run(['import', join(shell.home.path, 'record.json')]).code).toBe(0);
    expect(shell.json(['answer', TEST, item.id, right(asked(item)), '--json'])).toMatchObject({
      verdict: 'off_topic',
      xpAwarded: 0,
    });
  });

  it('tells in words nothing of a sitting under way, and in JSON what the record amounts to', () => {
    using shell = new CommandLine();
    using other = new CommandLine();
    shell.run(['answer', TEST, '1', right(asked(items[0]))]);
    other.run(['answer', TEST, '1', wrong(asked(items[0]))]);
    for (const command of ['list', 'progress']) {
      const { out } = shell.run(command);
      expect(out).toBe(other.run(command).out);
      expect(out).toMatch(/started, .*200 XP/);
    }
    expect(known(shell).checkpoints[0]).toMatchObject({ state: 'solved', score: 1, xp: 25 });
  });

  it('is passed by its items, and its best sitting counts', () => {
    using shell = new CommandLine();
    const first = sit(shell, 1, ['name-the-target', 'order-one-turn']);
    expect(first.map(({ xpAwarded }) => xpAwarded)).toEqual([0, 25, 25, 25, 25, 0, 25, 25]);
    expect(known(shell)).toMatchObject({ state: 'started', xp: 150 });
    expect(shell.run(`answer ${TEST} 1`).out).toContain(asked(items[0], 2).stem);
    const second = sit(shell, 2, ['keep-a-column-out']);
    expect(second.map(({ xpAwarded }) => xpAwarded)).toEqual([0, 0, 0, 0, 0, 0, 0, 25]);
    expect(known(shell)).toMatchObject({ state: 'done', xp: 175 });
    expect(known(shell).checkpoints.map(({ xp }: { xp: number }) => xp)).toEqual([
      25, 0, 25, 25, 25, 25, 25, 25,
    ]);
    sit(
      shell,
      3,
      items.map(({ id }) => id),
    );
    expect(known(shell)).toMatchObject({ state: 'done', xp: 175 });
  });

  it('begins again with a reset', () => {
    using shell = new CommandLine();
    sit(shell, 1);
    shell.run(`reset ${TEST} --yes`);
    expect(known(shell)).toMatchObject({ state: 'new', xp: 0 });
    expect(shell.run(`answer ${TEST} 1`).out).toContain(asked(items[0], 1).stem);
  });

  it('is graded by its first siblings, and nothing is recorded', () => {
    using shell = new CommandLine();
    const input = `${right(asked(items[7]))}\n`;
    expect(shell.run(`grade ${TEST} explain-we-trained-it`, { input }).out).toMatch(/^complete\t/);
    expect(shell.run(`grade ${TEST} 6`, { input: `${right(asked(items[5]))}\n` }).out).toBe('correct\n');
    expect(known(shell).state).toBe('new');
  });
});

describe('an assessment line by line, from a pipe', () => {
  const answers = (sitting: number, missed: readonly string[]) =>
    items.flatMap((item) => [(missed.includes(item.id) ? wrong : right)(asked(item, sitting)), 'fairly']);

  it('is finished by a script, sat again, and passed', () => {
    using shell = new CommandLine();
    const lines = ['c', ...answers(1, ['name-the-target']), '1', 'return', 'again', ...answers(2, [])];
    const { code, out, err } = shell.run(`--plain ${TEST}`, { input: `${lines.join('\n')}\n` });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('Results of sitting 1, 7 of 8 right');
    expect(out).toContain('Results of sitting 2, 8 of 8 right');
    expect(out).not.toMatch(/[\x00-\x09\x0b-\x1f]/);
    expect(known(shell)).toMatchObject({ state: 'done', xp: 200 });
  });
});
