import type { Entry } from '../../entry/entry.ts';
import type { AgencyId, PersonId } from '../../entry/ids.ts';
import { connectedBy } from '../../picture/connected.ts';
import { isNotYetDue } from '../../picture/family/health-items.ts';
import { newsOfPregnancy } from '../../picture/family/news-of-pregnancy.ts';
import { healthItemsNamed } from '../../picture/words/child-health-words.ts';
import { agenciesInFact } from './agencies-in-fact.ts';
import type { Case, Look } from './case.ts';
import { isOf, theOneOf } from './people.ts';
import type { Selection } from './select.ts';
import type { Counting, Each, People } from './words.ts';

/** Cases that are one question. */
export interface Matter {
  readonly anchor: string;
  readonly cases: readonly Case[];
}

interface Grouping {
  readonly each: Each;
  readonly ofPeople: readonly People[];
  readonly counting?: Counting;
}

/** The cases that a rule begins with: one for each record, or for each receiver, person or item that it names. */
export function casesFrom(look: Look, selection: Selection, { each, ofPeople, counting }: Grouping): readonly Case[] {
  if (each === 'pregnancy') return pregnancies(look, selection);
  return selection.all(look).flatMap((first): readonly Case[] => {
    const plain = { first, start: first };
    if (each === 'receiver') return receiversOf(first).map((receiver) => ({ ...plain, receiver }));
    if (counting === 'health-items')
      return healthItemsNamed(first).flatMap((item) => (isNotYetDue(look.p, item, first) ? [] : [{ ...plain, item }]));
    if (each !== 'person') return [plain];
    return peopleMeant(look, selection, first, ofPeople).map((who) => ({ ...plain, who }));
  });
}

/** Whom a record is about here: those of whom it makes the claims that the rule names; else the one whom it is about, where it fits by more than those. */
function peopleMeant(look: Look, selection: Selection, entry: Entry, ofPeople: readonly People[]): readonly PersonId[] {
  const claimed = selection.claimedOf(entry).filter((person) => ofPeople.some((word) => isOf(look.p, person, word, undefined)));
  if (claimed.length > 0) return [...new Set(claimed)];
  const who = selection.fitsUnclaimed(look, entry) ? theOneOf(look.p, entry, ofPeople) : undefined;
  return who === undefined ? [] : [who];
}

/** The agencies that a record says it was sent to, other than the one that made it. */
const receiversOf = (entry: Entry): readonly AgencyId[] =>
  [...new Set(agenciesInFact(entry, 'to'))].filter((agency) => agency !== entry.by);

/** A pregnancy that is not over is one case: its first record, and the first of those that fit, from which the clock runs. */
const pregnancies = (look: Look, selection: Selection): readonly Case[] =>
  newsOfPregnancy(look.p).flatMap(({ woman, entries, over }): readonly Case[] => {
    const evidence = entries.filter((entry) => selection.fits(look, entry, undefined));
    const [first] = entries;
    const [start] = evidence;
    return over || first === undefined || start === undefined ? [] : [{ first, start, who: woman, all: entries, evidence }];
  });

/** Cases put together as the rule says. Where the matter has no name of its own, its first record names it, whatever comes later. */
export function mattersOf({ p }: Look, cases: readonly Case[], each: Each): readonly Matter[] {
  switch (each) {
    case 'record':
      return grouped(cases, ({ first }) => first.id);
    case 'thread':
      return grouped(cases, ({ first }) => first.thread ?? first.id);
    case 'receiver':
      return grouped(cases, ({ first, receiver }) => `${first.thread ?? first.id} ${receiver}`);
    case 'person':
      return namedByFirst(grouped(cases, ({ who }) => who ?? ''));
    case 'sender':
      return namedByFirst(grouped(cases, ({ first }) => first.by));
    case 'child':
      return namedByFirst(grouped(cases, () => ''));
    case 'pregnancy':
      return cases.map((one) => ({ anchor: one.start.id, cases: [one] }));
    case 'same-people': {
      const ofFamily = ({ first }: Case): readonly PersonId[] => first.about.filter((person) => isOf(p, person, 'the-family', undefined));
      return namedByFirst(connectedBy(cases, ofFamily).map((some) => ({ anchor: '', cases: some })));
    }
  }
}

function grouped(cases: readonly Case[], keyOf: (one: Case) => string): readonly Matter[] {
  const groups = new Map<string, Case[]>();
  for (const one of cases) {
    const key = keyOf(one);
    const held = groups.get(key);
    if (held === undefined) groups.set(key, [one]);
    else held.push(one);
  }
  return [...groups].map(([anchor, held]) => ({ anchor, cases: held }));
}

const namedByFirst = (matters: readonly Matter[]): readonly Matter[] =>
  matters.flatMap(({ cases }) => (cases[0] === undefined ? [] : [{ anchor: cases[0].first.id, cases }]));
