/**
 * Inflected forms of English words. Only inflection: "generalize" has "generalizes" and "generalizing", and
 * never "general" or "generate", which a stemmer would throw together.
 */

const IRREGULAR_FORMS = `
be am is are was were been being; have has had having; do does did done doing; go goes went gone going
get gets got gotten getting; keep kept keeps keeping keeped; know knew known knows knowing; see saw seen sees seeing
say said says saying; tell told tells telling; think thought thinks thinking; learn learnt learned learns learning
teach taught teaches teaching; hold held holds holding; put puts putting; set sets setting; fit fits fitted fitting
hit hits hitting; write wrote written writes writing; make made makes making; take took taken takes taking
give gave given gives giving; find found finds finding; meet met meets meeting; leave left leaves leaving
lose lost loses losing; forget forgot forgotten forgets forgetting; throw threw thrown throws throwing
grow grew grown grows growing; draw drew drawn draws drawing; show showed shown shows showing
choose chose chosen chooses choosing; pick picks picked picking; bend bent bends bending; build built builds building
bring brought brings bringing; come came comes coming; become became becomes becoming; rise rose risen rises rising
fall fell fallen falls falling; fly flew flown flies flying; run ran runs running; shift shifts shifted shifting
read reads reading; hide hid hidden hides hiding; swing swung swings swinging; leap leapt leaped leaps leaping
jump jumps jumped jumping; bounce bounces bounced bouncing; shrink shrank shrunk shrinks shrinking
understand understood understands understanding; steer steers steered steering; feed fed feeds feeding
stick stuck sticks sticking; cheat cheats cheated cheating; overfit overfits overfitted overfitting overfited overfiting
underfit underfits underfitted underfitting; mislead misled misleads misleading; lie lied lies lying
speak spoke spoken speaks speaking; remember remembers remembered remembering; sit sat sits sitting
rewrite rewrote rewritten rewrites rewriting; stand stood stands standing; spread spreads spreading
cut cuts cutting; let lets letting; split splits splitting; spend spent spends spending; wear wore worn wears
beat beats beaten beating; break broke broken breaks breaking; feel felt feels feeling; win won wins winning
shake shook shaken shakes shaking; freeze froze frozen freezes freezing; overshoot overshot overshoots overshooting
shoot shot shoots shooting; slide slid slides sliding; spin spun spins spinning; catch caught catches catching
seek sought seeks seeking; sell sold sells selling; send sent sends sending; steal stole stolen steals stealing
swear swore sworn; sing sang sung sings singing; play plays played playing; sleep slept sleeps sleeping
buy bought buys buying; pay paid pays paying; lead led leads leading; deal dealt deals dealing
undergo underwent undergone undergoes undergoing; mean meant means meaning; seem seems seemed seeming
memory memories; analysis analyses; index indexes indices indexing indexed; man men; child children; person persons people
foot feet; minimum minimums minima; maximum maxima; criterion criteria; phenomenon phenomena; die died dies dying
tie ties tied tying; goal goals; life lives; knife knives; leaf leaves; half halves; bias biases biased
`;

const IRREGULAR: ReadonlyMap<string, readonly string[]> = new Map(
  IRREGULAR_FORMS.split(/[;\n]/)
    .map((line) => line.trim().split(' '))
    .filter(([base]) => base)
    .map((forms) => [forms[0] as string, forms]),
);

/** Short words that have no forms of their own: "in" is not the base of "inning". */
const FIXED = new Set(
  'a an the of in on at to by for from with and or but not no nor so as if it its he she they them we us you i me my your our their this that these those than then too very can could will would shall should may might must up down out off over under into onto more less most least better best worse worst'.split(
    ' ',
  ),
);

/** All inflected forms of a word, itself first, in British and American spelling. Lower case in, lower case out. */
export function inflections(word: string): readonly string[] {
  if (FIXED.has(word)) return [word];
  const forms = new Set<string>();
  for (const spelling of spellings(word)) {
    forms.add(spelling);
    for (const form of IRREGULAR.get(spelling) ?? regular(spelling)) forms.add(form);
  }
  return [...forms];
}

/** British and American spellings of one word. */
function spellings(word: string): string[] {
  const other = /is(e|ing|ed|ation|er)$/.test(word)
    ? word.replace(/is(e|ing|ed|ation|er)$/, 'iz$1')
    : word.replace(/iz(e|ing|ed|ation|er)$/, 'is$1').replace(/([^aeiou])our$/, '$1or');
  return other === word ? [word] : [word, other];
}

function regular(word: string): string[] {
  if (word.length < 3 || !/^[a-z]+$/.test(word)) return word.length < 2 ? [] : [`${word}s`];
  const plural = /(s|x|z|ch|sh)$/.test(word) ? `${word}es` : word.replace(/([^aeiou])y$/, '$1ie').concat('s');
  const past = /e$/.test(word) ? `${word}d` : `${word.replace(/([^aeiou])y$/, '$1i')}ed`;
  const present = `${word.replace(/ie$/, 'y').replace(/([^eoy])e$/, '$1')}ing`;
  return [plural, past, present, ...doubled(word)];
}

/** stop, stopping; also model, modelling. */
function doubled(word: string): string[] {
  if (!/[^aeiou][aeiou][bdglmnprt]$/.test(word)) return [];
  const last = word.slice(-1);
  return [`${word}${last}ed`, `${word}${last}ing`];
}
