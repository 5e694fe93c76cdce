/**
 * How a name sounds, as consonants alone: two keys where letters are said in two ways, the second for the other way. Made for the names of
 * Britain: English, Scots and Irish spellings, Polish and Romanian ones, and South Asian, Arabic and African names in any of their Latin
 * spellings. The idea, of a first and a second reading, is that of Lawrence Philips's Double Metaphone (2000); the rules are our own.
 */
export function soundKeys(letters: string): readonly string[] {
  const word = letters.replaceAll(/[^a-z]/g, '').slice(0, 24);
  if (word === '') return [];
  const [first, second] = [0, 1].map((reading) => said(word, reading === 1));
  return first === second || second === undefined ? [first ?? ''] : [first ?? '', second];
}

type Sound = string | readonly [first: string, second: string];

/** Letters that are said together, tried in this order wherever a name has got to. `^` is the beginning of a name and `$` its end. */
const rules: readonly (readonly [letters: RegExp, sound: Sound])[] = [
  [/^^(kn|gn|pn)/, 'N'],
  [/^^wr/, 'R'],
  [/^^wh/, 'F'],
  [/^^ps/, 'S'],
  [/^^x/, ['S', 'X']],
  [/^^kh/, ['K', 'H']],
  [/^^(ch)r/, 'KR'],
  [/^^mh/, ['F', 'M']],
  [/^^bh/, 'B'],
  [/^^h/, 'H'],
  [/^^y/, ['Y', 'A']],
  [/^^j/, ['J', 'Y']],
  [/^^i(?=[aou])/, ['Y', 'A']],
  [/^^[aeiou]+/, 'A'],
  [/^(tsch|tch|sch|shch|szcz)/, 'X'],
  [/^(cz|sz|sh|ch)/, ['X', 'K']],
  [/^(dzh|dz|dj|dg(?=[eiy])|zh|rz)/, ['J', 'X']],
  [/^(tz|ts|cs)/, 'S'],
  [/^ti(?=[ao])/, ['X', 'T']],
  [/^(sc)(?=[eiy])/, 'S'],
  [/^c(?=[eiy])/, ['S', 'X']],
  [/^(ck|cc|kk|qu|q|c|k)/, 'K'],
  [/^kh/, ['K', '']],
  [/^gh(?=[aeiou])/, ['K', '']],
  [/^gh/, ['', 'F']],
  [/^g(?=[eiy])/, ['J', 'K']],
  [/^gn$/, 'N'],
  [/^g/, 'K'],
  [/^j/, ['J', 'Y']],
  [/^(ph|ff|f|v)/, 'F'],
  [/^(bh)/, ['F', 'B']],
  [/^(mh)/, ['F', 'M']],
  [/^mb$/, 'M'],
  [/^w(?=[aeiouy])/, 'F'],
  [/^w/, ['', 'F']],
  [/^(th|dh|tt|dd|t|d)/, 'T'],
  [/^x/, 'KS'],
  [/^(ss|s|z)/, 'S'],
  [/^p/, 'P'],
  [/^b/, 'B'],
  [/^l/, 'L'],
  [/^m/, 'M'],
  [/^n/, 'N'],
  [/^r/, 'R'],
];

/** `^^` marks a rule for the beginning alone. */
const begins = (letters: RegExp): boolean => letters.source.startsWith('^^');
const compiled = rules.map(([letters, sound]) => ({
  initial: begins(letters),
  letters: begins(letters) ? new RegExp(letters.source.slice(1)) : letters,
  sound,
}));

function said(word: string, otherwise: boolean): string {
  let key = '';
  for (let at = 0; at < word.length && key.length < 8; ) {
    const rest = word.slice(at);
    const rule = compiled.find(({ initial, letters }) => (!initial || at === 0) && letters.test(rest));
    const length = rule === undefined ? 1 : (rule.letters.exec(rest)?.[0].length ?? 1);
    const sound = rule === undefined ? '' : typeof rule.sound === 'string' ? rule.sound : rule.sound[otherwise ? 1 : 0];
    // Of a letter that is doubled, or said twice running, one is heard.
    if (sound !== '' && !key.endsWith(sound)) key += sound;
    at += length;
  }
  return key;
}
