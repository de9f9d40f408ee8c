/** A text in pieces, as an author styled them. */
export type Written = readonly { readonly text: string }[];

/** The text alone. */
export const textOf = (spans: Written): string => spans.map(({ text }) => text).join('');
