import { describe, expect, it } from 'vitest';
import type { Happening } from '../../../src/learning/types';
import { lessonsOf } from '../../../src/session/selectors';
import { acknowledge, update } from '../../../src/session/update';
import { pictureOf, textOf } from '../../support/picture';
import { type Answers, answer, finish, quizCourse, quizMap, sitting } from '../../support/quiz-course';
import { contextOf, eventsOf, Played } from '../../support/sitting';
import { courseOf, said } from '../../support/small-course';

const SMALL = { columns: 40, rows: 12 };
const finished = (...answers: Answers) => finish(sitting(), answers);
/** The screen as text, without the blanks at the right. */
const rows = ({ state }: Played) =>
  pictureOf(state, undefined, quizCourse).lines.map((line) => textOf(line).trimEnd());
const rowWith = (played: Played, words: string) => rows(played).find((row) => row.includes(words)) ?? '';

describe('an item', () => {
  it('says which it is, what it can pay, and that it has one try', () => {
    const [above, below, ...others] = rows(answer(sitting(), '+'));
    expect(above).toMatch(/^ {4}The Quiz · item 2 of 4 +201 XP$/);
    expect(below).toMatch(/^ {4}Tell what stayed +choose one$/);
    expect(others.at(-2)).toMatch(/^ {4}One try an item, and no help\. .*Saved\.$/);
  });

  it('tells by no number what was right, on the scenes and on the map neither', () => {
    const played = answer(sitting(), '+');
    expect(rows(played.press('v'))[0]).toMatch(/20 min · medium · 201 XP$/);
    expect(rowWith(played.press('v q q'), 'The Quiz  ')).toMatch(/→ {2}The Quiz +20 min medium +201 XP$/);
    expect(rows(played)[0]).toMatch(/ 0 of 461 XP$/);
  });
});

describe('the keys of an item', () => {
  it('are told without the help that a sitting does not give', () => {
    const text = rows(sitting().press('?')).join('\n');
    expect(text).toMatch(/v +reread/);
    expect(text).not.toMatch(/h +hint/);
    expect(text).not.toMatch(/a +answer/);
  });
});

