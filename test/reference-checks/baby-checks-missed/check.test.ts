import { describe, expect, it } from 'vitest';
import { concernsOn, raisedOn } from '../../builders/concerns.ts';
import { family } from '../../builders/family.ts';
import type { Story } from '../../builders/ledger.ts';
import { bothWays } from '../../builders/ruled.ts';
import type { TerseEntry } from '../../builders/terse.ts';
import { babyChecksMissed } from './check.ts';

describe.each(bothWays(babyChecksMissed))('%s', (_written, asking) => {
  /** Ada is born on 1 March 2024: immunisations are due on 26 April, 24 May and 21 June, and her check on 26 April. */
  const missed = (id: string, when: string, more: Partial<TerseEntry> = {}): TerseEntry => ({
    id,
    by: 'gp',
    when,
    kind: 'health',
    about: ['ada', 'bea'],
    facts: { type: 'immunisation', status: 'missed' },
    ...more,
  });
  const check = missed('check', '2024-05-02', { by: 'hv', facts: { type: 'six to eight week check', status: 'missed' } });
  const both = family.entry(missed('jab', '2024-04-29')).entry(check);
  const raised = (told: Story) => raisedOn(asking, told, 'ada', '2025-12-31');
  const days = (told: Story) => raised(told).map(({ on, ended }) => [on, ended]);

  describe('baby-checks-missed', () => {
    it('asks when two items have gone 28 days past the days on which they were due', () => {
      const [one] = raised(both);
      expect(one).toMatchObject({ anchor: 'jab', on: '2024-05-25', ended: undefined, evidence: ['jab', 'check'], asked: ['gp', 'hv'] });
      expect(one?.question).toBe(
        'The immunisations and health checks of Ada were due and are on record as not done, last 2 May 2024. Is that a considered choice, or is something in the way?',
      );
    });
    it('a scan or a clinic appointment is such an item too', () => {
      const scan = missed('scan', '2024-04-15', { by: 'hosp', facts: { type: 'hip-scan', status: 'missed' } });
      expect(days(family.entry(scan).entry(missed('jab', '2024-04-29')))).toEqual([['2024-05-25', undefined]]);
      const clinic = missed('clinic', '2024-05-02', {
        by: 'hosp',
        kind: 'contact',
        facts: { outcome: 'was-not-brought' },
        text: 'Not brought to the paediatric clinic.',
      });
      expect(days(family.entry(scan).entry(clinic))).toEqual([['2024-05-31', undefined]]);
    });
    it('not of one item, nor of one that two agencies wrote down', () => {
      expect(days(family.entry(check))).toEqual([]);
      expect(days(family.entry(missed('a', '2024-04-29')).entry(missed('b', '2024-05-02', { by: 'hv' })))).toEqual([]);
    });
    it('two immunisations of different weeks are two', () => {
      expect(days(family.entry(missed('a', '2024-04-29')).entry(missed('b', '2024-05-27')))).toEqual([['2024-06-22', undefined]]);
    });
    it('nothing is missed before it is due', () => {
      const early = family
        .entry(
          missed('a', '2024-03-20', { kind: 'contact', facts: { outcome: 'was-not-brought' }, text: 'Baby not brought for his check.' }),
        )
        .entry(missed('b', '2024-03-21'));
      expect(days(early)).toEqual([['2024-05-25', undefined]]);
    });
    it('nor is what is only said to be not done yet, before it is due', () => {
      const early = missed('early', '2024-03-20', { kind: 'note', facts: {}, text: 'Six-week check not yet done.' });
      expect(days(family.entry(early).entry(missed('jab', '2024-04-29')))).toEqual([]);
    });
    it.each([
      'Immunisations: an informed choice not to have them.',
      'Talked over with both parents, who have decided to wait until she is one. Immunisations not given.',
    ])('a choice that was talked over and recorded there is asked about no more: %s', (text) => {
      expect(days(family.entry(missed('jab', '2024-04-29', { text })).entry(check))).toEqual([]);
      const later = missed('later', '2024-06-10', { kind: 'note', facts: {}, text });
      expect(days(both.entry(later))).toEqual([['2024-05-25', '2024-06-10']]);
    });
    it.each(['Declined the immunisations.', 'Parents have decided not to have the immunisations. Not yet discussed with them.'])(
      'one that nobody talked over still is: %s',
      (text) => expect(days(family.entry(missed('jab', '2024-04-29', { text })).entry(check))).toHaveLength(1),
    );
    it('one entry may tell of several that have long lapsed', () => {
      const lapsed = missed('one', '2024-09-02', {
        by: 'hv',
        kind: 'note',
        facts: {},
        text: 'Health checks and immunisations have not been arranged.',
      });
      expect(days(family.entry(lapsed))).toEqual([['2024-09-02', undefined]]);
      expect(days(family.entry({ ...lapsed, text: 'Health checks and immunisations are up to date, none missed.' }))).toEqual([]);
    });
    it('put off is not done, and done soon is done', () => {
      const deferred = family.entry(missed('a', '2024-04-29', { facts: { type: 'immunisation', status: 'deferred' } })).entry(check);
      expect(days(deferred)).toHaveLength(1);
      expect(days(deferred.entry(missed('done', '2024-05-06', { facts: { type: 'immunisation' } })))).toEqual([]);
    });
    it.each([
      ['the immunisation', missed('done', '2024-06-10', { facts: { type: 'immunisation', status: 'done' } })],
      [
        'the check, at a visit',
        missed('done', '2024-06-10', { by: 'hv', kind: 'contact', facts: { outcome: 'seen', seen: ['ada'], purpose: 'six-week check' } }),
      ],
    ])('ends when %s is done', (_what, entry) => {
      expect(days(both.entry(entry))).toEqual([['2024-05-25', '2024-06-10']]);
    });
    it("the mother's own checks, and another child's, are not hers", () => {
      expect(
        days(family.entry(missed('a', '2024-04-29', { about: ['bea'] })).entry(missed('b', '2024-05-27', { about: ['ben'] }))),
      ).toEqual([]);
    });
    it('asks the lead too where the case is open', () => {
      const plan: TerseEntry = {
        by: 'csc',
        when: '2024-04-01',
        kind: 'plan',
        about: ['ada'],
        facts: { type: 'child-in-need', status: 'opened' },
      };
      expect(raised(family.entry(plan).entry(missed('jab', '2024-04-29')).entry(check))[0]?.asked).toEqual(['gp', 'hv', 'csc']);
    });
    it('sees through one agency what it holds', () => {
      expect(concernsOn(asking, both, 'ada', '2024-08-01', { as: 'gp' })).toEqual([]);
    });
  });

  describe('without a doctor', () => {
    const none = missed('none', '2024-05-06', { by: 'hv', facts: { type: 'registration', status: 'none' } });
    it('a child is asked about when 28 days are over', () => {
      expect(raised(family.entry(none))).toMatchObject([{ anchor: 'none', on: '2024-06-04', ended: undefined, asked: ['hv'] }]);
      expect(raised(family.entry(none))[0]?.question).toBe(
        'Ada is on record as without a doctor, 6 May 2024. There is no record here of one since: is that a considered choice, or is something in the way?',
      );
    });
    it('ends with a registration, or a doctor who sees her', () => {
      expect(days(family.entry(none).entry(missed('r', '2024-05-20', { facts: { type: 'registration', status: 'done' } })))).toEqual([]);
      expect(
        days(family.entry(none).entry(missed('r', '2024-06-10', { kind: 'contact', facts: { outcome: 'seen', seen: ['ada'] } }))),
      ).toEqual([['2024-06-04', '2024-06-10']]);
    });
    it('a parent is asked about only where they use drugs or are treated for it', () => {
      const words: TerseEntry = {
        id: 'words',
        by: 'drugs',
        when: '2024-05-06',
        kind: 'note',
        about: ['bea'],
        text: 'She has no GP, so we cannot hand over.',
      };
      expect(days(family.entry(words))).toEqual([]);
      expect(raised(family.entry({ ...words, claims: [{ who: 'bea', is: 'in-treatment' }] }))).toMatchObject([
        { anchor: 'words', about: ['bea', 'ada'], on: '2024-06-04' },
      ]);
    });
  });
});
