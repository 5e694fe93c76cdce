import type { AccountId } from '../access/ids.ts';
import type { Calendar } from '../time/calendar.ts';
import { addDays } from '../time/day.ts';
import { addMinutes, dayAt, type Instant, instantOf } from '../time/instant.ts';
import { apart, leavesAt } from './choices.ts';
import type { DeskItem } from './desk-item.ts';
import type { Addressee, Desk, DeskPeople, ToWrite } from './outbox.ts';
import { addresseesOf } from './who-is-written-to.ts';

/** What to write at a tick, and when to look at the desk again although nothing comes. */
export interface WhatToWrite {
  readonly messages: readonly ToWrite[];
  readonly lookAgain: Instant;
}

/**
 * What to write of a desk at a tick: one message to one person, whatever waits. Of each thing the first is told who is asked, can be reached, and has it on their own desk: who may not
 * know of a family is passed over, and finds out nothing by being so (rule 30).
 * @param desks what each of them reads on their own desk
 * @param printOf of a text, from which it cannot be read back
 */
export function whatToWrite(
  { agency }: Desk,
  { people, posts, absences, terms, told }: DeskPeople,
  desks: ReadonlyMap<AccountId, readonly DeskItem[]>,
  at: Instant,
  { calendar, printOf }: { readonly calendar: Calendar; readonly printOf: (text: string) => string },
): WhatToWrite {
  const items = new Map([...desks.values()].flatMap((desk) => desk.map((item) => [item.key, item])));
  const of = new Map<Addressee, DeskItem[]>();
  for (const item of items.values()) {
    const has = ({ account }: Addressee): boolean => desks.get(account)?.some(({ key }) => key === item.key) ?? false;
    const one = addresseesOf(item, { people, posts, absences }, agency, dayAt(at)).find(has);
    if (one !== undefined) of.set(one, [...(of.get(one) ?? []), item]);
  }
  const messages = [...of].flatMap(([one, its]) => {
    const print = (key: string): string => printOf(`${one.account} ${agency} ${key}`);
    const printsOf = ({ key, soon }: DeskItem): readonly string[] => [print(key), ...(soon ? [print(`${key} soon`)] : [])];
    const fresh = its.filter((item) => printsOf(item).some((each) => !told.has(each)));
    const given = { choices: one.choices, terms, calendar, written: one.written };
    const ways = new Set(fresh.map(({ soon, offersHelp }) => leavesAt(at, { soon: soon || offersHelp }, given)));
    const way = ways.has('at-once') ? 'at-once' : ways.has('daily') ? 'daily' : undefined;
    if (way === undefined) return [];
    const sort = fresh.every(({ offersHelp }) => offersHelp) ? 'help' : way;
    return [{ account: one.account, sort, prints: [...new Set(fresh.flatMap(printsOf))] } as const];
  });
  return { messages, lookAgain: nextLook([...of.keys()], terms.dailyAt, at) };
}

/** The next moment at which a choice or an agency's hour may let something leave, or a day may have made something soon. */
function nextLook(people: readonly Addressee[], dailyAt: number, at: Instant): Instant {
  const minutes = [dailyAt, ...people.map(({ choices }) => choices.quiet.until)];
  const days = [dayAt(at), addDays(dayAt(at), 1)];
  const rested = people.flatMap(({ written }) => (written.atOnce === undefined ? [] : [addMinutes(written.atOnce, apart)]));
  return [...days.flatMap((day) => minutes.map((one) => instantOf(day, one))), ...rested]
    .filter((one) => one > at)
    .reduce((first, one) => (one < first ? one : first));
}
