import type { Claim } from '../../src/core/entry/claim.ts';
import type { Body, Entry } from '../../src/core/entry/entry.ts';
import type { PersonId, ThreadId } from '../../src/core/entry/ids.ts';
import { type Kind, vocabulary } from '../../src/core/entry/vocabulary.ts';
import type { CaseFile } from '../../src/core/ledger/case-file.ts';
import { proposeFromWords } from '../../src/core/submission/words/propose.ts';
import type { WordsProposed } from '../../src/core/submission/words/proposed.ts';
import { proposeWork } from '../../src/core/submission/words/threads.ts';
import { askedOf, type FamilyLine, familyOf, rowsOf, usualOf, whoIn } from './table-of.ts';

/** A case as it comes back when each agency's table is read and every proposal is accepted. */
export function acceptedFrom(of: CaseFile): CaseFile {
  const family = familyOf(of);
  const who = whoIn(of);
  const rows = rowsOf(of);
  const usual = usualOf(of, who);
  const read = rows.map((row) => ({ row, words: proposeFromWords(askedOf(of, who, row, usual)) }));
  const work = proposeWork(
    read.map(({ row: { original }, words }) => ({
      id: original.id,
      by: { id: original.by, kind: of.directory.agencies.get(original.by)?.kind ?? 'other' },
      on: original.when.earliest,
      kind: words.kinds[0].kind,
      facts: words.kinds[0].facts,
      about: words.about.map(({ person }) => person),
      children: who.children,
    })),
  );
  const threads = new Map(work.flatMap(({ name, rows: ids }) => ids.map((id) => [id, name as ThreadId])));
  const tied = new Map<string, Set<PersonId>>();
  const entries = read.flatMap(({ row: { original, shares }, words }): readonly Entry[] => {
    const known = tied.get(original.by) ?? new Set();
    tied.set(original.by, known);
    const news = words.about.map(({ person }) => person).filter((person) => !known.has(person));
    for (const person of news) known.add(person);
    return [entryFrom(original, words, tiesOf(news, family), threads.get(original.id)), ...shares];
  });
  return { ...of, entries };
}

function entryFrom(original: Entry, words: WordsProposed, ties: readonly Claim[], thread: ThreadId | undefined): Entry {
  const { id, by, recorded, recordedAs, landed, order, source, when, text } = original;
  const [{ kind, facts }] = words.kinds;
  const claims = words.claims.map(({ claim, past }): Claim => (past ? { ...claim, until: when } : claim));
  const body = {
    kind,
    when,
    ...(original.at === undefined ? {} : { at: original.at }),
    about: words.about.map(({ person }) => person),
    present: original.present,
    themes: words.themes.map(({ theme }) => theme),
    text,
    claims: [...ties, ...claims],
    ...(thread === undefined ? {} : { thread }),
    facts: { ...Object.fromEntries(facts.map(({ fact, value }) => [fact, value])), ...placeOf(original, kind) },
  } as Body;
  return { ...body, id, by, recorded, recordedAs, landed, order, source };
}

/** What the table of the family says of people whom an agency names for the first time. */
function tiesOf(people: readonly PersonId[], family: readonly FamilyLine[]): readonly Claim[] {
  const subjects = family.filter(({ relation }) => relation === 'child').map(({ person }) => person);
  const mother = family.find(({ relation }) => relation === 'mother')?.person;
  const father = family.find(({ relation }) => relation === 'father')?.person;
  const claim = (who: PersonId, is: string, whom: PersonId | undefined): readonly Claim[] =>
    whom === undefined || who === whom ? [] : [{ who, is, whom, basis: 'documented', not: false, checked: 'unchecked', sealed: false }];
  return family
    .filter(({ person }) => people.includes(person))
    .flatMap(({ person, relation }): readonly Claim[] => {
      switch (relation) {
        case 'mother':
        case 'father':
          return subjects.flatMap((child) => claim(person, 'parent-of', child));
        case 'sibling':
          return subjects.flatMap((child) => claim(person, 'sibling-of', child));
        case 'mothers-partner':
          return claim(person, 'partner-of', mother);
        case 'fathers-partner':
          return claim(person, 'partner-of', father);
        case 'child':
        case undefined:
          return [];
        default:
          return subjects.flatMap((child) =>
            claim(person, relation.startsWith('grand') || relation.includes('grand') ? 'grandparent-of' : 'relative-of', child),
          );
      }
    });
}

/** The column for the place, where the kind has one. */
const placeOf = ({ facts }: Entry, kind: Kind): { readonly place?: string } =>
  'place' in vocabulary[kind].facts && 'place' in facts && typeof facts.place === 'string' ? { place: facts.place } : {};
