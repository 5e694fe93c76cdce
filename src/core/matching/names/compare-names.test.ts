import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { furthest, isAlike, type Level } from '../level.ts';
import { compareNames } from './compare-names.ts';
import { shortForms } from './data/short-forms.ts';
import { spellings } from './data/spellings.ts';
import { askedWords, isCandidate, keysOf } from './name-keys.ts';

const words = [
  ...spellings.split(/\s+/),
  ...shortForms.split(/[\s:]+/),
  ...[
    "O'Brien",
    'Mac Donald',
    'al-Hassan',
    'van',
    'de',
    'Smith-Jones',
    'Kowalska',
    'Łoś',
    'Zoë',
    'J',
    'St',
    'Шевченко',
    'Papadopoulou',
    'Okafor',
    '小明',
  ],
].filter((word) => word !== '');
const known = fc.constantFrom(...words);
const slipped = fc
  .tuple(known, fc.nat(30), fc.constantFrom('drop', 'swap', 'change', 'double'), fc.constantFrom(...'aeirst'))
  .map(([word, n, slip, letter]) => {
    const at = n % word.length;
    const [before, after] = [word.slice(0, at), word.slice(at + 1)];
    if (slip === 'drop') return before + after;
    if (slip === 'change') return before + letter + after;
    if (slip === 'double') return before + word.charAt(at) + word.slice(at);
    return before + after.charAt(0) + word.charAt(at) + after.slice(1);
  });
