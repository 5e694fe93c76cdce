import type { Entry } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import { addDays } from '../../time/day.ts';
import { overlaps } from '../../time/span.ts';
import { isConcernEntry } from '../harm/concern-entries.ts';
import { happenedBy, isAgencyOfKind, type Picture } from '../picture.ts';
import { childrenOf, parentsOf, partnersOf } from './family.ts';
import type { Pregnancy } from './pregnancies.ts';

/** Something on record for which a baby who is expected, or just born, needs thinking of. */
export interface Reason {
  readonly entry: Entry;
  readonly words: string;
}

const illness: ReadonlySet<string> = new Set(['drinks', 'uses-drugs', 'self-harms', 'mental-ill-health', 'harmed-by']);

/**
 * Why a baby needs thinking of before and at the birth: another child's standing, or drink, drugs, violence or illness of a parent that is
 * on record from so many days before the pregnancy was first told of until the birth.
 */
export function reasonsFor(p: Picture, pregnancy: Pregnancy, history: number): readonly Reason[] {
  const parents = new Set([
    pregnancy.woman,
    ...partnersOf(p, pregnancy.woman),
    ...(pregnancy.baby === undefined ? [] : parentsOf(p, pregnancy.baby)),
  ]);
  const others = new Set([...parents].flatMap((parent) => childrenOf(p, parent)).filter((child) => child !== pregnancy.baby));
  return p.entries.flatMap((entry): readonly Reason[] => {
    if (!stoodDuring(p, pregnancy, entry, history)) return [];
    const words = ofOtherChild(p, entry, others, parents) ?? ofParents(p, entry, parents);
    return words === undefined ? [] : [{ entry, words }];
  });
}

const stoodDuring = (p: Picture, pregnancy: Pregnancy, entry: Entry, history: number): boolean => {
  const began = pregnancy.first.when.earliest;
  const until = pregnancy.birth === undefined ? p.today : happenedBy(pregnancy.birth);
  return overlaps(entry.when, addDays(began, -history), until);
};

function ofOtherChild(p: Picture, entry: Entry, others: ReadonlySet<PersonId>, parents: ReadonlySet<PersonId>): string | undefined {
  const theirs = entry.about.some((person) => others.has(person));
  if (!theirs) return undefined;
  if (entry.kind === 'plan' && ofConcern.has(entry.facts.type ?? '') && entry.facts.status === 'opened')
    return 'another child has or had a plan';
  if (entry.kind === 'decision' && entry.facts.type === 'placement') return 'another child was placed elsewhere';
  if (entry.kind === 'legal' && ['proceedings', 'pre-proceedings', 'order'].includes(entry.facts.type ?? ''))
    return 'there were proceedings about another child';
  if (entry.kind === 'assessment' && entry.facts.type === 'section-7') return 'there were proceedings about another child';
  const elsewhere = entry.claims.some(
    (claim) => claim.is === 'lives-with' && others.has(claim.who) && claim.whom !== undefined && parents.has(claim.whom) === claim.not,
  );
  return elsewhere && hadConcerns(p, others) ? 'another child lives elsewhere' : undefined;
}

const ofConcern: ReadonlySet<string> = new Set(['child-in-need', 'child-protection', 'looked-after']);

/** A child who lives elsewhere by nobody's worry is no reason. */
const hadConcerns = (p: Picture, children: ReadonlySet<PersonId>): boolean =>
  p.entries.some((entry) => isConcernEntry(entry) && entry.about.some((person) => children.has(person)));

function ofParents(p: Picture, entry: Entry, parents: ReadonlySet<PersonId>): string | undefined {
  const claimed = entry.claims.find((claim) => illness.has(claim.is) && !claim.not && parents.has(claim.who));
  if (
    claimed !== undefined &&
    (claimed.is !== 'mental-ill-health' || isAgencyOfKind(p, entry.by, 'adult-mental-health', 'perinatal-mental-health'))
  )
    return worded[claimed.is] ?? 'there are concerns about a parent';
  const parties = entry.kind === 'incident' ? [...(entry.facts.by ?? []), ...(entry.facts.harmed ?? [])] : [];
  if (entry.kind !== 'incident' || !parties.some((person) => parents.has(person))) return undefined;
  if (entry.facts.nature === 'domestic-abuse' || entry.themes.includes('domestic-abuse')) return worded['harmed-by'];
  if (entry.facts.nature === 'overdose' || entry.themes.includes('self-harm')) return worded['self-harms'];
  return entry.themes.includes('drugs') ? worded['uses-drugs'] : undefined;
}

const worded: Readonly<Record<string, string>> = {
  drinks: 'drinking by a parent is on record',
  'uses-drugs': 'drug use by a parent is on record',
  'self-harms': 'self-harm of a parent is on record',
  'mental-ill-health': 'mental ill-health of a parent needs treatment',
  'harmed-by': 'abuse between the parents is on record',
};
