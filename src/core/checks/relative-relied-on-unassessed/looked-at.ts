import type { Entry } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import { entriesOfPerson } from '../../picture/entries-of-person.ts';
import { concernsChild } from '../../picture/family/concerns-child.ts';
import { metIn } from '../../picture/family/met.ts';
import { metApart } from '../../picture/family/met-by.ts';
import { entriesOf, type Picture } from '../../picture/picture.ts';
import { saysAgreed, saysChecked } from '../../picture/words/network-words.ts';
import { isAssessmentOfChild } from '../../picture/work/open-work.ts';

/** What ought to be on record of somebody before a child's safety rests on them. */
export const aspects = ['assessment', 'agreement', 'talk alone', 'history'] as const;
export type Aspect = (typeof aspects)[number];

/** What the records hold of it. */
export function aspectsOnRecord(p: Picture, person: PersonId): ReadonlySet<Aspect> {
  if (isAssessedAsKin(p, person)) return new Set(aspects);
  const found = new Set<Aspect>();
  for (const entry of entriesAbout(p, person)) for (const aspect of aspectsIn(p, entry, person)) found.add(aspect);
  return found;
}

/** Those about somebody, and those that name them among the adults considered or the people gone through it with. */
function entriesAbout(p: Picture, person: PersonId): readonly Entry[] {
  const named = [
    ...entriesOf(p, 'assessment').filter(({ facts }) => (facts.adultsConsidered ?? []).includes(person)),
    ...entriesOf(p, 'plan').filter(({ facts }) => (facts.goneThroughWith ?? []).includes(person)),
    ...entriesOf(p, 'meeting').filter(({ facts }) => (facts.family ?? []).includes(person)),
    ...entriesOf(p, 'contact').filter((entry) => metIn(entry).includes(person)),
    ...entriesOf(p, 'restriction').filter(({ facts }) => facts.supervisor?.kind === 'person' && facts.supervisor.person === person),
  ];
  return [...new Map([...entriesOfPerson(p, person), ...named].map((entry) => [entry.id, entry])).values()];
}

const isOfKin = (type: string | undefined): boolean => /connected|kin|viability|special-guardian|family-and-friends/.test(type ?? '');

/** An assessment of them as a carer takes in all of it. */
const isAssessedAsKin = (p: Picture, person: PersonId): boolean =>
  entriesAbout(p, person).some(
    (entry) =>
      entry.kind === 'assessment' &&
      entry.facts.status === 'completed' &&
      isOfKin(entry.facts.type) &&
      (entry.about.includes(person) || (entry.facts.adultsConsidered ?? []).includes(person)),
  );

function aspectsIn(p: Picture, entry: Entry, person: PersonId): readonly Aspect[] {
  const found: Aspect[] = [];
  const met = metIn(entry).includes(person);
  const spoken = met || (entry.kind === 'contact' && entry.facts.outcome === 'spoken-to' && entry.about.includes(person));
  if (met && metApart(p, entry, person)) found.push('talk alone');
  if (spoken && saysAgreed(entry.text)) found.push('agreement');
  if (entry.about.includes(person) && saysChecked(entry.text)) found.push('history');
  switch (entry.kind) {
    case 'assessment':
      if (entry.facts.status !== 'completed' || !(entry.facts.adultsConsidered ?? []).includes(person)) break;
      if (!isAssessmentOfChild(entry.facts.type) && entry.facts.type !== 'parenting') break;
      found.push('assessment');
      if (entry.facts.historyConsidered === true || (entry.facts.checkedWith ?? []).length > 0) found.push('history');
      break;
    case 'plan':
      if ((entry.facts.goneThroughWith ?? []).includes(person)) found.push('agreement');
      break;
    case 'meeting':
      if (entry.facts.status === 'held' && (entry.facts.family ?? []).includes(person)) found.push('agreement');
      break;
    case 'restriction':
      if (entry.facts.type === 'written-agreement' || entry.facts.supervisor !== undefined) found.push('agreement');
      break;
    case 'information-request':
    case 'information-reply':
      if (entry.about.includes(person)) found.push('history');
      break;
  }
  return found;
}

/** The child's status was decided by a court or by taking the child into care: whoever has the child was looked at for that. */
export const isFormal = (p: Picture, since: Entry): boolean =>
  p.entries.some(
    (entry) =>
      entry.when.latest >= since.when.earliest &&
      concernsChild(p, entry) &&
      ((entry.kind === 'legal' && entry.facts.type === 'order') ||
        (entry.kind === 'plan' && entry.facts.type === 'looked-after' && entry.facts.status !== 'closed')),
  );
