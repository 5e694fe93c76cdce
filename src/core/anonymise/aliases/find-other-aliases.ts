import { editsBetween } from '../../matching/names/edits.ts';
import { asWritten } from '../../picture/words/as-written.ts';
import type { Key } from '../key.ts';
import type { Found } from '../slip.ts';

const nouns =
  'child|adult|baby|infant|sibling|sister|brother|half-sibling|young person|mother|father|parent|grandmother|grandfather|grandparent|stepfather|stepmother|partner|cousin|uncle|aunt|friend|twin|boy|girl|male|female|person|subject|worker|social worker|family support worker|health visitor|midwife|nurse|teacher|officer|professional|school|nursery|hospital|practice|surgery|family|household|mr|mrs|ms|miss|relative|neighbour|carer|foster carer|town|area|agency';
const lettered = new RegExp(
  String.raw`(?<![\p{L}\p{N}-])(${nouns})([\s-]?)(\p{Lu}{1,2}\d?|\d{1,2})(?![\p{L}\p{N}]|[.,]?\d|['’](?:re|ll|m|ve|d)\b)`,
  'giu',
);
const wrong = /(?<![\p{L}\p{N}-])(\p{L}{4,10})\s(\p{Lu}\d?)(?![\p{L}\p{N}])/gu;
const plainAliasNouns = [
  'child',
  'adult',
  'baby',
  'sibling',
  'mother',
  'father',
  'person',
  'worker',
  'school',
  'hospital',
  'nursery',
  'partner',
];
const cited = /\b(?:reviews?|scr|spr|lcspr|cspr|report|case|published|inquiry|concerning|regarding|re)\b[^.]{0,40}$/i;

/** Aliases that are not the key's: those of another publication, those that nobody gave, and the key's own where they are written otherwise. */
export function otherAliasFinder(key: Key): (text: string) => readonly Found[] {
  const own = [
    ...key.people.flatMap(({ alias, alsoCalled }) => [alias, ...(alsoCalled ?? [])]),
    ...key.places.flatMap(({ alias }) => (alias === undefined ? [] : [alias])),
  ];
  const written = new Map(own.map((alias) => [flat(alias), alias]));
  const elsewhere = new Map(key.usedElsewhere.map((used) => [flat(used.alias), used]));
  const hasLetter = own.some((alias) => /\s[A-Z]\d?$|\s\d+$/.test(alias));
  return (text) => [
    ...lettersIn(text, written, elsewhere),
    ...(hasLetter ? misspeltIn(text, written) : []),
    ...namesElsewhere(text, key, written),
    ...rolesIn(text, key),
  ];
}

const flat = (alias: string): string =>
  alias
    .toLowerCase()
    .replaceAll(/[\s-]+/g, '')
    .replace(/^the(?=\p{L})/u, '');

function lettersIn(
  text: string,
  written: ReadonlyMap<string, string>,
  elsewhere: ReadonlyMap<string, { readonly alias: string; readonly of: string }>,
): readonly Found[] {
  return [...text.matchAll(lettered)].flatMap(({ 0: said, 1: noun = '', 2: gap = '', 3: letter = '', index }): Found[] => {
    const range = { start: index, end: index + said.length };
    const id = flat(said);
    const mine = written.get(id);
    if (mine !== undefined) {
      const isShouted = said === said.toUpperCase();
      const isSame = said === mine || `The ${said}` === mine || said.replace(/\s+/g, ' ') === mine || lowered(said) === lowered(mine);
      return isSame && gap !== '' && gap !== '-'
        ? []
        : isShouted && gap !== '' && gap !== '-'
          ? []
          : [{ ...range, sort: 'alias-unsteady', why: `the key writes “${mine}”`, instead: mine }];
    }
    const isSign =
      noun.charAt(0) === noun.charAt(0).toUpperCase() ? letter === letter.toUpperCase() && letter !== 'I' : /^[B-HJ-Z]\d?$/.test(letter);
    if (
      !isSign ||
      gap === '' ||
      (/^\d/.test(letter) && !/^(?:child|adult|sibling|mother|father|school|hospital|nursery|worker|person)$/i.test(noun))
    )
      return [];
    if (/^(?:area|family|school|agency|partner|person|subject|town|practice)$/i.test(noun) && /^[A-Z]{2}/.test(letter)) return [];
    const other = elsewhere.get(id);
    if (other === undefined) return [{ ...range, sort: 'alias-unknown', why: 'the key has no such alias' }];
    return cited.test(text.slice(0, index))
      ? []
      : [{ ...range, sort: 'alias-of-another', why: `this stands for somebody else: ${other.of}` }];
  });
}

const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** "Chlid A": a letter wrong in the word before the letter. */
function misspeltIn(text: string, written: ReadonlyMap<string, string>): readonly Found[] {
  return [...text.matchAll(wrong)].flatMap(({ 0: said, 1: noun = '', 2: letter = '', index }): Found[] => {
    const lower = noun.toLowerCase();
    if (plainAliasNouns.includes(lower) || plainAliasNouns.some((one) => `${one}s` === lower)) return [];
    const meant = plainAliasNouns.find((one) => editsBetween(lower, one, 1) <= 1);
    const mine = meant === undefined ? undefined : written.get(`${meant}${letter.toLowerCase()}`);
    return mine === undefined
      ? []
      : [{ start: index, end: index + said.length, sort: 'alias-unsteady', why: `the key writes “${mine}”`, instead: mine }];
  });
}

/** An alias of another publication that is a name, or a role of its own. */
const namesElsewhere = (text: string, key: Key, written: ReadonlyMap<string, string>): readonly Found[] =>
  key.usedElsewhere
    .filter(({ alias }) => !/\s(?:\p{Lu}{1,2}\d?|\d{1,2})$/u.test(alias) && !written.has(flat(alias)) && /\p{L}{2}/u.test(alias))
    .flatMap(({ alias, of }) =>
      [...text.matchAll(new RegExp(String.raw`(?<![\p{L}\p{N}])${asWritten(alias)}(?![\p{L}\p{N}])`, 'gu'))]
        .filter(({ index }) => !cited.test(text.slice(0, index)))
        .map(
          ({ 0: said, index }) =>
            ({ start: index, end: index + said.length, sort: 'alias-of-another', why: `this stands for somebody else: ${of}` }) as const,
        ),
    );

/** "The father" where the key says "Adult B" of him. */
const rolesIn = (text: string, { people }: Key): readonly Found[] =>
  people
    .filter(
      ({ role, alias, alsoCalled }) =>
        role !== undefined && ![alias, ...(alsoCalled ?? [])].some((own) => own.toLowerCase().includes(role.toLowerCase())),
    )
    .filter(
      ({ role }) => !people.some(({ alias, alsoCalled }) => [alias, ...(alsoCalled ?? [])].some((own) => flat(own) === flat(role ?? ''))),
    )
    .flatMap(({ id, role = '', alias }) =>
      [...text.matchAll(new RegExp(String.raw`\b(?:the|The) ${role.replaceAll(/[^\p{L}\s-]/gu, '')}\b(?!['’]?s? (?:of|who))`, 'gu'))].map(
        ({ 0: said, index }) =>
          ({
            start: index,
            end: index + said.length,
            sort: 'alias-unsteady',
            why: `the key writes “${alias}”`,
            instead: alias,
            of: id,
          }) as const,
      ),
    );
