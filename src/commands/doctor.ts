import { isTooSmall, SMALLEST } from '../session/frame';
import { lessonsOf } from '../session/selectors';
import { chooseSpeaker } from '../speech/choose';
import { refusalIn } from '../store/folder-notices';
import { sizeOf } from '../terminal/look';
import { messages } from '../words/messages';
import type { World } from './world';

/** What was found of one part: whether it works here, what it is, and what to do where it does not. */
interface Finding {
  readonly ok: boolean;
  readonly is: string;
  readonly fix?: string;
}

/** `doctor`: where files are, and what works here. */
export function doctor(world: World, { json }: { readonly json?: boolean }): number {
  const findings = {
    node: node(),
    data: data(world),
    course: course(world),
    voice: voice(world),
    terminal: terminal(world),
  };
  world.out(json ? world.json(findings) : textOf(findings));
  return 0;
}

type Part = keyof typeof messages.doctor.parts;

function textOf(findings: Readonly<Record<Part, Finding>>): string {
  const rows = (Object.keys(findings) as Part[]).map((part) => {
    const { ok, is, fix } = findings[part];
    const head = `${ok ? messages.doctor.ok : messages.doctor.notOk} ${messages.doctor.parts[part]}: ${is}`;
    return fix ? `${head}\n   ${fix}` : head;
  });
  return rows.join('\n');
}

function node(): Finding {
  const { node: version } = process.versions;
  const ok = Number.parseInt(version, 10) >= 20;
  return ok ? { ok, is: version } : { ok, is: version, fix: messages.doctor.newerNode };
}

/** Answers can be saved in the folder, or it can be made. */
function data(world: World): Finding {
  const folder = world.folder();
  if (folder.kind === 'memory-only') return { ok: false, is: messages.doctor.noFolder, fix: folder.notice };
  const [notice] = world.record.notices();
  if (refusalIn(folder.path) !== undefined)
    return { ok: false, is: folder.path, fix: messages.doctor.notWritable };
  return notice === undefined ? { ok: true, is: folder.path } : { ok: false, is: folder.path, fix: notice };
}

function course({ course: { outline } }: World): Finding {
  const lessons = lessonsOf(outline);
  return {
    ok: lessons.length > 0,
    is: messages.courseSize(
      lessons.length,
      lessons.reduce((sum, { minutes }) => sum + minutes, 0),
    ),
  };
}

/** A voice is only looked for: to try it would make a sound. */
function voice({ course: { outline } }: World): Finding {
  const choice = chooseSpeaker({ language: outline.lang });
  return 'none' in choice
    ? { ok: false, is: choice.none, fix: choice.fix }
    : { ok: true, is: messages.doctor.voice(choice.name) };
}

function terminal({ look }: World): Finding {
  if (!process.stdin.isTTY || !process.stdout.isTTY)
    return { ok: false, is: messages.doctor.noTerminal, fix: messages.doctor.useTerminal };
  const size = sizeOf(process.stdout);
  const is = messages.doctor.terminal(size.columns, size.rows, look.colors, look.ascii);
  return isTooSmall(size)
    ? { ok: false, is, fix: messages.doctor.largerTerminal(SMALLEST.columns, SMALLEST.rows) }
    : { ok: true, is };
}
