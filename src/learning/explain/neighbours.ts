/**
 * How much likelier two neighbouring words are in an answer than in the same words shuffled: the natural logarithm,
 * rounded, from a (-3, hardly ever) over d (0) to f (2). Rows are the left word's class, columns the right one's, in
 * the order of CLASS_NAMES. Counted in the labelled answers by `npx tsx scripts/neighbour-scores.ts`.
 */
export const NEIGHBOUR_SCORES: readonly string[] = [
  'aaaaaaaaaabaaaabbededdcdeda',
  'ddbcfcddeecbcbbbdcddbbddddd',
  'edcbbbbacdebbdcbcebdebddddc',
  'abacafeebabbabdfdaebbbdaddc',
  'dcdaadbdbabccddfeddbdfdaddc',
  'ccdbbdcccbccbcbddedadfdbedc',
  'dbabcecbbaebbcffedebdecccdc',
  'ccebcccccbcbcbbfcdaabbdcddd',
  'acafeceebacbabbbddeacecddda',
  'abcfebfeaaccbcdadaeaaddecdd',
  'ceddeccbcdcddeecddcbbdbcdde',
  'ddccccddfddbeccedddbeddddda',
  'eecbabcbefdadccadcbcdceccdb',
  'dcbcecddeebcbbdbdedbcdeddda',
  'dcabafcebcdbbdbbbdeccadcedb',
  'dbdaaedcbacaaddbdcebeecbedc',
  'cdebdddccccdddcadddcdeedddd',
  'cbdabcbbbcedcbcbbcbeccceddd',
  'ddeccacaadeddedaddbcdeddddd',
  'bedeecdecdcedddcdbdccbedcde',
  'dcdcccbcddedeceadccdbcddcdd',
  'ccebcbbcdcddecfcdcbcbbdccde',
  'deecbdedccceececcddbecddcde',
  'deeddcdddddddddcdcdbcbcccde',
  'cdecdacddddedddadccddcdddde',
  'eddaabbcfecdfddcdcbddbcccdd',
  'ddddddddddddddddddddddddddd',
];
