/** What can be said of the learner's record: where it goes, what was found amiss, why something was not kept. */
const count = (number: number, one: string, many: string): string =>
  number === 1 ? `One ${one}` : `${number} ${many}`;

export const record = {
  noHome:
    'Your answers are not being kept: this user has no home folder. Go on, and at the end they go to a file for import; or set HOME, or start with --data-dir and a folder of your own.',
  noFolderName: (source: string, path: string) => `${source}: "${path}" is not the name of a folder.`,
  notAbsolute: (source: string, path: string, example: string) =>
    `${source} needs an absolute path, and "${path}" is not one. Write it in full, as in ${example}.`,
  exampleFolder: { windows: 'C:\\learn', elsewhere: '/home/you/learn' },
  cannotBeSaved: (folder: string, code: string) =>
    `Your answers cannot be saved in ${folder} (${code}). Go on, and at the end they go to a file for import; or start with --data-dir and another folder.`,
  notPrivate: (folder: string) =>
    `Other users of this machine can look into ${folder}. To make it private: chmod 700 ${folder}`,
  diskFull: (folder: string) => `Not saved: the disk of ${folder} is full. Free some space.`,
  refused: (folder: string, code: string) =>
    `Not saved: ${folder} cannot be written (${code}). Make it writable, or start with --data-dir and another folder.`,
  writeFailed: (folder: string, code: string) => `Not saved: writing in ${folder} failed (${code}).`,
  notRenamed: (folder: string, code: string) =>
    `${folder} could not be renamed (${code}). Make its folder writable.`,
  notARecord: 'This is not an exported record, or it is damaged.',
  newerExport: (version: string) =>
    `This record was exported by a newer version (${version}). Run npx how-models-learn@latest.`,
  newer: (version: string) =>
    `Some progress was recorded by a newer version (${version}). It is safe but not counted here. Run npx how-models-learn@latest.`,
  damagedSummary: (path: string) =>
    `config.json was damaged and kept as ${path}; your answers are not in it.`,
  /** `path`: where the first of them is now. `recovered`: how many were read from their backups. */
  damaged: (files: number, path: string, recovered: number, sittings: number) => {
    const what = count(files, 'of your record files was damaged', 'of your record files were damaged');
    const more = files > 1 ? ` and ${files - 1} more like it` : '';
    const backups = recovered > 0 ? ` Read from their backups: ${recovered}.` : '';
    return `${what} and kept as ${path}${more}.${backups} Sittings read: ${sittings}.`;
  },
  unreadable: (files: number, path: string, code: string) => {
    const more = files > 1 ? ` and ${files - 1} more` : '';
    return `${path}${more} cannot be read (${code}) and is not counted. Make it readable and start again.`;
  },
  unknownForm: (entries: number) => {
    const what = count(entries, 'entry of your record has', 'entries of your record have');
    return `${what} a form that this version does not know; left as written and not counted.`;
  },
};
