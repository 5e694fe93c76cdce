import { describe, expect, it } from 'vitest';
import { type Story, story } from '../../../../test/builders/ledger.ts';
import { agencyId, entryId, span } from '../../../../test/builders/terse.ts';
import { closedAlone } from '../../checks/closed-alone/check.ts';
import { closureWithOpenMatters } from '../../checks/closure-with-open-matters/check.ts';
import { asIfRecorded, askedIfRecorded } from '../if-recorded.ts';
import { standsInTheWay, unmet } from '../need.ts';
import { beforeClosing } from './before-closing.ts';
import { bareClosing, type ClosingWritten, closingBody } from './closing-body.ts';
import { needsOfClosing, type StandsAtClosing } from './closing-needs.ts';

const family = story({
  agencies: { csc: 'social-care', hv: 'health-visiting', school: 'school', police: 'police' },
  people: { ada: { called: 'Ada', born: '2018-03-01' }, bea: { called: 'Bea' } },
})
  .entry({ by: 'csc', when: '2024-01-08', kind: 'note', about: ['ada', 'bea'], claims: [{ who: 'bea', is: 'parent-of', whom: 'ada' }] })
  .entry({
    id: 'plan',
    by: 'csc',
    when: '2024-01-08',
    kind: 'plan',
    about: ['ada'],
    facts: { type: 'child-in-need', status: 'opened', lead: 'csc', risks: ['Bea drinks at weekends'] },
    thread: 'cin',
  })
  .entry({
    by: 'csc',
    when: '2024-02-12',
    kind: 'meeting',
    about: ['ada'],
    facts: { type: 'child-in-need', status: 'held', invited: ['hv', 'school'], attended: ['csc', 'hv', 'school'], minutes: '2024-02-14' },
    thread: 'cin',
  });
const asked = family.entry({
  by: 'csc',
  when: '2024-03-01',
  kind: 'information-request',
  about: ['ada'],
  facts: { to: ['police'], for: 'what is known of weekends' },
  thread: 'q',
});
const closingOf = (told: Story, written: Partial<ClosingWritten> = {}) => {
  const p = told.picture('ada', '2024-05-01');
  const body = closingBody(p, p.child, { ...bareClosing, ...written });
  return { p, entry: asIfRecorded(p, { id: entryId('not-recorded'), by: agencyId('csc'), body }) };
};
const standingIn = (told: Story) => {
  const { p, entry } = closingOf(told);
  return beforeClosing(p, entry);
};
const whole: ClosingWritten = {
  ...bareClosing,
  reason: 'It has held for three months.',
  changed: new Map([['Bea drinks at weekends', 'None since January, says her sister, who is there.']]),
  contingency: 'If she drinks again, her sister rings us that day.',
  stepDownTo: [{ kind: 'words', words: 'the school nurse' }],
  review: span('2024-08-01'),
  told: new Map([['Bea', 'At home on 29 April.']]),
  watchedBy: 'The duty team',
  watchUntil: span('2024-08-01'),
};
const stands: StandsAtClosing = {
  ...{ waiting: 0, isDisputed: false, isNoticeOver: false, panel: 'off', packMissing: 0, isTakenUp: false, parents: ['Bea'] },
};

describe('before the work with a child is closed', () => {
  it('says what would end, who is at work with the family, and what each worry was', () => {
    const { work, views, worries } = standingIn(family);
    expect(work.map(({ what }) => what)).toEqual(['plan']);
    expect(views).toEqual([
      { agency: 'hv', onRecord: false },
      { agency: 'school', onRecord: false },
    ]);
    expect(worries).toEqual(['Bea drinks at weekends']);
  });

  it('counts a view that has been given, and never a silence', () => {
    const told = family.entry({
      by: 'csc',
      when: '2024-04-29',
      kind: 'contact',
      about: ['ada'],
      text: 'Rang the school about closing: they agree that the case can close.',
      facts: { mode: 'call', outcome: 'spoken-to', to: ['school'] },
    });
    expect(standingIn(told).views).toEqual([
      { agency: 'hv', onRecord: false },
      { agency: 'school', onRecord: true },
    ]);
  });

  it('shows what is still open', () => {
    expect(standingIn(family).matters).toEqual([]);
    expect(standingIn(asked).matters.map(({ what }) => what)).toEqual(['request']);
  });

  it('records nothing: the picture is as it was', () => {
    const { p, entry } = closingOf(family);
    const standing = p.entries.length;
    beforeClosing(p, entry);
    askedIfRecorded(p, entry, [closedAlone]);
    expect(p.entries).toHaveLength(standing);
    expect(p.known.entries).toHaveLength(standing);
  });
});

