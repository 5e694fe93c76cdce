import { plainLetters } from '../../matching/names/letters.ts';
import { readName } from '../../matching/names/read-name.ts';
import type { Key, KeyPerson } from '../key.ts';
import type { Range } from '../slip.ts';
import { initialsOf } from './name-words.ts';

/** Initials in a text that may be somebody's in the key. */
export interface FoundInitials extends Range {
  readonly people: readonly KeyPerson[];
}

const dotted = /(?<![\p{L}.])(?:\p{Lu}\.\s?){2,4}(?!\p{L})/gu;
const bare = /(?<![\p{L}\p{N}/&-])\p{Lu}{2,3}(?![\p{L}\p{N}/&-])/gu;
const titled = /\b(?:Mr|Mrs|Ms|Miss|Mx|Dr)\.?\s+(\p{Lu})\b\.?(?!\s?\p{Lu}|\p{L}|['’]\p{L}{2})/gu;
const first =
  /(?<![\p{L}\p{N}.'’&/-])(\p{Lu})(?=['’]s\b|\s+(?:was|is|had|has|said|told|did|went|came|told|asked|rang|and\s+(?:his|her)|reported|disclosed|attended|left|returned|moved|lived)\b)/gu;
const nouns =
  /(?:child|adult|baby|sibling|mother|father|parent|person|worker|school|hospital|nursery|practice|surgery|agency|appendix|section|group|figure|part|type|vitamin|hepatitis|class|grade|category|plan|option|area|town|family|twin|partner|boy|girl|cousin|friend|uncle|aunt|brother|sister|male|female|subject|team|ward|note|annex|table|schedule|level|band|tier|gp|hv|sw|mr|mrs|ms|miss|dr)s?[\s-]*(?:(?:\p{Lu}\d?|\d+)(?:,|\s*&|\s+and|\s+or|\/)\s*)*$/iu;
const short = new Set(
  'AM PM GP HV SW MW CP LA HR IT TV UK EU US UN NI RE PE ID IQ OK PC DC DS DI DV DA VA MH AE ED CSC CIN LAC CLA MDT ICU SCR SPR LSP LCR IMR KLE KLOE TOR IRO ICO EHA CAF DVA FGM CSE CCE PND SEN EHC EHCP NHS CPN CMHT CCG ICB NFA UTI STI HIV IVF BMI GBH ABH EPO ICPC RCPC MASH MARAC DASH ATM DWP HMO ASB YOT YOS YOI EWO ESA PIP JSA DLA ADHD ASD PTSD CBT OT SLT SALT RAG AKA DOB DNA WNB SI NB IE EG PS VS MGM MGF PGM PGF MA PA BA BSC MSC PHD RGN RMN CEO CFO VI HI TA HLTA LSA DSL MAPPA OOH ECT ECG CT MRI XR SUDI SIDS SUI LADO EDT CDOP NICU SCBU CIC VIP FAQ SIM CCTV GMP MPS BTP HMP PSR COP HCP FGC PLO ICO EPIC'.split(
    ' ',
  ),
);

/** Initials of those in the key, as "J.S.", "JS", "Mr S" and "S's"; what the publication itself uses is not asked for here. */
export function initialsFinder({ people }: Pick<Key, 'people'>): (text: string) => readonly FoundInitials[] {
  const all = people.map((person) => ({ person, initials: initialsOf(person) }));
  const bearing = (letters: string): readonly KeyPerson[] =>
    all.filter(({ initials }) => initials.has(plainLetters(letters).toUpperCase())).map(({ person }) => person);
  const called = (letter: string, which: 0 | -1): readonly KeyPerson[] =>
    people.filter(({ names }) => names.some((name) => readName(name).at(which)?.letters.charAt(0).toUpperCase() === letter));
  return (text) => {
    const found: FoundInitials[] = [];
    const add = (start: number, said: string, whose: readonly KeyPerson[]): void => {
      if (whose.length > 0) found.push({ start, end: start + said.trimEnd().length, people: whose });
    };
    for (const { 0: said, index } of text.matchAll(dotted)) add(index, said, bearing(said.replaceAll(/[.\s]/g, '')));
    for (const { 0: said, index } of text.matchAll(bare))
      if (!short.has(said) && !nouns.test(text.slice(0, index))) add(index, said, bearing(said));
    for (const { 0: said, 1: letter = '', index } of text.matchAll(titled)) add(index, said, called(letter, -1));
    for (const { 0: said, 1: letter = '', index } of text.matchAll(first))
      if (letter !== 'I' && letter !== 'A' && !nouns.test(text.slice(0, index))) add(index, said, called(letter, 0));
    return found;
  };
}