describe('the results of a sitting', () => {
  it('say whether it is passed, and what is right of how many', () => {
    const failed = rows(finished('+', '-', '+', 'partial'));
    expect(failed[0]).toMatch(/^ {4}The Quiz · sitting 1 +125\/201 XP$/);
    expect(failed[1]).toMatch(/^ {4}Results +2\.5 of 4 right$/);
    expect(failed[3]).toBe('    Not passed yet: it takes 80 %, and both critical items.');
    expect(failed[4]).toBe('    This sitting: 125 XP');
    expect(rows(finished('+', '+', '+', 'partial'))[3]).toBe('    Passed.');
  });

  it('are no pass before they are saved', () => {
    const { state } = finished('+', '+', '+', 'partial');
    const unsaved = (size = state.size) => new Played({ ...state, size, kept: quizMap().state.progress });
    expect(rows(unsaved())[3]).toBe('    Enough to pass, and not saved yet: it counts once it is.');
    expect(rows(unsaved())[4]).toBe('    This sitting: 0 XP');
    expect(rows(unsaved(SMALL)).join('\n')).toContain('not passed yet');
  });

  it('mark each item, in words too, and say which are critical', () => {
    const played = finished('-', '+', '+', 'partial');
    expect(rowWith(played, 'Tell what moved')).toMatch(/▌ ↺ {2}1 {2}Tell what moved +critical {2}missed$/);
    expect(rowWith(played, 'Tell what stayed')).toMatch(/✓ {2}2 {2}Tell what stayed +right$/);
    expect(rowWith(played, 'Tell a friend')).toMatch(/→ {2}4 {2}Tell a friend +partly$/);
    expect(rowWith(played.press('s 1 Enter'), 'Tell a friend')).toMatch(/o {2}4 .* marked by you$/);
  });

  it('say which ideas the learner marked, and that they did', () => {
    const text = rows(finished('+', '+', '+', 'aside').press('s 1 Enter 1 Enter')).join('\n');
    expect(text).toContain('o  Marked by yourself; it pays half.');
    expect(text).toContain('You marked: "The weather');
    expect(text).not.toContain('Not found yet');
  });

  it('do not call an item marked by the learner for the marks of an earlier sitting', () => {
    const first = finished('+', '+', '+', 'aside').press('s 1 Enter 1 Enter r');
    const text = rows(finish(first, ['+', '+', '+', 'aside'])).join('\n');
    expect(text).toMatch(/Tell a friend +missed/);
    expect(text).not.toContain('Marked by yourself');
  });

  it('say of the focused item what was answered, why it is not right, and where it was taught', () => {
    const text = rows(finished('+', '-', '-', 'partial'));
    expect(text.join('\n')).toContain('Not yet. You chose "the rows, each of them a little more with');
    expect(text.join('\n')).toContain('every round".\n    The rows were only read');
    expect(text.at(-2)).toContain('Enter opens section 3 of What a Straight Line Can Learn.');
    const order = rows(finished('+', '-', '-', 'partial').press('3')).join('\n');
    expect(order).toContain('Not yet. You put: The answer meets the target that the row has had all');
    expect(rows(finished('+', '-', '-', 'partial').press('1')).join('\n')).toContain(
      'Right. You chose "the slope of the line".',
    );
  });

  it('say it when every card was left out', () => {
    const played = answer(answer(sitting(), '+'), '+').arrange().press('Submit');
    expect(rows(answer(played, 'aside')).join('\n')).toContain('You left every card out.');
  });

  it('read an explanation idea by idea', () => {
    const text = rows(finished('+', '+', '+', 'partial')).join('\n');
    expect(text).toContain('Partly there: one idea of two found, two complete it.');
    expect(text).toContain('✓  The slope is what moves.');
    expect(text).toContain('Not found yet. A hint: And the rows?');
    expect(rows(finished('+', '+', '+', 'wrong')).join('\n')).toContain('It holds two numbers.');
  });

  it('set a sitting beside those before it', () => {
    const first = finished('+', '-', '+', 'complete').press('r');
    const played = finish(first, ['-', '-', '+', 'wrong']);
    expect(rows(played)[4]).toBe('    This sitting: 50 XP · best: 151 XP · before: 3 of 4');
    expect(rows(played)[0]).toContain('151/201 XP');
  });

  it('show the marks alone where the answers are not at hand', () => {
    const played = finished('-', '+', '+', 'complete');
    const another = { ...played.state, screen: { ...played.screen, sitting: 1 } };
    const { newest: _, ...known } = another.progress.lessons.quiz!.assessment!;
    const none = { ...known, newest: { sitting: 2, answers: {}, marks: {} } };
    const lessons = {
      ...another.progress.lessons,
      quiz: { ...another.progress.lessons.quiz!, assessment: none },
    };
    const state = { ...another, progress: { ...another.progress, lessons } } as Played['state'];
    const text = pictureOf(state, undefined, quizCourse).lines.map(textOf).join('\n');
    expect(text).toContain('What was answered is not at hand any more; what it came to is.');
    expect(text).toMatch(/↺ {2}1 {2}Tell what moved/);
  });

  it('begin with what surprised somebody who was sure, marked and told', () => {
    const played = sitting().select('rows').press('Enter');
    answer(played.select('rows').press('Enter 3'), '-');
    const text = rows(played.type(said.complete).press('Submit'));
    expect(text.find((row) => row.includes('Tell what stayed'))).toMatch(/▌ ✱ {2}2 {2}Tell what stayed/);
    expect(text.join('\n')).toContain('\n    ✱  You were sure of an error here.');
    expect(text.join('\n')).toContain('↺  1  Tell what moved');
  });

  it('tell what the sitting earned, and not the share of its last item', () => {
    const text = rows(finished('+', '+', '+', 'complete'));
    expect(text[4]).toBe('    This sitting: 201 XP');
    expect(text.at(-2)).toMatch(/Saved · 201 XP$/);
  });

  it('stay passed after another sitting that is not', () => {
    const again = finish(finished('+', '+', '+', 'complete').press('r'), ['-', '-', '-', 'wrong']);
    expect(rows(again)[3]).toBe('    Not passed this time. It stays passed, by an earlier sitting.');
  });

  it('close up where all of it then fits', () => {
    const text = rows(finish(sitting({ columns: 80, rows: 18 }), ['+', '+', '-', 'partial']).press('3'));
    expect(text[3]).toContain('Not passed yet');
    expect(text[10]).toContain('You put');
  });

  it('do not trip over an answer to a question that is asked no more', () => {
    const happenings = ['moved', 'kept', 'turn', 'told'].map(
      (checkpoint): Happening => ({
        type: 'answered',
        ...{ checkpoint, sitting: 1, outcome: 'incorrect', score: 0 },
        answer: { kind: 'choice', option: 'an option of old' },
      }),
    );
    const played = quizMap(eventsOf('quiz', happenings)).press('End Enter');
    for (const keys of ['1', '2', '3', '4']) expect(rows(played.press(keys)).join()).toContain('not at hand');
  });

  it('show no XP that is not kept', () => {
    const played = answer(answer(answer(sitting(), '-'), '-'), '-').type(said.complete);
    const notSaved = (state: Played['state'], type: 'submit' | 'skip') =>
      acknowledge(update(state, { type }, contextOf(quizCourse)), {
        saved: false,
        notKept: 'The disk is full.',
      });
    const state = notSaved(notSaved(played.state, 'submit'), 'skip');
    const text = pictureOf(state, undefined, quizCourse).lines.map(textOf);
    expect(text[0]).toMatch(/201 XP$/);
    expect(text.join('\n')).toContain('This sitting: 0 XP');
  });

  it('stand under their item where room is short', () => {
    const played = finish(sitting(SMALL), ['+', '-', '+', 'complete']);
    const text = rows(played);
    const at = text.findIndex((row) => row.includes('▌ ↺  2  Tell what stayed'));
    expect(at).toBeGreaterThan(1);
    expect(text[at + 1]).toContain('Not yet. You chose "the rows, each');
    expect(text[0]).toBe('  Results: not passed yet');
  });
});

