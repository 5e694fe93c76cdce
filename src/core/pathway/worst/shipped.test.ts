import { describe, expect, it } from 'vitest';
import { day } from '../../../../test/builders/ledger.ts';
import { agencyId } from '../../../../test/builders/terse.ts';
import { shippedCases } from '../../../app/shipped-cases.ts';
import { openLedger } from '../../ledger/ledger.ts';
import { picture } from '../../picture/picture.ts';
import { asAgency, whole } from '../../picture/view.ts';
import { englandBankHolidays } from '../../time/bank-holidays.ts';
import { endOf } from '../../time/instant.ts';
import { alertsOf } from '../alert/alert-work.ts';
import { chargesOf, chargeWaits } from '../charge/charge-work.ts';
import { familyViewsOf } from '../family-view/family-view-work.ts';
import { threatsOf, threatWaits } from '../threat/threat-work.ts';
import { worstWaits, worstWorkOf } from './worst-work.ts';

const all = shippedCases();
function pictureOf(name: string, on: string, { by, after = false }: { readonly by?: string; readonly after?: boolean } = {}) {
  const found = all.find((one) => one.name === name);
  const [child] = found?.children ?? [];
  if (found === undefined || child === undefined) throw new Error(`no case ${name}`);
  const entries = after ? [...found.entries, ...found.afterwards] : found.entries;
  const ledger = openLedger(entries, { directory: found.directory, calendar: englandBankHolidays, reckoning: 'recorded' });
  return picture(ledger, { child, vantage: by === undefined ? whole : asAgency(agencyId(by)), instant: endOf(day(on)) });
}

describe('in the shipped cases', () => {
  it('the threats in Child P were never told to a school or nursery nor judged by anybody on record, and stand to the last day', () => {
    const [threat] = threatsOf(pictureOf('child-p', '2015-04-15'));
    expect(threat?.told.id).toBe('p077');
    expect(threat?.goesTo.filter(({ since }) => since !== undefined).map(({ as }) => as)).toEqual(['police', 'social-care']);
    expect(threat && threatWaits(threat)).toContain('judging');
  });

  it('the relative before the court in Child P was checked with nobody who would know, through three letters, a visit and a closing', () => {
    const [charge] = chargesOf(pictureOf('child-p', '2013-06-01', { by: 'csc' }));
    expect(charge?.person).toBe('relative-offender');
    expect(charge?.lastSaid.id).toBe('p022');
    expect(charge && chargeWaits(charge)).toEqual(['check', 'children']);
    expect(charge?.children.map(({ person }) => person)).toEqual(expect.arrayContaining(['child-p', 'older-sibling']));
  });

  it('both of the alerts of probation in Child T stand unanswered: two letters and a question to another went out', () => {
    const alerts = alertsOf(pictureOf('child-t', '2011-12-01'));
    expect(alerts.map(({ alert, answer, since }) => [alert.id, answer, since.length])).toEqual([
      ['e088', undefined, 1],
      ['e090', undefined, 3],
    ]);
  });

  it('the complaint of the mother in Child E is on record as a complaint', () => {
    expect(familyViewsOf(pictureOf('child-e', '2018-07-20', { by: 'csc' })).map(({ said, asks }) => [said.id, asks])).toEqual([
      ['e067', 'complaint'],
    ]);
  });

  it('the threat to the mother in Child E is none against a child', () => {
    expect(threatsOf(pictureOf('child-e', '2018-08-20'))).toEqual([]);
  });

  it('the death in Child E leaves everyone but the police to be told', () => {
    const [work] = worstWorkOf(pictureOf('child-e', '2018-08-30', { after: true }));
    expect(work?.event.entry.id).toBe('a001');
    expect(work?.told.filter(({ since }) => since !== undefined).map(({ agency }) => agency)).toEqual(['police']);
    expect(work?.told.map(({ agency }) => agency)).toContain('hv');
    expect(work && worstWaits(work)).toEqual(['telling', 'support', 'children']);
  });
});