describe('what would be asked if it were closed', () => {
  const checks = [closedAlone, closureWithOpenMatters];
  it('is what the checks ask once it is', () => {
    const { p, entry } = closingOf(asked);
    expect(askedIfRecorded(p, entry, checks).map(({ check }) => check.id)).toEqual(['closed-alone', 'closure-with-open-matters']);
  });
  it('is less once the others were asked and nothing is open', () => {
    const { p, entry } = closingOf(family, { consulted: [agencyId('hv'), agencyId('school')] });
    expect(askedIfRecorded(p, entry, checks)).toEqual([]);
  });
});

describe('what a closing rests on', () => {
  it('is every view, nothing open, no question waiting, what changed, what if not, who next and when', () => {
    expect(unmet(needsOfClosing(standingIn(asked), { ...stands, waiting: 2 }, bareClosing)).map(({ name }) => name)).toEqual([
      'views',
      'matters',
      'questions',
      'changed',
      'contingency',
      'who-next',
      'watch',
      'told',
      'notice',
      'reason',
    ]);
    const heard = { ...standingIn(family), views: [] };
    expect(unmet(needsOfClosing(heard, { ...stands, isNoticeOver: true }, whole))).toEqual([]);
  });
  it('somebody may close against a view, a matter or a question with a reason, and against nothing else', () => {
    const needs = needsOfClosing(standingIn(asked), { ...stands, waiting: 2 }, bareClosing);
    const reasons = Object.fromEntries(needs.map(({ name }) => [name, 'The court has ordered it.']));
    expect(standsInTheWay(needs, reasons).map(({ name }) => name)).toEqual([
      'changed',
      'contingency',
      'who-next',
      'watch',
      'told',
      'reason',
    ]);
  });
  it('nobody closes past the panel, where the partnership has one, whatever the reason', () => {
    const heard = { ...standingIn(family), views: [] };
    const past = (panel: StandsAtClosing['panel']) =>
      standsInTheWay(needsOfClosing(heard, { ...stands, isNoticeOver: true, panel }, whole), { panel: 'The court has ordered it.' });
    expect(past('waits').map(({ name }) => name)).toEqual(['panel']);
    expect(past('not-passed').map(({ name }) => name)).toEqual(['panel']);
    expect(past('passed')).toEqual([]);
  });
  it('a step-down has somebody who has accepted it, for which no reason will do', () => {
    const heard = { ...standingIn(family), views: [] };
    const down = (written: Partial<ClosingWritten>, isTakenUp = false) =>
      standsInTheWay(
        needsOfClosing(heard, { ...stands, isNoticeOver: true, packMissing: 1, isTakenUp }, { ...whole, type: 'step-down', ...written }),
        { accepted: 'They will.', pack: 'The minutes come on Friday.' },
      ).map(({ name }) => name);
    expect(down({})).toEqual(['accepted']);
    expect(down({ accepted: 'Mrs Roe, the school nurse, on 29 April' })).toEqual([]);
    expect(down({}, true)).toEqual([]);
  });
  it('a disagreement is closed against only with a reason', () => {
    const heard = { ...standingIn(family), views: [] };
    const needs = needsOfClosing(heard, { ...stands, isNoticeOver: true, isDisputed: true }, whole);
    expect(standsInTheWay(needs, {}).map(({ name }) => name)).toEqual(['disagreement']);
    expect(standsInTheWay(needs, { disagreement: 'The court has ordered it.' })).toEqual([]);
  });
  it('a proposal asks no more than why, what is different and what if not', () => {
    const needs = needsOfClosing(standingIn(asked), { ...stands, waiting: 2 }, bareClosing, 'proposal');
    expect(unmet(needs).map(({ name }) => name)).toEqual(['changed', 'contingency', 'reason']);
  });
});