describe('an assessment elsewhere', () => {
  it('stands on the map with its XP, and done once it is passed', () => {
    const failed = finished('+', '-', '+', 'complete').press('m');
    expect(rowWith(failed, 'The Quiz  ')).toMatch(/→ {2}The Quiz +20 min medium +151\/201 XP$/);
    expect(rowWith(failed, 'Continue')).toContain('The Quiz');
    expect(rowWith(failed, 'What sitting 1')).toContain('What sitting 1 came to');
    const passed = finished('+', '+', '+', 'partial').press('m');
    expect(rowWith(passed, 'The Quiz')).toMatch(/✓ {2}The Quiz +20 min medium +175\/201 XP$/);
    expect(rowWith(passed, 'Go on')).toContain('What a Straight Line Can Learn');
  });

  it.each([
    ['', 'Item 1 of 4: Tell what moved'],
    ['n n', 'Item 3, your cards are where you left them'],
    ['n n n w o r d', 'Item 4, your words are kept'],
  ])('after "%s" is found again at: %s', (keys, place) => {
    expect(rows(sitting().press(`${keys} Escape q`)).join('\n')).toContain('Section 1 of 2');
    const { resume } = sitting().press(keys).state;
    const map = quizMap();
    map.state = { ...map.state, ...(resume ? { resume } : {}) };
    expect(rows(map).join('\n')).toContain(place);
  });

  it('stands on the progress screen with its items close together, as far as they fit', () => {
    const played = finished('+', '-', '+', 'partial').press('m p End');
    expect(rowWith(played, '▌')).toMatch(/→ {2}The Quiz +1\/2 +✓ ↺ ✓ ↺ +2 +0 +125$/);
  });

  it('tells there neither what is right in a sitting that is under way', () => {
    const first = answer(answer(sitting(), '+'), '-').press('q q p End');
    expect(rowWith(first, '▌')).toMatch(/→ {2}The Quiz +1\/2 +→ → · ·$/);
    expect(rowWith(first, 'Lines')).toMatch(/ 0\/461 XP$/);
    const second = answer(finished('-', '+', '+', 'complete').press('r'), '+').press('q q p End');
    expect(rowWith(second, '▌')).toMatch(/→ {2}The Quiz +1\/2 +→ ✓ ✓ ✓$/);
    expect(rowWith(second, 'Lines')).toMatch(/ 151\/461 XP$/);
  });

  it('tells how right one was when one was sure at the end of a sitting only', () => {
    const played = sitting().select('slope').press('Enter 3 q q p');
    expect(rowWith(played, 'When you were')).toBe('');
    finish(played.press('q Enter c'), ['-', '+', 'complete']);
    expect(rowWith(played.press('m p'), 'When you were')).toContain('When you were sure: 1 of 1 right.');
  });
});

describe('the progress screen of an assessment', () => {
  it('has its whole title, on as many lines as that takes', () => {
    const title = 'Module 1 Checkpoint: Read a Learning Problem';
    const course = courseOf(
      lessonsOf(quizCourse.outline).map(({ id }) => ({
        ...quizCourse.lesson(id),
        ...(id === 'quiz' ? { title } : {}),
      })),
      {
        ...quizCourse.outline,
        modules: quizCourse.outline.modules.map((module) => ({
          ...module,
          lessons: module.lessons.map((lesson) => (lesson.id === 'quiz' ? { ...lesson, title } : lesson)),
        })),
      },
    );
    const { state } = quizMap().press('p End');
    const text = pictureOf(state, undefined, course).lines.map((line) => textOf(line).trimEnd());
    const at = text.findIndex((row) => row.includes('Module 1 Checkpoint'));
    expect(text[at]).toMatch(/▌ · {2}Module 1 Checkpoint: Read a +0\/2 +· · · · +0 +0 +0$/);
    expect(text[at + 1]).toMatch(/▌ {4}Learning Problem$/);
  });
});
