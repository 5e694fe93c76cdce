import type { Entry } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import type { Kind } from '../../entry/vocabulary.ts';
import { wasUnborn, wasUnder } from '../../picture/family/young.ts';
import { entriesOnThread } from '../../picture/indexes.ts';
import { onceFor } from '../../picture/memo.ts';
import { entriesOf, entriesOfAny, happenedBy } from '../../picture/picture.ts';
import { isRecordedBefore, mayBeOnOrAfter, mayFollow } from '../../picture/recorded-order.ts';
import { healthItemsNamed } from '../../picture/words/child-health-words.ts';
import { helpOf } from '../../picture/work/providers.ts';
import { addDays, type Day } from '../../time/day.ts';
import type { Parameters } from '../check.ts';
import { isMeant } from './agencies.ts';
import { aloneTest, wordTest } from './alone.ts';
import { type Candidates, candidatesFor } from './candidates.ts';
import { amountOf, type Case, type Look, referenceOf } from './case.ts';
import { passes } from './facts.ts';
import type { Limits } from './limits.ts';
import { isAcknowledged, isAtWork, isInTouch, isTalk, isWithheld, toldOn } from './passing.ts';
import { isAbout } from './people.ts';
import { type ClaimTest, claims, type Records } from './records.ts';

/** A selection made ready: what can be worked out once is, and entries are looked up by what tells them apart soonest. */
export interface Selection {
  /** Every entry that fits, in the order of recording: for a matter to begin with. */
  readonly all: (look: Look) => readonly Entry[];
  /** True where an entry fits by what it says, whenever it was. */
  readonly fits: (look: Look, entry: Entry, of: Case | undefined) => boolean;
  /** The people of whom an entry makes a claim that the selection names. */
  readonly claimedOf: (entry: Entry) => readonly PersonId[];
  /** True where an entry fits without any claim that the selection names. */
  readonly fitsUnclaimed: (look: Look, entry: Entry) => boolean;
  /** The first-recorded entry that answers a case. */
  readonly firstAnswer: (look: Look, of: Case) => Entry | undefined;
  readonly isAnswered: (look: Look, of: Case) => boolean;
  /** The days on which the records show it: that it was told, else that it happened. */
  readonly days: (look: Look, of: Case) => readonly Day[];
}

export interface Given {
  readonly limits: Limits;
  readonly parameters: Parameters;
}

type Test = (look: Look, entry: Entry, of: Case | undefined) => boolean;

export function selectionOf(alternatives: readonly Records[], given: Given): Selection {
  const ready = alternatives.map((records) => readied(records, given));
  const kinds = new Set<Kind>(alternatives.flatMap((one) => one.kinds));
  const anyKind = alternatives.some((one) => one.kinds.length === 0);
  const alone = alternatives.map(aloneTest);
  const mayFit = onceFor((entry: Entry): boolean => alone.some((mayBe) => mayBe(entry)));
  const fits: Test = (look, entry, of) => ready.some((one) => one.content(look, entry, of));
  const asked = alternatives.flatMap(claimTests);
  const unclaimed = alternatives.map((records) => contentTest(withoutClaims(records), given));
  return {
    fits,
    claimedOf: (entry) => asked.flatMap((test) => claims(entry, test).map(({ who }) => who)),
    fitsUnclaimed: (look, entry) => unclaimed.some((test) => test(look, entry, undefined)),
    all: (look) => {
      const [only] = kinds;
      const entries = anyKind
        ? look.p.entries
        : kinds.size === 1 && only !== undefined
          ? entriesOf(look.p, only)
          : entriesOfAny(look.p, ...kinds);
      return entries.filter((entry) => mayFit(entry) && fits(look, entry, undefined));
    },
    firstAnswer: (look, of) => ready.map((one) => firstIn(one, look, of)).reduce(earlierRecorded, undefined),
    isAnswered: (look, of) =>
      ready.some((one) => one.candidates(look, of).some((some) => some.some((entry) => one.answers(look, entry, of)))),
    days: (look, of) => ready.flatMap((one) => answersIn(one, look, of).flatMap((entry) => one.days(look, entry, of))),
  };
}

const claimTests = (records: Records): readonly ClaimTest[] => [...records.claims, ...records.any.flatMap(claimTests)];

/** The same selection where no claim counts. */
const withoutClaims = (records: Records): Records => ({
  ...records,
  claims: records.claims.length === 0 ? [] : [impossible],
  any: records.any.map(withoutClaims),
});
const impossible: ClaimTest = { is: '', denied: false, firstHand: false };

interface Ready {
  readonly content: Test;
  readonly answers: (look: Look, entry: Entry, of: Case) => boolean;
  readonly candidates: Candidates;
  readonly days: (look: Look, entry: Entry, of: Case) => readonly Day[];
}

const answersIn = (one: Ready, look: Look, of: Case): readonly Entry[] =>
  one.candidates(look, of).flatMap((some) => some.filter((entry) => one.answers(look, entry, of)));

const firstIn = (one: Ready, look: Look, of: Case): Entry | undefined =>
  answersIn(one, look, of).reduce<Entry | undefined>(earlierRecorded, undefined);

const earlierRecorded = (a: Entry | undefined, b: Entry | undefined): Entry | undefined =>
  a === undefined || (b !== undefined && isRecordedBefore(b, a)) ? b : a;

