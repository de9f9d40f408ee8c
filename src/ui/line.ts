/** What a screen is made of: lines of styled runs. A view makes lines; `components/Lines.tsx` prints them. */

/** The semantic styles of the theme (theme.ts gives each its look). */
export type Token =
  | 'title'
  | 'body'
  | 'term'
  | 'muted'
  | 'focus'
  | 'right'
  | 'not-yet'
  | 'warning'
  | 'data'
  | 'parameter'
  | 'prediction'
  | 'keycap'
  | 'strong';

export interface Run {
  readonly text: string;
  readonly token?: Token;
}

/** One row of the screen, from the left edge. */
export type Line = readonly Run[];
