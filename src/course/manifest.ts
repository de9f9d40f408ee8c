import { passesGate } from './gate';
import { folderName, kebabId, misconceptionId } from './ids';
import { LIMITS } from './limits';
import type { Report } from './report';
import { checkUnique, type Located, located } from './rules/check';
import { integer, line, list, orEmpty, record, table, text, type ValueOf, word } from './shape';
import { parseYaml } from './yaml';

/** The format of lesson files that this parser reads. */
const FORMAT_VERSION = 1;

const language = word(
  /^[a-z]{2,3}(-[A-Z]{2})?$/,
  'language-not-known',
  'is not the code of a language',
  'Write a code such as `en`.',
);

const coming = record(
  { title: line(LIMITS.title) },
  { minutes: integer(LIMITS.minutes.min, LIMITS.minutes.max), xp: integer(LIMITS.xp.min, LIMITS.xp.max) },
);

const module = record(
  {
    id: kebabId,
    title: line(LIMITS.title),
    lessons: orEmpty(list(kebabId, 0, 50)),
    drafts: orEmpty(list(kebabId, 0, 50)),
    coming: orEmpty(list(coming, 0, 50)),
  },
  { folder: folderName },
);

const manifest = record({
  format: integer(1, 99),
  id: kebabId,
  title: line(LIMITS.title),
  lang: language,
  misconceptions: table(misconceptionId, record({ name: kebabId, belief: text(LIMITS.option) })),
  modules: list(module, 1, 50),
});

/** lessons/course.yaml: the course's title, its register, and its modules with the names of their lessons. */
export type Manifest = ValueOf<typeof manifest>;

/** Reads course.yaml by itself; whether its lessons are there is not looked at. */
export function readManifest(report: Report): Located<Manifest> | undefined {
  const node = passesGate(report) ? parseYaml(report, 0, report.source.text.length) : undefined;
  if (!node) return undefined;
  const course = located(manifest.read(node, report), node, report);
  checkManifest(course);
  return course;
}

function checkManifest({ value, at, report }: Located<Manifest>): void {
  checkUnique(
    value.modules.map(({ id }) => id),
    (index) => at('modules', index, 'id'),
    report,
  );
  if (value.format > FORMAT_VERSION) {
    const message = `format ${value.format} is newer than the format ${FORMAT_VERSION} that this version reads`;
    const cure = 'Install a newer version, or write the older format.';
    report.error(at('format'), 'format-not-known', message, cure);
  }
  value.modules.forEach(({ lessons, drafts, folder }, index) => {
    if (folder !== undefined || (lessons.length === 0 && drafts.length === 0)) return;
    const message = 'the module has lessons, and no folder where they are';
    report.error(at('modules', index), 'folder-missing', message, 'Add a line `folder: …`.');
  });
}
