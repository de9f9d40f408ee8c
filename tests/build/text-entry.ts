/** What a bundle gets for string-width and Intl.Segmenter, as a program of its own. */
export { default as stringWidth } from 'string-width';
export const Segmenter = Intl.Segmenter;
