import { describe, expect, it } from 'vitest';
import { day, story } from '../../../test/builders/ledger.ts';
import { agencyId, bodyOf, entryId, span, type TerseEntry } from '../../../test/builders/terse.ts';
import { endOf } from '../time/instant.ts';
import { decide } from './append.ts';
import type { Draft } from './draft.ts';

const keys = { people: new Set(['amy']), agencies: new Set(['hv', 'csc']) };
const { byId: readable, directory } = story({ agencies: { hv: 'health-visiting', csc: 'social-care' }, people: ['amy'] })
  .entry({ id: 'mine', by: 'hv', when: '2024-05-01', kind: 'note', about: ['amy'] })
  .entry({ id: 'faith', by: 'hv', when: '2024-05-01', kind: 'note', about: ['amy'], facts: { background: 'faith' } })
  .entry({ id: 'given', by: 'csc', when: '2024-05-01', kind: 'note', about: ['amy'] })
  .ledger();
const draft = (terse: Omit<TerseEntry, 'by'>, imported?: string): Draft => ({
  id: entryId(terse.id ?? 'new'),
  by: agencyId('hv'),
  body: bodyOf({ by: 'hv', ...terse }, keys),
  source: imported === undefined ? { kind: 'typed' } : { kind: 'imported', file: 'old.csv' },
  ...(imported === undefined ? {} : { imported: { recorded: endOf(day(imported)), recordedAs: span(imported) } }),
});
const deciding = (one: Draft): ReturnType<typeof decide> =>
  decide(one, { appending: agencyId('hv'), now: endOf(day('2024-05-10')), readable, people: directory.people });

describe('what may be appended', () => {
  it('takes what has happened', () => {
    expect(deciding(draft({ when: '2024-05-10', kind: 'note', about: ['amy'] }))).toBe('append');
  });
  it('takes a vague date whose earliest day has come', () => {
    expect(deciding(draft({ when: '2024-05', kind: 'note', about: ['amy'] }))).toBe('append');
  });
  it('refuses what had not happened when it was recorded', () => {
    expect(deciding(draft({ when: '2024-05-11', kind: 'note', about: ['amy'] }))).toMatchObject({ refused: 'recorded-before-it-happened' });
    expect(deciding(draft({ when: '2024-05-05', kind: 'note', about: ['amy'] }, '2024-05-04'))).toMatchObject({
      refused: 'recorded-before-it-happened',
    });
  });
  it('refuses to give a part of what somebody says of their faith, which would lose what keeps it from every check, and gives it whole', () => {
    const share = (what: string) => deciding(draft({ when: '2024-05-10', kind: 'share', facts: { of: 'faith', with: 'csc', what } }));
    expect(share('extract')).toMatchObject({ refused: 'background-in-part' });
    expect(share('whole')).toBe('append');
  });
  it('refuses an entry about nobody', () => {
    expect(deciding(draft({ when: '2024-05-10', kind: 'note' }))).toMatchObject({ refused: 'about-nobody' });
  });
  it("refuses to correct another agency's entry: that is a challenge", () => {
    expect(
      deciding(draft({ when: '2024-05-10', kind: 'correction', about: ['amy'], facts: { withdraws: 'given', reason: 'x' } })),
    ).toMatchObject({ refused: 'not-yours-to-correct' });
  });
  it('refuses a correction without a whole replacement, and one of itself', () => {
    expect(
      deciding(draft({ when: '2024-05-10', kind: 'correction', about: ['amy'], facts: { corrects: 'mine', reason: 'x' } })),
    ).toMatchObject({ refused: 'correction-without-replacement' });
    expect(
      deciding(draft({ id: 'own', when: '2024-05-10', kind: 'correction', about: ['amy'], facts: { withdraws: 'own' } })),
    ).toMatchObject({ refused: 'corrects-in-a-circle' });
  });
  it('refuses a reference to what one may not read exactly like a reference to nothing', () => {
    const shareOf = (of: string): ReturnType<typeof decide> =>
      deciding(draft({ when: '2024-05-10', kind: 'share', about: ['amy'], facts: { of, with: 'csc' } }));
    expect(shareOf('hidden')).toEqual({ refused: 'no-such-entry', entry: 'hidden', field: 'of' });
    expect(shareOf('absent')).toEqual({ refused: 'no-such-entry', entry: 'absent', field: 'of' });
  });
  it('refuses to name a person whose record one may not read exactly like one who is on no record', () => {
    const about = (person: string): ReturnType<typeof decide> => {
      const { people } = keys;
      people.add(person);
      return deciding(draft({ when: '2024-05-10', kind: 'note', about: [person] }));
    };
    expect(about('hidden')).toEqual({ refused: 'no-such-person', entry: 'new' });
    expect(about('absent')).toEqual(about('hidden'));
  });
  it('refuses any other reference to what one may not read in the same way', () => {
    const minutesOf = (of: string): ReturnType<typeof decide> =>
      deciding(draft({ when: '2024-05-10', kind: 'meeting', about: ['amy'], facts: { of, status: 'minutes-out' } }));
    expect(minutesOf('hidden')).toEqual({ refused: 'no-such-entry', entry: 'hidden', field: 'of' });
    expect(minutesOf('given')).toBe('append');
  });
  it('refuses to back-date the sharing of what was written in Heed', () => {
    expect(
      deciding(draft({ when: '2024-05-02', kind: 'share', about: ['amy'], facts: { of: 'mine', with: 'csc' } }, '2024-05-02')),
    ).toMatchObject({ refused: 'imported-time-on-live-work' });
  });
  it("refuses an entry in another agency's name", () => {
    expect(deciding({ ...draft({ when: '2024-05-10', kind: 'note', about: ['amy'] }), by: agencyId('csc') })).toMatchObject({
      refused: 'recorded-by-another-agency',
    });
  });
});
