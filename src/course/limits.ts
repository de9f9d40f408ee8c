/** How large the files of a course and the values in them may be. Characters are UTF-16 units. */
export const LIMITS = {
  fileBytes: 256 * 1024,
  frontMatterBytes: 16 * 1024,
  lines: 5000,
  lineLength: 2000,
  /** Any text, and any stretch of Markdown without a blank line. */
  text: 4000,
  title: 120,
  option: 300,
  options: { min: 2, max: 8 },
  feedbackWords: 45,
  figureColumns: 72,
  /** How deep YAML may nest. */
  yamlDepth: 8,
  /** How far a line of Markdown may be indented, list and quote marks counted. */
  indent: 24,
  /** How deep emphasis and links may nest. */
  inlineDepth: 4,
  minutes: { min: 1, max: 240 },
  xp: { min: 10, max: 1000 },
} as const;
