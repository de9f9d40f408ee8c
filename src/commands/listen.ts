import type { Lesson, Section } from '../course/types';
import { killAll } from '../speech/air';
import { chooseSpeaker } from '../speech/choose';
import { USUAL_RATE } from '../speech/rate';
import { readAloud } from '../speech/reader';
import type { Failure, Speaker } from '../speech/types';
import { writeWav } from '../speech/wav-file';
import { spokenSection } from '../text/spoken';
import { messages } from '../words/messages';
import { CommandFault } from './fault';
import { sectionNumbered } from './read';
import { record } from './recording';
import type { World } from './world';

interface ListenOptions {
  readonly section?: string;
  readonly wav?: string;
}

/** `listen`: a lesson or a section read aloud, or written as a WAV file. What was heard is opened. */
export async function listen(world: World, id: string, { section, wav }: ListenOptions): Promise<number> {
  const lesson = world.lesson(id);
  const sections = section === undefined ? lesson.sections : [sectionNumbered(lesson, section)];
  const speaker = chooseSpeaker({
    language: world.course.outline.lang,
    toFile: wav !== undefined,
    overSsh: true,
  });
  if ('none' in speaker) throw new CommandFault(`${speaker.none}\n${speaker.fix}`, 1);
  return wav === undefined
    ? speak(world, lesson, sections, speaker)
    : write(world, lesson, sections, speaker, wav);
}

const spokenTexts = (lesson: Lesson, section: Section): string[] =>
  spokenSection(section, lesson.sections.indexOf(section) + 1).map(({ text }) => text);

async function speak(
  world: World,
  lesson: Lesson,
  sections: readonly Section[],
  speaker: Speaker,
): Promise<number> {
  const silence = world.guard.onLeaving(() => {
    killAll();
    return undefined;
  });
  for (const section of sections) {
    world.out(`${lesson.sections.indexOf(section) + 1}  ${section.title}`);
    const end = await readAloud(speaker, spokenTexts(lesson, section)).done;
    if (typeof end === 'object') throw fault(end);
    const { outcome } = record(world, lesson.id, unopened(world, lesson, section));
    if (!outcome.saved) world.tellNotKept(outcome.notKept);
  }
  silence();
  return 0;
}

function unopened(world: World, lesson: Lesson, { id }: Section) {
  const opened = world.progress().lessons[lesson.id]?.opened.includes(id);
  return opened ? [] : [{ type: 'section-opened' as const, section: id }];
}

async function write(
  world: World,
  lesson: Lesson,
  sections: readonly Section[],
  speaker: Speaker,
  path: string,
): Promise<number> {
  const sentences = sections.flatMap((section) => spokenTexts(lesson, section));
  const file = await writeWav(speaker, { sentences, path, rate: USUAL_RATE });
  if ('failed' in file) throw fault(file);
  world.out(messages.wavWritten(file.path, file.seconds));
  return 0;
}

/** What went wrong with a voice, and what to do about it. */
const fault = ({ failed, fix }: Failure): CommandFault => new CommandFault(`${failed}\n${fix}`, 1);
