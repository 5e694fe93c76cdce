import { bareBody } from '../../entry/bare-body.ts';
import type { Body, Entry } from '../../entry/entry.ts';
import type { Party } from '../../entry/fact.ts';
import type { PersonId } from '../../entry/ids.ts';
import { circleOf } from '../../picture/circle.ts';
import { deathOf, isOfAge } from '../../picture/family/family.ts';
import { mayTellOfOffence, offendersIn } from '../../picture/harm/offences.ts';
import { onceFor } from '../../picture/memo.ts';
import { type Picture, threadOf, withAllKnown } from '../../picture/picture.ts';
import type { Day } from '../../time/day.ts';
import { type ChildAfter, decidedAfter, othersInCircle } from '../worst/children-after.ts';
import { checksOfCharge } from './charge-checks.ts';

/** News of a charge or offence that may touch a child, from the first word of it to a check with those who would know (R156). */
export interface ChargeWork {
  readonly told: Entry;
  /** Of whom it is told. Told is not found: nothing here says that it is so (rule 7). */
  readonly person: PersonId;
  /** Every entry that tells of it, the first word of it first. */
  readonly entries: readonly Entry[];
  /** What was said and done of it since, oldest first, but for checks and what was decided for a child. */
  readonly since: readonly Entry[];
  /** What was said of it last, by whomever: a check holds for what was said by then. */
  readonly lastSaid: Entry;
  /** The check with police, court or probation that settles what is said of it. Nothing else does: neither the family's word nor a closing. */
  readonly checked: Entry | undefined;
  /** Checks that something said since has overtaken. */
  readonly before: readonly Entry[];
  /** Every child whom the person may meet, by what the reader may read, and whether something is decided for each. */
  readonly children: readonly ChildAfter[];
}

/** Every charge or offence of which the records tell and that bears on children, oldest first; what is told of one person on one thread is one. */
export const chargesOf = onceFor((p: Picture): readonly ChargeWork[] => {
  // All that is known and not the child's picture alone: a man who is tied to a parent is in it only once an entry ties him to the child.
  const all = withAllKnown(p);
  const told = mayTellOfOffence(all).flatMap((entry) => offendersIn(all, entry).map((person) => ({ entry, person })));
  const groups = Map.groupBy(told, ({ entry: { thread, id }, person }) => `${person} ${thread ?? id}`);
  return [...groups.values()].flatMap((of) => {
    const [first] = of;
    return first === undefined
      ? []
      : [
          workOn(
            p,
            first.person,
            of.map(({ entry }) => entry),
            first.entry,
          ),
        ];
  });
});

function workOn(p: Picture, person: PersonId, entries: readonly Entry[], told: Entry): ChargeWork {
  const said = [
    ...entries,
    ...p.known.entries.filter((entry) => entry.order > told.order && saysOfCharge(entry, person) && isOf(entry, told)),
  ];
  const lastSaid = said.reduce((last, entry) => (entry.order > last.order ? entry : last), told);
  const checks = checksOfCharge(p, person, told);
  const checked = checks.findLast(({ order }) => order >= lastSaid.order);
  const others = [...threadOf(p, told.thread), ...said].filter(
    (entry) => entry.order > told.order && !entries.includes(entry) && !checks.includes(entry) && !isForAChild(entry),
  );
  const since = [...new Set(others)].toSorted((a, b) => a.order - b.order);
  return {
    ...{ told, person, entries, lastSaid, checked, since },
    before: checks.filter((one) => one !== checked),
    children: decidedAfter(p, { entry: told, entries }, mayMeet(p, person)),
  };
}

const isForAChild = (entry: Entry): boolean => entry.kind === 'decision' && entry.facts.type === 'for-a-child-after';

const saysOfCharge = (entry: Entry, person: PersonId): boolean => entry.claims.some(({ is, who }) => is === 'charged' && who === person);

/** What is said on another piece of work may be of another charge. */
const isOf = (entry: Entry, told: Entry): boolean =>
  entry.thread === told.thread || entry.thread === undefined || told.thread === undefined;

/** The children of the family, and those of the person's own circle: own children, those of a partner or household, those of relatives. */
function mayMeet(p: Picture, person: PersonId): readonly Pick<ChildAfter, 'person' | 'is'>[] {
  const family = othersInCircle(p, [person]);
  const around = [...circleOf(p.known, person, p.today).members.keys()].filter(
    (one) => p.directory.people.get(one)?.born !== undefined && !isOfAge(p, one) && deathOf(p, one) === undefined,
  );
  return [
    ...family,
    ...around.filter((one) => !family.some((other) => other.person === one)).map((one) => ({ person: one, is: 'child' as const })),
  ];
}

export type ChargeWaits = 'check' | 'children';

export const chargeWaits = ({ checked, children }: ChargeWork): readonly ChargeWaits[] => [
  ...(checked === undefined ? (['check'] as const) : []),
  ...(children.some(({ state }) => state !== 'decided') ? (['children'] as const) : []),
];

/** What police, a court or probation said when they were asked: an answer on the thread of the news. */
export const checkedBody = (
  { told, person }: ChargeWork,
  on: Day,
  { from, words }: { readonly from: Party; readonly words: string },
): Body => ({
  ...{ ...bareBody(on, [...new Set([person, ...told.about])], words), kind: 'information-reply' },
  ...(told.thread === undefined ? {} : { thread: told.thread }),
  facts: { from: [from], outcome: 'given' },
});
