import { describe, expect, it } from 'vitest';
import { type Story, story } from '../../../../test/builders/ledger.ts';
import type { TerseEntry } from '../../../../test/builders/terse.ts';
import { openSpell } from './open-spell.ts';

const family = story({ agencies: { csc: 'social-care', eh: 'early-help', hv: 'health-visiting' }, people: ['amy', 'mum'] }).entry({
  by: 'hv',
  when: '2024-01-02',
  kind: 'note',
  about: ['amy', 'mum'],
  claims: [{ who: 'mum', is: 'parent-of', whom: 'amy' }],
});
const entry = (
  id: string,
  when: string,
  kind: TerseEntry['kind'],
  facts: TerseEntry['facts'],
  more: Partial<TerseEntry> = {},
): TerseEntry => ({
  id,
  by: 'csc',
  when,
  kind,
  about: ['amy'],
  ...(facts === undefined ? {} : { facts }),
  ...more,
});
const referral = entry('referral', '2024-02-05', 'referral', { to: ['csc'] }, { by: 'hv', thread: 'r' });
const assess = entry('assess', '2024-02-06', 'referral-decision', { decision: 'assess' }, { thread: 'r' });
const finished = entry('finished', '2024-03-05', 'assessment', { type: 'child-and-family', status: 'completed' }, { thread: 'r' });
const core = entry('core', '2024-03-05', 'assessment', { type: 'core', status: 'recommended' }, { thread: 'c' });
const plan = entry('plan', '2024-03-12', 'plan', { type: 'child-in-need', status: 'opened' }, { thread: 'cin' });
const closed = entry('closed', '2024-05-07', 'plan', { type: 'child-in-need', status: 'closed' }, { thread: 'cin' });
const firstOn = (told: Story, on: string): string | undefined => openSpell(told.picture('amy', on))?.first.id;

describe('the time for which a case is open', () => {
  it('is from the referral through assessment and plan, and keeps its first entry', () => {
    const told = family.entry(referral).entry(assess).entry(finished).entry(core).entry(plan).entry(closed);
    expect(['2024-02-05', '2024-02-20', '2024-03-05', '2024-04-01'].map((on) => firstOn(told, on))).toEqual(Array(4).fill('referral'));
    expect(firstOn(told, '2024-05-07')).toBeUndefined();
  });
  it('is held by a decision to assess until the assessment is finished, and by one that was recommended', () => {
    expect(firstOn(family.entry(referral).entry(assess).entry(finished), '2024-03-06')).toBeUndefined();
    expect(firstOn(family.entry(referral).entry(assess).entry(finished).entry(core), '2024-03-20')).toBe('referral');
    expect(
      firstOn(family.entry(entry('help', '2024-03-05', 'assessment', { type: 'early-help', status: 'recommended' })), '2024-03-20'),
    ).toBeUndefined();
  });
  it('ends with a decision to do nothing more, and begins anew with what comes next', () => {
    const none = entry('none', '2024-02-06', 'referral-decision', { decision: 'no-further-action' }, { thread: 'r' });
    const again = entry('again', '2024-06-04', 'referral', { to: ['csc'] }, { by: 'hv', thread: 'r2' });
    const told = family.entry(referral).entry(none).entry(again);
    expect(firstOn(told, '2024-02-07')).toBeUndefined();
    expect(firstOn(told, '2024-06-05')).toBe('again');
  });
  it('is led by whoever leads: social care before others', () => {
    const early = entry('early', '2024-03-12', 'plan', { type: 'early-help', status: 'opened' }, { by: 'eh', thread: 'eh' });
    expect(openSpell(family.entry(early).picture('amy', '2024-03-20'))).toMatchObject({ lead: 'eh' });
    expect(openSpell(family.entry(early).entry(plan).picture('amy', '2024-03-20'))).toMatchObject({ lead: 'csc' });
  });
});
