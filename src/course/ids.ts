import { word } from './shape';

/** An id of a lesson, a section, a checkpoint, an option or a card: `what-training-actually-changes`. */
export const kebabId = word(
  /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
  'id-not-kebab-case',
  'is not an id in kebab-case',
  'Write small letters and digits, with `-` between words, and a letter first.',
);

/** An id inside a rubric, of an idea or a misconception: `parameters_change`. */
export const rubricId = word(
  /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/,
  'id-not-snake-case',
  'is not an id in snake_case',
  'Write small letters and digits, with `_` between words, and a letter first.',
);

/** A section of any lesson of the course: `what-training-actually-changes/inside`. */
export const sectionName = word(
  /^[a-z][a-z0-9]*(-[a-z0-9]+)*\/[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
  'section-name-broken',
  'is not a lesson and a section of it',
  'Write the ids of both with `/` between them.',
);

/** A concept of the library: `PARAM`. */
export const conceptName = word(
  /^[A-Z][A-Z0-9_]*$/,
  'concept-not-in-capitals',
  'is not the name of a concept',
  'Write capital letters and digits, with `_` between words, and a letter first.',
);

/** A misconception of the course's register: `MC02`. */
export const misconceptionId = word(
  /^MC\d{2,3}$/,
  'misconception-id-broken',
  'is not the id of a misconception',
  'Write MC and a number, such as `MC02`.',
);

/** The folder of a module: `1-reading-a-learning-problem`. */
export const folderName = word(
  /^[a-z0-9]+(-[a-z0-9]+)*$/,
  'folder-not-kebab-case',
  'is not a folder name in kebab-case',
  'Write small letters and digits, with `-` between words.',
);
