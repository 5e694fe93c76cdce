import { describe, expect, it } from 'vitest';
import { day } from '../../../test/builders/ledger.ts';
import { agencyId } from '../../../test/builders/terse.ts';
import { type Absence, type HeldPost, whoAnswers } from './posts.ts';

const hv = agencyId('hv');
const post = (name: string, called: string, more: Partial<HeldPost> = {}): HeldPost => ({
  ...{ id: called, agency: hv, post: name, called, answers: false, from: day('2026-01-01') },
  ...more,
});
const away = (called: string, more: Partial<Absence> = {}): Absence => ({
  ...{ id: called, agency: hv, called, from: day('2026-08-01'), until: day('2026-08-14') },
  ...more,
});
const nurse = post('named nurse', 'Amina Khan', { answers: true, reached: '01484 000001' });
const desk = post('duty desk', 'The duty desk');
const lead = post('safeguarding lead', 'Olu Ade');
const on = day('2026-08-03');

describe('whom a question goes to', () => {
  it('is who holds the post that answers', () => {
    expect(whoAnswers(hv, { posts: [desk, lead, nurse], absences: [] }, on)).toEqual({
      ...{ called: 'Amina Khan', reached: '01484 000001', post: 'named nurse', because: 'holds it' },
    });
  });
  it('is who holds the post that is wanted, where the agency has one, before the one that answers', () => {
    const chair = post('conference chair', 'Cy Chair');
    expect(whoAnswers(hv, { posts: [nurse, chair], absences: [] }, on, 'conference chair')?.called).toBe('Cy Chair');
    expect(whoAnswers(hv, { posts: [nurse], absences: [] }, on, 'conference chair')?.called).toBe('Amina Khan');
  });
  it('is who covers, on each day that they are away and on no other', () => {
    const absences = [away('amina khan', { cover: 'Cara Lee', reached: '01484 000002' })];
    const covering = { called: 'Cara Lee', reached: '01484 000002', post: 'named nurse', because: 'covers', instead: 'Amina Khan' };
    for (const when of ['2026-08-01', '2026-08-14']) expect(whoAnswers(hv, { posts: [nurse], absences }, day(when))).toEqual(covering);
    for (const when of ['2026-07-31', '2026-08-15'])
      expect(whoAnswers(hv, { posts: [nurse], absences }, day(when))?.called).toBe('Amina Khan');
  });
  it('is whoever is there on days on which the agency is closed, and on no other day', () => {
    const summer = { id: 's', agency: hv, called: 'Summer holidays', from: day('2026-07-22'), until: day('2026-08-31') };
    const closed = [{ ...summer, cover: 'The virtual school', reached: '01484 000009' }];
    for (const when of ['2026-07-22', '2026-08-31'])
      expect(whoAnswers(hv, { posts: [nurse], absences: [], closed }, day(when))).toEqual({
        ...{ called: 'The virtual school', reached: '01484 000009', post: 'closed days', because: 'closed', instead: 'Summer holidays' },
      });
    for (const when of ['2026-07-21', '2026-09-01'])
      expect(whoAnswers(hv, { posts: [nurse], absences: [], closed }, day(when))?.called).toBe('Amina Khan');
    const elsewhere = [{ ...summer, agency: agencyId('school'), reached: '1' }];
    expect(whoAnswers(hv, { posts: [nurse], absences: [], closed: elsewhere }, on)?.called).toBe('Amina Khan');
    expect(whoAnswers(hv, { posts: [nurse], absences: [], closed: [summer] }, on)?.called).toBe('Amina Khan');
  });
  it('is the duty desk, where nobody covers or the cover is away too; else the safeguarding lead; else nobody', () => {
    const absences = [away('Amina Khan', { cover: 'Cara Lee' }), away('Cara Lee')];
    expect(whoAnswers(hv, { posts: [lead, nurse, desk], absences }, on)?.because).toBe('on duty');
    expect(whoAnswers(hv, { posts: [lead, nurse], absences }, on)?.because).toBe('safeguarding lead');
    expect(whoAnswers(hv, { posts: [nurse], absences }, on)).toBeUndefined();
  });
  it('is nobody of another agency, and nobody whose days are over or have not begun', () => {
    const over = post('named nurse', 'Old Nurse', { answers: true, until: day('2026-08-02') });
    const to = post('named nurse', 'New Nurse', { answers: true, from: day('2026-08-04') });
    const elsewhere = post('named nurse', 'Their Nurse', { answers: true, agency: agencyId('gp') });
    expect(whoAnswers(hv, { posts: [over, to, elsewhere], absences: [] }, on)).toBeUndefined();
    expect(whoAnswers(hv, { posts: [over, to, elsewhere], absences: [] }, day('2026-08-02'))?.called).toBe('Old Nurse');
  });
});