const anyWord = fc.oneof(
  { weight: 4, arbitrary: known },
  { weight: 3, arbitrary: slipped },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme' }) },
);
const anyName = fc.array(anyWord, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '));
/** Two names that have something in common, more often than not. */
const twoNames = fc.oneof(
  fc.tuple(anyName, anyName),
  fc.tuple(anyName, anyWord).map(([name, word]) => [name, `${name.split(' ')[0] ?? ''} ${word}`] as const),
  fc.tuple(slipped, slipped, anyWord).map(([one, other, word]) => [`${one} ${word}`, `${other} ${word}`] as const),
);

describe('comparing names', () => {
  it.each<readonly [a: string, b: string, level: Level]>([
    ['John Smith', 'john  smith', 'exact'],
    ['Zoë Müller', 'Zoe Muller', 'form'],
    ['Smith, John', 'John Smith', 'form'],
    ["Siobhan O'Brien", 'Siobhán O Brien', 'form'],
    ['Ann-Marie Lees', 'Annmarie Lees', 'form'],
    ['Iain McDonald', 'Ian MacDonald', 'form'],
    ['Iain Mc Donald', 'Iain Macdonald', 'form'],
    ['Mr John Smith', 'John Smith', 'form'],
    ['Mohammed Hussain', 'Muhammad Husain', 'form'],
    ['Aisha Begum', 'Ayesha Begum', 'form'],
    ['Fatima al-Hassan', 'Fatimah Alhassan', 'form'],
    ['Yusuf Abdi', 'Youssef Abdi', 'form'],
    ['Sukhvinder Kaur', 'Sukhwinder Kaur', 'form'],
    ['Abdur Rahman', 'Abdurrahman', 'form'],
    ['Agnieszka Kowalska', 'Agnieszka Kowalski', 'form'],
    ['Łukasz Dąbrowski', 'Lukasz Dabrowska', 'form'],
    ['Олена Шевченко', 'Olena Shevchenko', 'form'],
    ['Maria Ivanova', 'Maria Ivanov', 'form'],
    ['Ioana Popovici', 'Joana Popovici', 'form'],
    ['Nikos Papadopoulos', 'Nikos Papadopoulou', 'form'],
    ['Ludwig van der Berg', 'Ludwig Berg', 'form'],
    ['Liz Taylor', 'Elizabeth Taylor', 'nickname'],
    ['Beth Taylor', 'Liz Taylor', 'nickname'],
    ['Kasia Nowak', 'Katarzyna Nowak', 'nickname'],
    ['Mo Khan', 'Mohammed Khan', 'nickname'],
    ['Bill Clegg', 'William Clegg', 'nickname'],
    ['Sarah Smith-Jones', 'Sarah Jones', 'contained'],
    ['Ahmed Hassan Ali', 'Ahmed Ali', 'contained'],
    ['Smith', 'John Smith', 'contained'],
    ['Kowal', 'Kowalski', 'contained'],
    ['Rebecca Entwistle', 'Rebecca Entwisle', 'near'],
    ['Ngozi Okafor', 'Ngozi Okfaor', 'near'],
    ['Danuta Wisniewska', 'Danuta Wisniefska', 'near'],
    ['Tamsin Featherstonehaugh', 'Tamsin Fetherstonhaugh', 'near'],
    ['Marta Szczepanik', 'Marta Chepanik', 'sounds-alike'],
    ['J Smith', 'John Smith', 'initial'],
    ['Smith John', 'John Smith', 'swapped'],
    ['Nguyen Van Minh', 'Minh Nguyen', 'swapped'],
    ['John Smith', 'Mark Smith', 'different'],
    ['Joanne Brown', 'Joanne Patel', 'different'],
  ])('finds of %s and %s: %s', (a, b, level) => {
    expect(compareNames(a, b)).toMatchObject({ level });
  });

  it.each([
    ['Hassan Ali', 'Hussain Ali'],
    ['Daniel Hobbs', 'Danielle Hobbs'],
    ['Joan Sykes', 'John Sykes'],
    ['Jayden Clegg', 'Hayden Clegg'],
    ['Maria Nowak', 'Mario Nowak'],
    ['Alexander Reid', 'Alexandra Reid'],
    ['Emma Lyons', 'Emily Lyons'],
    ['Ali Khan', 'Aliyah Khan'],
    ['Ella Ward', 'Bella Ward'],
    ['Carl Ward', 'Carla Ward'],
  ])('does not take %s, who may be a twin, for %s', (a, b) => {
    expect(compareNames(a, b).level).toBe('different');
  });

  it('says why, part by part', () => {
    expect(compareNames('Jonn Smith', 'John Smyth').reasons.map((reason) => reason.words)).toEqual([
      'first name Jonn / John: one letter',
      'surname Smith / Smyth: one name, spelt in two ways',
    ]);
    expect(compareNames('Hassan Ali', 'Hasan Alli').reasons.map((reason) => reason.words)).toContain('surname Ali / Alli: one letter');
    expect(compareNames('Joan Smith', 'John Smith').reasons.map((reason) => reason.words)).toEqual([
      'first name Joan / John: one letter, and each is a name of its own',
    ]);
  });

  it('finds every name to be itself', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        expect(compareNames(name, name)).toEqual({ level: 'exact', reasons: [] });
      }),
    );
  });

  it('finds the same whichever of two is given first', () => {
    fc.assert(
      fc.property(twoNames, ([a, b]) => {
        const [one, other] = [compareNames(a, b), compareNames(b, a)];
        expect(other.level).toBe(one.level);
        expect(other.reasons.map(({ level }) => level).sort()).toEqual(one.reasons.map(({ level }) => level).sort());
      }),
      { numRuns: 2000 },
    );
  });

  it('comes to the furthest level of its reasons', () => {
    fc.assert(
      fc.property(twoNames, ([a, b]) => {
        const { level, reasons } = compareNames(a, b);
        expect(level).toBe(furthest(reasons.map((reason) => reason.level)));
        expect(reasons.every(({ words: said }) => said.length > 0)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('finds a name whose words are in another order to be swapped, and no other name for it', () => {
    const plain = fc.uniqueArray(fc.constantFrom('Amelia', 'Okafor', 'Declan', 'Whitlock', 'Priya', 'Zbigniew'), {
      minLength: 2,
      maxLength: 4,
    });
    fc.assert(
      fc.property(plain, (parts) => {
        expect(compareNames(parts.join(' '), parts.toReversed().join(' ')).level).toBe('swapped');
      }),
    );
  });

  it('takes no longer for what is no name', () => {
    for (const text of ['x'.repeat(10_000), 'a '.repeat(10_000), '‮‏', "'; DROP TABLE", '<script>'])
      expect(compareNames(text, 'John Smith').level).toBeDefined();
  });
});

describe('the keys of a name', () => {
  it('lead to whatever is found alike', () => {
    fc.assert(
      fc.property(twoNames, ([a, b]) => {
        const [kept, asked] = [keysOf(a), askedWords(b)];
        fc.pre(isAlike(compareNames(a, b)) && kept.words > 0 && asked.length > 0);
        expect(isCandidate(kept, asked), `${a} / ${b}`).toBe(true);
      }),
      { numRuns: 800 },
    );
  });
  it('are few, and the same each time', () => {
    expect(keysOf('Mohammed Khan').keys).toHaveLength(14);
    expect(keysOf('Muhammad Kahn').keys).toEqual(expect.arrayContaining(['=mohammed', '=khan']));
  });
});

describe('the tables of names', () => {
  it('have each spelling on one line', () => {
    const all = spellings.split(/\s+/).filter((word) => word !== '');
    expect(all.filter((word, i) => all.indexOf(word) !== i)).toEqual([]);
  });
});
