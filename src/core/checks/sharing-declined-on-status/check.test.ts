import { describe, expect, it } from 'vitest';
import { concernsOn, raisedOn } from '../../../../test/builders/concerns.ts';
import { family } from '../../../../test/builders/family.ts';
import type { Story } from '../../../../test/builders/ledger.ts';
import type { TerseEntry } from '../../../../test/builders/terse.ts';
import { sharingDeclinedOnStatus } from './check.ts';

const request: TerseEntry = {
  id: 'asked',
  by: 'csc',
  when: '2024-05-01',
  kind: 'information-request',
  about: ['ada', 'bea', 'col'],
  facts: { to: 'police', for: 'what is held on both adults' },
  thread: 'checks',
};
const reply = (facts: TerseEntry['facts'], more: Partial<TerseEntry> = {}): TerseEntry => ({
  id: 'reply',
  by: 'police',
  when: '2024-05-03',
  kind: 'information-reply',
  about: ['ada', 'col'],
  facts: { to: 'csc', outcome: 'refused', ...facts },
  thread: 'checks',
  ...more,
});
const asked = family.entry(request);
const raised = (told: Story, as?: string) => raisedOn(sharingDeclinedOnStatus, told, 'ada', '2024-12-31', as === undefined ? {} : { as });
const declined = asked.entry(reply({ reason: 'open as a child in need only' }));

describe('not shared because of the standing of the case', () => {
  it("is asked on the day of the agency that would not share, then of the child's lead", () => {
    const [one] = raised(declined);
    expect(one).toMatchObject({ anchor: 'checks police', on: '2024-05-03', ended: undefined, evidence: ['asked', 'reply'] });
    expect(one?.asked).toEqual(['police', 'csc']);
    expect(one?.question).toBe(
      'What police holds was not shared on 3 May 2024, and the only reason on record is that the case is not one of child protection. Is there another ground on which it can be shared, or is there a ground of its own for keeping it back, and who has advised?',
    );
  });
  it.each([
    'child in need and not child protection',
    'this is not a section 47 matter',
    'CIN',
    'only early help is involved',
    'no child protection plan',
    'below our threshold for sharing',
  ])('reads "%s" as a reason of standing, in the fact or in the words', (reason) => {
    expect(raised(asked.entry(reply({ reason })))).toHaveLength(1);
    expect(raised(asked.entry(reply({}, { text: `They will not tell us: ${reason}.` })))).toHaveLength(1);
  });
  it.each([
    'the family court has ordered that it stays with the parties',
    'child in need only, and it would endanger the person who told us',
    'not child protection, and a live investigation would be prejudiced',
    'the patient withdrew her consent, and the child is in need only',
    'the record was destroyed',
  ])('does not ask where the ground is another: "%s"', (reason) => {
    expect(raised(asked.entry(reply({ reason })))).toEqual([]);
  });
  it('an answer that gives what is held, with a remark on the standing, is no refusal', () => {
    expect(raised(asked.entry(reply({ outcome: 'given', reason: 'child in need' })))).toEqual([]);
  });
  it('is asked where whoever was turned away wrote it down: as a reply from them, a call, or a note', () => {
    const as = (more: Partial<TerseEntry>): Story =>
      asked.entry({ id: 'reply', by: 'csc', when: '2024-05-03', kind: 'note', about: ['ada'], ...more });
    expect(raised(as({ kind: 'information-reply', facts: { from: 'police', outcome: 'refused', reason: 'child in need' } }))).toMatchObject(
      [{ anchor: 'reply police', asked: ['police', 'csc'] }],
    );
    expect(
      raised(
        as({
          kind: 'contact',
          text: 'Rang. They would not share, as there is no child protection plan.',
          facts: { mode: 'call', to: 'gp' },
        }),
      ),
    ).toMatchObject([{ anchor: 'reply gp', asked: ['gp', 'csc'] }]);
    expect(raised(as({ text: 'We were told that they cannot disclose anything on a section 17 case.' }))).toMatchObject([
      { asked: ['csc'] },
    ]);
  });
  it('is asked where an entry was kept back for that reason', () => {
    const held = family.entry({ id: 'log', by: 'police', when: '2024-05-02', kind: 'observation', about: ['col', 'ada'] }).entry({
      by: 'police',
      when: '2024-05-03',
      kind: 'share',
      facts: { of: 'log', with: 'csc', status: 'withheld', reason: 'not child protection' },
    });
    expect(raised(held)).toMatchObject([{ anchor: 'log police', on: '2024-05-03', evidence: ['log'] }]);
    const given = held.entry({ by: 'police', when: '2024-05-10', kind: 'share', facts: { of: 'log', with: 'csc', status: 'sent' } });
    expect(raised(given)).toMatchObject([{ ended: '2024-05-10' }]);
  });
  it('a second refusal on the same request is the same question', () => {
    expect(raised(declined.entry(reply({ reason: 'still only in need' }, { id: 'again', when: '2024-05-20' })))).toMatchObject([
      { anchor: 'checks police', on: '2024-05-03', evidence: ['asked', 'reply', 'again'] },
    ]);
  });
  it.each<[string, TerseEntry]>([
    ['it is given', reply({ outcome: 'given' }, { id: 'later', when: '2024-05-13' })],
    ['nothing turns out to be held', reply({ outcome: 'nothing-held' }, { id: 'later', when: '2024-05-13', thread: 'other' })],
    ['another ground is given', reply({ reason: 'the court has sealed it' }, { id: 'later', when: '2024-05-13' })],
    [
      'the agency sits in a strategy discussion',
      {
        by: 'csc',
        when: '2024-05-13',
        kind: 'meeting',
        about: ['ada'],
        facts: { type: 'strategy', status: 'held', attended: ['csc', 'police'] },
      },
    ],
    [
      'something of theirs is sent on the request',
      { by: 'police', when: '2024-05-13', kind: 'note', about: ['col'], thread: 'checks', shared: ['csc'] },
    ],
    [
      'the matter is settled as a challenge',
      { by: 'csc', when: '2024-05-13', kind: 'challenge', about: ['ada'], facts: { status: 'resolved', of: 'reply' } },
    ],
  ])('ends when %s', (_, later) => {
    expect(raised(declined.entry(later))).toMatchObject([{ ended: '2024-05-13' }]);
  });
  it("another agency's answer does not settle it", () => {
    expect(raised(declined.entry({ ...reply({ outcome: 'given' }), id: 'theirs', by: 'gp', when: '2024-05-13' }))).toMatchObject([
      { ended: undefined },
    ]);
  });
  it('counts a vague date from the day on which it was recorded, and is seen by each of the two through its own records', () => {
    expect(raised(asked.entry(reply({ reason: 'child in need' }, { when: '2024-05' })))).toMatchObject([{ on: '2024-05-31' }]);
    expect(raised(declined, 'hv')).toEqual([]);
    const withTies = declined.entry({
      by: 'police',
      when: '2024-05-01',
      kind: 'note',
      about: ['ada', 'col'],
      claims: [{ who: 'col', is: 'parent-of', whom: 'ada' }],
    });
    expect(concernsOn(sharingDeclinedOnStatus, withTies, 'ada', '2024-06-01', { as: 'police' })).toHaveLength(1);
  });

  it('reads a bar that is set before anything is given', () => {
    const bar = { ...reply({}), facts: { to: 'csc' }, text: 'It would need to be a section 47 before we could look.' } as TerseEntry;
    expect(raised(asked.entry(bar))).toHaveLength(1);
  });
});
