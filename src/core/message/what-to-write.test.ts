import { describe, expect, it } from 'vitest';
import { day } from '../../../test/builders/ledger.ts';
import { agencyId, span } from '../../../test/builders/terse.ts';
import type { AccountId } from '../access/ids.ts';
import type { Absence, HeldPost } from '../access/posts.ts';
import type { PartnershipId } from '../entry/ids.ts';
import { englandBankHolidays as calendar } from '../time/bank-holidays.ts';
import { instantOf } from '../time/instant.ts';
import { usualChoices, usualTerms } from './choices.ts';
import type { DeskItem } from './desk-item.ts';
import type { Addressee, DeskPeople } from './outbox.ts';
import { whatToWrite } from './what-to-write.ts';

const hv = agencyId('hv');
const desk = { partnership: 'p' as PartnershipId, agency: hv };
const at = instantOf(day('2026-11-27'), 11 * 60);
const person = (called: string, more: Partial<Addressee> = {}): Addressee => ({
  ...{ account: called as AccountId, called, role: 'practitioner', worker: called, keptFromSome: false, reachable: true },
  ...{ choices: usualChoices, written: {} },
  ...more,
});
const post = (name: string, called: string, answers = false): HeldPost => ({
  id: called,
  agency: hv,
  post: name,
  called,
  answers,
  from: day('2026-01-01'),
});
const people = [person('Amina'), person('Cara'), person('Mo', { role: 'manager' }), person('Olu', { role: 'safeguarding-lead' })];
const posts = [post('named nurse', 'Amina', true), post('duty desk', 'Cara'), post('safeguarding lead', 'Olu')];
const given = (more: Partial<DeskPeople> = {}): DeskPeople => ({
  partnership: { id: desk.partnership, name: 'p', title: 'P', demonstration: false, scope: span('2026'), children: [] },
  ...{ people, posts, absences: [], terms: usualTerms, told: new Set<string>() },
  ...more,
});
const item = (key: string, more: Partial<DeskItem> = {}): DeskItem => ({ key, soon: true, offersHelp: false, ...more });
const write = (items: readonly DeskItem[], more: Partial<DeskPeople> = {}, own: Readonly<Record<string, readonly DeskItem[]>> = {}) => {
  const all = given(more);
  const desks = new Map(all.people.map(({ account }) => [account, own[account] ?? items]));
  return whatToWrite(desk, all, desks, at, { calendar, printOf: (text) => text });
};
const written = (...args: Parameters<typeof write>) => write(...args).messages.map(({ account, sort }) => [account, sort]);
const away = (called: string, cover?: string): Absence => ({
  ...{ id: called, agency: hv, called, from: day('2026-11-20'), until: day('2026-11-30') },
  ...(cover === undefined ? {} : { cover }),
});

describe('who is written to of a desk', () => {
  it('is whoever is asked today, in one message whatever waits', () => {
    expect(written([item('a'), item('b')])).toEqual([['Amina', 'at-once']]);
  });
  it('is who covers, else the duty desk; never whoever is away', () => {
    expect(written([item('a')], { absences: [away('Amina', 'Cara')] })).toEqual([['Cara', 'at-once']]);
    expect(written([item('a')], { absences: [away('Amina')] })).toEqual([['Cara', 'at-once']]);
  });
  it('is the next who is asked, where the first confirmed no address, or may not know of it', () => {
    const unreached = people.map((one) => (one.called === 'Amina' ? { ...one, reachable: false } : one));
    expect(written([item('a')], { people: unreached })).toEqual([['Cara', 'at-once']]);
    expect(written([item('a')], {}, { Amina: [] })).toEqual([['Cara', 'at-once']]);
  });
  it('is nobody of two who are called alike, since it cannot be told who is meant', () => {
    expect(written([item('a')], { people: [person('Amina'), person('Amina', { account: 'other' as AccountId })] })).toEqual([]);
  });
  it('is who holds the post that is wanted', () => {
    expect(written([item('a', { wanted: 'safeguarding lead' })])).toEqual([['Olu', 'at-once']]);
  });
  it('is a manager of theirs where it was not answered in its days, as an offer of help; else the safeguarding lead', () => {
    const help = item('help a', { offersHelp: true, soon: false });
    expect(written([help])).toEqual([['Mo', 'help']]);
    expect(written([help], { absences: [away('Mo')] })).toEqual([['Olu', 'help']]);
    expect(written([help], {}, { Mo: [] })).toEqual([['Olu', 'help']]);
  });
  it('is never the answerer themselves, for help', () => {
    const alone = [person('Mo', { role: 'manager' })];
    expect(written([item('help a', { offersHelp: true })], { people: alone, posts: [post('named nurse', 'Mo', true)] })).toEqual([]);
  });
});

describe('what somebody was written to of', () => {
  it('is not written of again, but once more as its day comes', () => {
    const first = write([item('a', { soon: false })]);
    const told = new Set(first.messages.flatMap(({ prints }) => prints));
    expect(written([item('a', { soon: false })], { told })).toEqual([]);
    const second = write([item('a')], { told });
    expect(second.messages).toMatchObject([{ account: 'Amina', sort: 'at-once' }]);
    expect(written([item('a')], { told: new Set([...told, ...second.messages.flatMap(({ prints }) => prints)]) })).toEqual([]);
  });
  it('counts for all that is new where anything leaves', () => {
    expect(write([item('a'), item('b', { soon: false })]).messages).toMatchObject([
      { prints: ['Amina hv a', 'Amina hv a soon', 'Amina hv b'] },
    ]);
  });
});

it('a desk is looked at again at the next hour at which anything may leave', () => {
  expect(write([item('a', { soon: false })]).lookAgain).toBe(instantOf(day('2026-11-28'), 7 * 60));
  expect(write([]).lookAgain).toBe(instantOf(day('2026-11-28'), 8 * 60 + 30));
});
