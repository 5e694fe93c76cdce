import type { Directory } from '../../entry/directory.ts';
import type { Entry, EntryOf } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import { childrenInCircle } from '../../picture/family/family.ts';
import { onceFor } from '../../picture/memo.ts';
import { entriesOf, type Picture, personName } from '../../picture/picture.ts';
import { asWritten } from '../../picture/words/as-written.ts';
import { type Compared, comparedAs } from '../../picture/words/likeness.ts';
import { isAssessmentOfChild } from '../../picture/work/open-work.ts';

/** What is compared: a child's section of an assessment, or the note of a visit. */
export interface Writing {
  readonly entry: Entry;
  readonly children: readonly PersonId[];
  readonly text: Compared;
}

/** The children's sections of finished assessments that stand: for some child, the last by that agency. */
export function sectionsOf(p: Picture, leastWords: number): readonly Writing[] {
  const all = entriesOf(p, 'assessment')
    .filter(({ facts }) => facts.status === 'completed' && (facts.type === undefined || isAssessmentOfChild(facts.type)))
    .flatMap((entry) => sectionsIn(p, entry));
  const last = new Map<string, Writing>();
  for (const section of all) for (const child of section.children) last.set(`${section.entry.by} ${child}`, section);
  const standing = new Set(last.values());
  return all.filter((section) => standing.has(section) && section.text.words.length >= leastWords && !isReasoned(section.entry));
}

/** The notes of visits to the children. */
export const visitNotesOf = (p: Picture, leastWords: number): readonly Writing[] =>
  entriesOf(p, 'contact').flatMap((entry) => {
    const met = entry.facts.outcome === undefined || entry.facts.outcome === 'seen';
    if (!met || entry.text.length < leastWords * 3) return [];
    const note: Writing = { entry, children: childrenIn(p, entry), text: textOf(p.directory)(entry) };
    return note.text.words.length >= leastWords && note.children.length > 0 ? [note] : [];
  });

const childrenIn = (p: Picture, entry: Entry): readonly PersonId[] => {
  const children = new Set(childrenInCircle(p));
  const listed = 'children' in entry.facts && Array.isArray(entry.facts.children) ? entry.facts.children : [];
  return listed.length > 0 ? listed : entry.about.filter((person) => children.has(person));
};

/** A text that names each child at the head of a part has a section for each; else the whole is the section of all whom it is about. */
function sectionsIn(p: Picture, entry: EntryOf<'assessment'>): readonly Writing[] {
  const children = childrenIn(p, entry);
  const heads = children.flatMap((child) => {
    const at = entry.text.search(
      new RegExp(`(?:^|[.;\\n]\\s*)(?:section (?:for|on) |for |on )?${asWritten(personName(p, child))}\\s*[:–—]`, 'i'),
    );
    return at < 0 ? [] : [{ child, at }];
  });
  if (children.length < 2 || heads.length < 2) return children.length === 0 ? [] : [{ entry, children, text: textOf(p.directory)(entry) }];
  const ordered = heads.toSorted((a, b) => a.at - b.at);
  return ordered.map(({ child, at }, i) => ({
    entry,
    children: [child],
    text: comparedAs(entry.text.slice(at, ordered[i + 1]?.at), namesIn(p.directory)),
  }));
}

/** Twins or newborns may truly be alike: the record says why. */
const isReasoned = ({ facts }: Entry): boolean =>
  /\b(?:twins?|triplets?|newborns?|alike|the same|identical|likeness)\b/i.test(facts.reason ?? '');

const namesIn = (directory: Directory): readonly string[] => [...directory.people.values()].map(({ called }) => called);

/** Kept by directory and entry, which never change. */
const textOf = onceFor((directory: Directory) => {
  const names = namesIn(directory);
  return onceFor((entry: Entry) => comparedAs(entry.text, names));
});
