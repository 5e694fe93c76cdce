import { describe, expect, it } from 'vitest';
import { day, story } from '../../../test/builders/ledger.ts';
import { agencyId, personId, type TerseEntry } from '../../../test/builders/terse.ts';
import { picture } from '../picture/picture.ts';
import { asAgency } from '../picture/view.ts';
import { endOf } from '../time/instant.ts';
import { practiceChild } from './practice-child.ts';

const gp = agencyId('gp');
const shared = { shared: ['gp'] } as const;
const told = story({ agencies: { gp: 'gp', hv: 'health-visiting', csc: 'social-care' }, people: ['amy', 'ben', 'mum'] });
const childOf = (entries: readonly TerseEntry[], child = 'amy', on = '2026-11-20') => {
  const ledger = entries.reduce((all, entry) => all.entry(entry), told).ledger();
  return practiceChild(picture(ledger, { child: personId(child), vantage: asAgency(gp), instant: endOf(day(on)) }), gp);
};
const registers = (when: string, status?: string): TerseEntry => ({
  ...{ by: 'gp', when, kind: 'health', about: ['amy'] },
  facts: { type: 'registration', ...(status === undefined ? {} : { status }) },
});

describe('a child of a practice', () => {
  it('is registered by the practice’s own record, until it says otherwise', () => {
    expect(childOf([registers('2026-01-05')]).registration).toBe('registered');
    expect(childOf([registers('2026-01-05'), registers('2026-06-05', 'none')]).registration).toBe('ended');
    expect(childOf([{ ...registers('2026-01-05'), by: 'hv', ...shared }]).registration).toBe('not-recorded');
  });
  it('was last talked over where people of the practice sat in a meeting that was held, or spoke with another agency', () => {
    const met: TerseEntry = {
      by: 'csc',
      when: '2026-05-01',
      kind: 'meeting',
      about: ['amy'],
      facts: { status: 'held', attended: ['gp', 'csc'] },
      ...shared,
    };
    const call: TerseEntry = {
      by: 'gp',
      when: '2026-06-01',
      kind: 'contact',
      about: ['amy'],
      facts: { mode: 'call', to: ['hv'], outcome: 'spoken-to' },
    };
    expect(childOf([met]).discussed?.on).toBe(day('2026-05-01'));
    expect(childOf([met, call]).discussed?.on).toBe(day('2026-06-01'));
  });
  it('was not talked over by a meeting without the practice, a message that was left, or a talk about a brother', () => {
    const entries: readonly TerseEntry[] = [
      { by: 'csc', when: '2026-05-01', kind: 'meeting', about: ['amy'], facts: { status: 'held', attended: ['csc'] }, ...shared },
      { by: 'csc', when: '2026-05-02', kind: 'meeting', about: ['amy'], facts: { status: 'called', invited: ['gp'] }, ...shared },
      { by: 'gp', when: '2026-06-01', kind: 'contact', about: ['amy'], facts: { mode: 'message', to: ['hv'], outcome: 'awaiting-reply' } },
      { by: 'gp', when: '2026-06-02', kind: 'contact', about: ['ben'], facts: { mode: 'call', to: ['hv'], outcome: 'spoken-to' } },
    ];
    expect(childOf(entries).discussed).toBeUndefined();
  });
  it('is open to whom the practice was told of, and to nobody else', () => {
    const plan: TerseEntry = {
      by: 'csc',
      when: '2026-05-01',
      kind: 'plan',
      about: ['amy'],
      thread: 't',
      facts: { type: 'child-in-need', status: 'opened' },
    };
    expect(childOf([{ ...plan, ...shared }]).open.map(({ what, lead }) => [what, lead])).toEqual([['plan', 'csc']]);
    expect(childOf([{ ...plan, ...shared }]).involved).toEqual(['csc']);
    expect(childOf([plan])).toMatchObject({ open: [], involved: [] });
  });
});
