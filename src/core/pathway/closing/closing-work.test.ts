import { describe, expect, it } from 'vitest';
import { story } from '../../../../test/builders/ledger.ts';
import { agencyId, entryId } from '../../../../test/builders/terse.ts';
import { asIfRecorded } from '../if-recorded.ts';
import { beforeClosing } from './before-closing.ts';
import { bareClosing, closingBody } from './closing-body.ts';
import { closingWorkOf, isAgainst } from './closing-work.ts';
import { lastWatch } from './watch.ts';

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
    facts: { type: 'child-in-need', status: 'opened', lead: 'csc' },
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
const proposed = family
  .entry({
    id: 'proposal',
    by: 'csc',
    when: '2024-04-15',
    kind: 'decision',
    about: ['ada'],
    text: 'It has held.',
    facts: { type: 'proposal', proposes: 'close' },
  })
  .entry({
    by: 'csc',
    when: '2024-04-15',
    kind: 'information-request',
    about: ['ada'],
    facts: { from: ['csc'], to: ['hv'], for: 'What do you think of it?', of: 'proposal', due: '2024-04-26' },
    thread: 'to-hv',
  })
  .entry({
    by: 'csc',
    when: '2024-04-15',
    kind: 'information-request',
    about: ['ada'],
    facts: { from: ['csc'], to: ['school'], for: 'What do you think of it?', of: 'proposal', due: '2024-04-26' },
    thread: 'to-school',
  });
const answered = proposed.entry({
  by: 'hv',
  when: '2024-04-18',
  kind: 'information-reply',
  about: ['ada'],
  text: 'She was seen drunk on Sunday.',
  facts: { from: ['hv'], to: ['csc'], outcome: 'given', view: 'disagrees' },
  thread: 'to-hv',
  shared: ['csc'],
});
const workOn = (told: typeof family, on: string) => closingWorkOf(told.picture('ada', on));

describe('a proposal to close', () => {
  it('stands with each agency that was asked, and what each has said; silence is none', () => {
    const views = workOn(answered, '2024-05-01')?.views ?? [];
    expect(views.map(({ agency, isView, reply }) => [agency, isView, reply?.facts.view])).toEqual([
      ['hv', true, 'disagrees'],
      ['school', false, undefined],
    ]);
    expect(views.filter(isAgainst).map(({ agency }) => agency)).toEqual(['hv']);
  });

  it('knows nothing of an answer before the day on which it came', () => {
    expect(workOn(answered, '2024-04-17')?.views.map(({ isView }) => isView)).toEqual([false, false]);
  });

  it('closes nothing, and what was answered is a view on record when it is closed', () => {
    const p = answered.picture('ada', '2024-05-01');
    const entry = asIfRecorded(p, { id: entryId('not-recorded'), by: agencyId('csc'), body: closingBody(p, p.child, bareClosing) });
    const before = beforeClosing(p, entry);
    expect(before.work.map(({ what }) => what)).toEqual(['plan']);
    expect(before.views).toEqual([
      { agency: 'hv', onRecord: true },
      { agency: 'school', onRecord: false },
    ]);
  });

  it('ends when it is taken back, and when the work is closed', () => {
    const back = answered.entry({
      ...{ by: 'csc', when: '2024-04-20', kind: 'decision', about: ['ada'], text: 'It goes on.' },
      facts: { type: 'taken-back', of: 'proposal' },
    });
    expect(workOn(back, '2024-05-01')).toBeUndefined();
    const closed = answered.entry({
      by: 'csc',
      when: '2024-04-30',
      kind: 'decision',
      about: ['ada'],
      facts: { type: 'close' },
      thread: 'cin',
    });
    expect(workOn(closed, '2024-05-01')).toBeUndefined();
  });
});

describe('the watch after a closing', () => {
  const closed = family
    .entry({
      ...{ id: 'closed', by: 'csc', when: '2024-04-30', kind: 'decision', about: ['ada'], thread: 'cin' },
      facts: {
        type: 'close',
        contingency: 'If Bea drinks again, her sister rings us.',
        watchedBy: 'The duty team',
        watchUntil: '2024-07-29',
      },
    })
    .entry({
      id: 'again',
      by: 'csc',
      when: '2024-06-03',
      kind: 'referral',
      about: ['ada'],
      themes: ['alcohol'],
      text: 'Bea was drunk at the school gate.',
      facts: { to: ['csc'] },
    });
  it('shows a referral within it beside the closing, and whether it is what would bring the work back', () => {
    const watch = lastWatch(closed.picture('ada', '2024-06-04'));
    expect(watch?.by).toBe('The duty team');
    expect(watch?.isOver).toBe(false);
    expect(watch?.since.map(({ entry, onLine }) => [entry.id, onLine])).toEqual([['again', true]]);
    expect(lastWatch(closed.picture('ada', '2024-06-02'))?.since).toEqual([]);
  });
  it('is over on the day after the one that was named, or ninety days on', () => {
    expect(lastWatch(closed.picture('ada', '2024-07-29'))?.isOver).toBe(false);
    expect(lastWatch(closed.picture('ada', '2024-07-30'))?.isOver).toBe(true);
    const unsaid = family.entry({
      by: 'csc',
      when: '2024-04-30',
      kind: 'decision',
      about: ['ada'],
      facts: { type: 'close' },
      thread: 'cin',
    });
    expect(lastWatch(unsaid.picture('ada', '2024-07-29'))?.isOver).toBe(false);
    expect(lastWatch(unsaid.picture('ada', '2024-07-30'))?.isOver).toBe(true);
  });
});
