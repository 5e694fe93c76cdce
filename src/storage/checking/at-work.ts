import { decidedChecks } from '../../core/check/decided-checks.ts';
import type { EntryId, PersonId } from '../../core/entry/ids.ts';
import { openLedger } from '../../core/ledger/ledger.ts';
import type { Partnership } from '../../core/ledger/port.ts';
import { childrenOnRecord } from '../../core/picture/children-on-record.ts';
import { knownTo } from '../../core/picture/record.ts';
import { nextTick } from '../../core/prompt/tick.ts';
import { foundBy, type Looking } from '../../core/replay/found-by.ts';
import { englandBankHolidays } from '../../core/time/bank-holidays.ts';
import { dayAt, type Instant, instantOfNumber } from '../../core/time/instant.ts';
import { storedPerson } from '../../parse/stored/ids.ts';
import type { Database, Within } from '../schema.ts';
import { asChecker } from './as-checker.ts';
import type { Checking } from './checking.ts';
import type { Due, Work } from './due.ts';
import { type Family, familyOf, peopleIn } from './family.ts';
import { keep, type ToKeep } from './keep.ts';
import { doneWith, markChecked, markUpTo } from './mark.ts';
import { readAs } from './read-as.ts';
import { vantageOf } from './vantages.ts';
import type { Warm } from './warm.ts';

/**
 * Looks at the families of a partnership at work of whom anything is due at a tick, each in a transaction of its own with the work that asked for it:
 * so what was begun and not ended is done again, and nothing twice.
 * @returns how many questions are other than before
 */
export async function checkAtWork(owner: Database, due: Due, at: Instant, checking: Checking, warm: Warm): Promise<number> {
  const { partnership } = due;
  const checks = decidedChecks(partnership, due.statements, checking.checks, at, checking.readOwn).checks;
  const everywhere = new Set([...due.anew, ...due.work.filter(({ entry }) => entry === undefined).map(({ vantage }) => vantage)]);
  const families = await familiesDue(owner, due, everywhere.size > 0);
  const workOn = Map.groupBy(due.work, ({ entry }) => entry);
  const looksAt = Map.groupBy(due.looks, ({ child }) => child);
  const within = new Set(families.flatMap(({ entries }) => [...entries]));
  let changed = 0;
  for (const [i, family] of families.entries()) {
    checking.tell(i, families.length);
    changed += await lookAt(family);
    await checking.pause();
  }
  const left = due.work.filter(({ entry }) => entry === undefined || !within.has(entry));
  // Only of whom something was due: no vantage can tell from its own mark that another had work.
  const marked = [...new Set([...due.anew, ...left.map(({ vantage }) => vantage)])];
  await asChecker(owner, partnership.id, '', async (tx) => {
    if (!(await markUpTo(tx, partnership.id, marked, at))) return;
    await doneWith(tx, partnership.id, left);
    for (const vantage of due.anew) await markChecked(tx, partnership.id, vantage, checking.version, '');
  });
  return changed;

  async function lookAt(family: Family): Promise<number> {
    const work = [...family.entries].flatMap((entry) => workOn.get(entry) ?? []);
    const looks = [...family.people].flatMap((child) => looksAt.get(child) ?? []);
    const asked = new Set([...everywhere, ...[...work, ...looks].map(({ vantage }) => vantage)]);
    const vantages = due.vantages.filter((vantage) => asked.has(vantage));
    const found: ToKeep[] = [];
    for (const vantage of vantages) found.push(await lookAs(vantage, family));
    const now = checking.now();
    return asChecker(owner, partnership.id, '', async (tx) => {
      if (!(await markUpTo(tx, partnership.id, vantages, at))) return 0;
      await doneWith(tx, partnership.id, work);
      let other = 0;
      for (const one of found) other += await keep(tx, partnership.id, [...family.people], one, { now, soonest: surelyToCome(now) });
      return other;
    });
  }

  /** Those whom the partnership lists, and those whom this vantage knows to be children. */
  function childrenOfFamily(family: Family, read: Omit<Looking, 'children' | 'checks'>): readonly PersonId[] {
    const known = knownTo(openLedger(read.entries, read), read.vantage, read.upTo);
    const listed = partnership.children.filter((child) => family.people.has(child));
    return [...new Set([...listed, ...childrenOnRecord(known, dayAt(read.upTo))])];
  }

  async function lookAs(vantage: string, family: Family): Promise<ToKeep> {
    const { rows, directory } = await asChecker(owner, partnership.id, vantage, (tx) => readAs(tx, partnership.id, vantage, family));
    const name = JSON.stringify([partnership.id, vantage, ...[...family.people].sort()]);
    const terms = JSON.stringify([due.statements.length, [...directory.agencies], [...directory.people]]);
    const { entries, before } = warm.take(name, terms, rows);
    const read = { entries, directory, calendar: englandBankHolidays, reckoning: 'landed', vantage: vantageOf(vantage), upTo: at } as const;
    const children = childrenOfFamily(family, read);
    const isOfTheSame = before !== undefined && String(before.children) === String(children);
    const { replaying, ...found } = foundBy({ ...read, children, checks }, isOfTheSame ? before : undefined);
    warm.leave(name, terms, rows, entries, replaying);
    return { vantage, found, directory };
  }
}

/** A tick that has not passed by when what is found is written: a transaction is done within seconds. */
const surelyToCome = (now: Instant): Instant => nextTick(instantOfNumber(now + 10_000));

/** The families of whom anything is due, or all, each once. Work that concerns nobody is in none. */
const familiesDue = (owner: Database, { partnership, work, looks }: Due, all: boolean): Promise<readonly Family[]> =>
  asChecker(owner, partnership.id, '', async (tx) => {
    const touched = await peopleIn(tx, [...new Set(work.flatMap(entryOf))]);
    const seeds = [...touched.map(([, people]) => people), ...looks.map(({ child }) => [child])];
    const families: Family[] = [];
    const placed = new Set<PersonId>();
    for (const people of [...seeds, ...(all ? (await everyoneIn(tx, partnership)).map((person) => [person]) : [])]) {
      if (people.length === 0 || people.some((person) => placed.has(person))) continue;
      const family = await familyOf(tx, people);
      for (const person of family.people) placed.add(person);
      families.push(family);
    }
    return families;
  });

const everyoneIn = async (tx: Within, { id, children }: Partnership): Promise<readonly PersonId[]> => {
  const rows = await tx.selectFrom('person_record').select('person_id').where('partnership_id', '=', id).orderBy('place').execute();
  return [...new Set([...children, ...rows.map(({ person_id }) => storedPerson.parse(person_id))])];
};

const entryOf = ({ entry }: Work): readonly EntryId[] => (entry === undefined ? [] : [entry]);