function readied(records: Records, given: Given): Ready {
  const content = contentTest(records, given);
  const inTime = timeTest(records, given);
  return {
    content,
    answers: (look, entry, of) => inTime(look, entry, of) && content(look, entry, of),
    candidates: candidatesFor(records),
    days: (look, entry, of) => (records.toldTo.length > 0 ? toldOn(look, entry, records.toldTo, of) : [happenedBy(entry)]),
  };
}

/** What an entry is and says, in the order of what is told soonest. */
function contentTest(records: Records, given: Given): Test {
  const kinds = new Set(records.kinds);
  const says = records.says.map(wordTest);
  const any = records.any.map((one) => contentTest(one, given));
  const except = records.except.map((one) => contentTest(one, given));
  const tests: Test[] = [];
  const add = (asked: boolean, test: Test): void => {
    if (asked) tests.push(test);
  };
  add(kinds.size > 0, (_, entry) => kinds.has(entry.kind));
  add(records.talkBetween !== undefined, (_, { kind }) => kind === 'contact' || kind === 'meeting');
  add(
    records.sameThread,
    (_, entry, of) => of !== undefined && entry.thread !== undefined && entry.thread === referenceOf(records, of).thread,
  );
  add(records.by.length > 0, ({ p }, entry, of) => records.by.some((word) => isMeant(p, entry.by, word, entry, of)));
  add(records.notBy.length > 0, ({ p }, entry, of) => !records.notBy.some((word) => isMeant(p, entry.by, word, entry, of)));
  for (const test of records.where) tests.push((look, entry, of) => passes(look, entry, test, of));
  add(records.themes.length > 0, (_, entry) => entry.themes.some((theme) => records.themes.includes(theme)));
  add(records.claims.length > 0, (_, entry) => records.claims.some((test) => claims(entry, test).length > 0));
  add(records.about.length > 0, ({ p }, entry, of) => isAbout(p, entry, records.about, of));
  add(records.child !== undefined, childTest(records.child, given));
  add(records.notOnAnother, ({ p }, entry, of) => of === undefined || !isOnAnother(p, entry, of));
  add(records.sameHelp, (_, entry, of) => of !== undefined && helpOf(entry).some((topic) => helpOf(of.first).includes(topic)));
  add(records.sameItem, (_, entry, of) => of?.item !== undefined && healthItemsNamed(entry).includes(of.item));
  add(records.toldTo.length > 0, (look, entry, of) => toldOn(look, entry, records.toldTo, of).length > 0);
  add(records.withheld, isWithheld);
  add(records.acknowledgedBy.length > 0, (look, entry, of) => isAcknowledged(look, entry, records.acknowledgedBy, of));
  add(records.inTouchWith.length > 0, (look, entry, of) => isInTouch(look, entry, records.inTouchWith, of));
  const { talkBetween } = records;
  if (talkBetween !== undefined) tests.push((look, entry, of) => of !== undefined && isTalk(look, entry, talkBetween, of));
  add(records.atWorkWithChild.length > 0, (look, entry, of) => of !== undefined && isAtWork(look, entry, records.atWorkWithChild, of));
  add(says.length > 0, (_, entry) => says.some((reads) => reads(entry)));
  add(any.length > 0, (look, entry, of) => any.some((test) => test(look, entry, of)));
  add(except.length > 0, (look, entry, of) => !except.some((test) => test(look, entry, of)));
  return (look, entry, of) => tests.every((test) => test(look, entry, of));
}

function childTest(child: Records['child'], { parameters }: Given): Test {
  if (child === 'unborn') return ({ p }, entry) => wasUnborn(p, p.child, happenedBy(entry));
  if (child === undefined) return () => true;
  const unit = parameters[child.under]?.unit === 'weeks' ? 'weeks' : 'months';
  return (look, entry) => wasUnder(look.p, look.p.child, { amount: amountOf(look, child.under), unit }, happenedBy(entry));
}

const isOnAnother = (p: Look['p'], entry: Entry, of: Case): boolean =>
  entriesOnThread(p, entry.thread).some((other) => other.kind === of.first.kind && other.id !== of.first.id && other.id !== entry.id);

/** When an entry must be, against the one that it answers. A record of the matter itself needs no time. */
function timeTest(records: Records, { limits }: Given): (look: Look, entry: Entry, of: Case) => boolean {
  if (records.itself !== undefined) return () => true;
  const { when, within, notBefore } = records;
  if (notBefore !== undefined)
    return (look, entry, of) => entry.when.latest >= addDays(referenceOf(records, of).when.earliest, -amountOf(look, notBefore));
  const follows = (entry: Entry, reference: Entry): boolean => {
    switch (when) {
      case 'later':
        return mayFollow(entry, reference);
      case 'same-day-or-later':
        return mayBeOnOrAfter(entry, reference);
      case 'any-time':
        return entry.id !== reference.id;
    }
  };
  if (within === undefined) return (_, entry, of) => follows(entry, referenceOf(records, of));
  return (look, entry, of) => {
    const reference = referenceOf(records, of);
    return follows(entry, reference) && entry.when.earliest <= limits.lastDay(look, happenedBy(reference), within);
  };
}
