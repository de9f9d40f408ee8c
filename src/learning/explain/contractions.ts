/** Contractions without their apostrophe, chat forms and signs, and the words they are read as. */
const FORMS = `
dont: do not; doesnt: does not; didnt: did not; isnt: is not; arent: are not; wasnt: was not; werent: were not
aint: is not; cant: can not; cannot: can not; couldnt: could not; wont: will not; wouldnt: would not
shouldnt: should not; havent: have not; hasnt: has not; hadnt: had not; neednt: need not; mustnt: must not
can't: can not; won't: will not; shan't: shall not; ain't: is not; doesn: does not; dosnt: does not
dosent: does not; doesent: does not; dosen't: does not; dont't: do not; do'nt: do not; does'nt: does not
is'nt: is not; din't: did not; dnt: do not; didn: did not; isn: is not; wasn: was not; cudnt: could not
shouldve: should have; couldve: could have; wouldve: would have
im: i am; ive: i have; youre: you are; youve: you have; theyre: they are; theyve: they have; weve: we have
thats: that is; whats: what is; theres: there is; heres: here is; hes: he is; shes: she is; whos: who is
wheres: where is; itll: it will; youll: you will; theyll: they will; thatll: that will; itd: it would
let's: let us; everythings: everything is; nothings: nothing is; y'all: you; yall: you
gonna: going to; wanna: want to; gotta: got to; hafta: have to; kinda: kind of; sorta: sort of; lotta: lot of
outta: out of; dunno: do not know; idk: i do not know; lemme: let me; gimme: give me; tryna: trying to
u: you; ur: your; r: are; n: and; nd: and; ppl: people; pls: please; plz: please; thx: thanks
bc: because; cuz: because; cos: because; coz: because; bcos: because; bcoz: because; bcs: because; bcz: because
b/c: because; becuz: because; becoz: because; becaus: because; becuase: because; beacuse: because; becos: because
tho: though; altho: although; thru: through; til: until; till: until; bout: about; em: them; dem: them
w/: with; w/o: without; wo: without; wout: without; vs: versus; smth: something; sth: something; sthg: something
somthing: something; evry: every; everthing: everything; evrything: everything; wat: what; wot: what; wen: when
wich: which; whitch: which; witch: which; dat: that; dis: this; da: the; teh: the; hte: the; thier: their
ther: there; thn: then; den: then; wud: would; cud: could; shud: should; woud: would; alot: a lot; aswell: as well
abt: about; bfr: before; b4: before; befor: before; alrdy: already; prolly: probably; prob: probably
e.g.: for example; eg: for example; i.e.: that is; ie: that is; =: is; &: and; +: and; nuthin: nothing
nothin: nothing; somethin: something; havin: having; doin: doing; gettin: getting; learnin: learning
makin: making; storin: storing; savin: saving; changin: changing; nah: no; nope: no; yea: yes; yeah: yes; yep: yes
1: one; 2: two; 3: three; 4: four; 5: five; 1st: first; 2nd: second
`;

/** Typed form to the words it stands for. */
export const EXPANSIONS: ReadonlyMap<string, readonly string[]> = new Map(
  FORMS.split(/[;\n]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
    .map((entry) => {
      const [typed = '', read = ''] = entry.split(/:\s+/);
      return [typed, read.split(' ')] as const;
    }),
);

/** Words after which 's is read as "is"; after all others it marks an owner. */
export const SPOKEN_IS: ReadonlySet<string> = new Set(
  'it that what there here where who how he she this which everything nothing something one everyone'.split(
    ' ',
  ),
);
