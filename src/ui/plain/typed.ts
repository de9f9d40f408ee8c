import type { Course } from '../../course/types';
import { findLab } from '../../labs/registry';
import { answerFromNumbers } from '../../learning/numbering';
import type { Answer } from '../../learning/types';
import type { Action } from '../../session/action';
import { editorWith } from '../../session/editor';
import { sentencesIn } from '../../session/on-self-mark';
import { modeOf } from '../../session/press';
import { itemsOf } from '../../session/results';
import { checkpointOf, mapEntries } from '../../session/selectors';
import type { CheckpointScreen, Draft, Screen, State } from '../../session/types';
import { commandFor } from './commands';

/**
 * What a typed line asks for. Every action of the screens has a word and a single key; a number chooses; an
 * order is typed as card numbers; on an explanation, whatever is no such word is the answer itself.
 */
export function actionsFor(state: State, line: string, course: Course): readonly Action[] | undefined {
  const typed = line.trim();
  const command = commandFor(state, typed, course);
  if (command) return [command];
  const mode = modeOf(state.screen);
  if (typed === '' || mode === 'confidence') return undefined;
  if (mode === 'explain') return explained(typed);
  return /^[\d\s,]+$/.test(typed) ? numbered(state, typed, course) : undefined;
}

/** A line of text is a whole answer: it replaces what was there. */
const explained = (text: string): Action[] =>
  answered({ kind: 'explain', editor: editorWith(text, text.length) });

const answered = (draft: Draft): Action[] => [{ type: 'lay-out', draft }, { type: 'submit' }];

function numbered(state: State, typed: string, course: Course): readonly Action[] | undefined {
  const { screen } = state;
  if (screen.kind === 'checkpoint') return byNumbers(screen, typed, course);
  const number = Number(typed);
  if (!(number >= 1 && number <= countOf(state, course))) return undefined;
  return [{ type: 'select', number }, { type: CHOOSES[screen.kind] ?? 'mark' }];
}

/** What choosing one of several numbered things asks for. */
const CHOOSES: Partial<Record<Screen['kind'], 'predict' | 'open' | 'submit'>> = {
  map: 'open',
  lab: 'predict',
  opener: 'submit',
  results: 'open',
};

/** How many things there are to choose from, outside a checkpoint. */
function countOf(state: State, course: Course): number {
  const { screen } = state;
  if (screen.kind === 'map') return mapEntries(state, course.outline).length;
  if (screen.kind === 'opener') return screen.chosen === undefined ? screen.options.length : 0;
  if (screen.kind === 'results') return itemsOf(course, screen.lesson).length;
  if (screen.kind === 'self-mark') return sentencesIn(screen.behind).length + 1;
  return screen.kind === 'lab' && screen.phase === 'predict' ? (findLab(screen.lab)?.options.length ?? 0) : 0;
}

/** The answer that the numbers give, laid out and submitted. */
function byNumbers(screen: CheckpointScreen, typed: string, course: Course): readonly Action[] | undefined {
  const checkpoint = checkpointOf(course, screen);
  if (checkpoint.kind === 'explain') return undefined;
  const answer = answerFromNumbers(checkpoint, typed);
  return 'reason' in answer ? undefined : answered(draftWith(answer, screen.draft));
}

/** The draft with the cards or the option of an answer; what an order leaves out lies below. */
function draftWith(answer: Answer, draft: Draft): Draft {
  if (answer.kind === 'choice' && draft.kind === 'choice')
    return { ...draft, focus: draft.options.indexOf(answer.option) };
  if (answer.kind !== 'order' || draft.kind !== 'order') return draft;
  const out = draft.cards.filter((id) => !answer.cards.includes(id));
  return { kind: 'order', cards: [...answer.cards, ...out], above: answer.cards.length, focus: 0 };
}
