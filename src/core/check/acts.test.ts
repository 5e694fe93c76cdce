import { describe, expect, it } from 'vitest';
import { family, familyWithPlan } from '../../../test/builders/family.ts';
import { day, type Story } from '../../../test/builders/ledger.ts';
import { personId } from '../../../test/builders/terse.ts';
import { catalogue } from '../checks/catalogue.ts';
import { bundlesOf } from '../prompt/bundles.ts';
import { replay } from '../replay/replay.ts';
import { endOf } from '../time/instant.ts';

/** The checks of each prompt that a story comes to, where a prompt has several. */
const together = (told: Story, until: string): readonly string[] =>
  bundlesOf(replay(told.ledger(), { children: [personId('ada')], checks: catalogue, until: endOf(day(until)) }))
    .map(({ questions }) => questions.map(({ question }) => question.check.id).join(' '))
    .filter((ids) => ids.includes(' '));

describe('questions that one act would settle', () => {
  it('are one prompt to whoever closed the case', () => {
    const closed = familyWithPlan
      .entry({ by: 'drugs', when: '2024-04-02', kind: 'service', about: ['bea'], facts: { service: 'recovery', status: 'engaging' } })
      .entry({ by: 'police', when: '2024-05-20', kind: 'incident', about: ['bea', 'ada'], facts: { nature: 'threat', harmed: ['bea'] } })
      .entry({
        by: 'csc',
        when: '2024-06-03',
        kind: 'decision',
        about: ['ada'],
        facts: { type: 'close', reason: 'he has moved away' },
        thread: 'cin',
      });
    expect(together(closed, '2024-06-03').find((ids) => ids.includes('closed-alone'))).toBe(
      'risk-said-to-have-gone lateral-check-missing plan-lacks-contingency closed-alone closure-with-open-matters step-down-without-owner',
    );
  });

  it('are one prompt where the children are to be seen at home, awake and where they sleep', () => {
    const unseen = familyWithPlan.entry({ by: 'csc', when: '2024-05-06', kind: 'note', about: ['ada'], text: 'Rang. All well.' });
    expect(together(unseen, '2024-07-29').find((ids) => ids.includes('child-not-seen'))).toContain('sleeping-place-not-seen');
  });

  it('are one prompt to whoever decided a referral', () => {
    const decided = family
      .entry({ by: 'csc', when: '2020-05-05', recorded: '2024-03-03', kind: 'decision', about: ['bea', 'ben'], facts: { type: 'close' } })
      .entry({ by: 'csc', when: '2024-06-03', kind: 'referral', about: ['ada'], facts: { from: 'neighbour', to: 'csc' }, thread: 'r' })
      .entry({
        by: 'csc',
        when: '2024-06-04',
        kind: 'referral-decision',
        about: ['ada'],
        facts: { decision: 'no-further-action' },
        thread: 'r',
      });
    expect(together(decided, '2024-06-04')).toEqual(['child-not-seen history-not-read lateral-check-missing']);
  });

  it('are one prompt to whoever wrote an event down', () => {
    const event = family.entry({
      by: 'police',
      when: '2024-06-03',
      kind: 'incident',
      about: ['bea', 'col'],
      facts: { nature: 'overdose', harmed: ['bea'], calledBy: 'col' },
    });
    expect(together(event, '2024-06-30')).toEqual(['adult-crisis-not-shared child-whereabouts-unasked incident-not-passed-on']);
  });

  it('are one prompt to the chair of a meeting that was hardly one, and to whoever leads a plan that lacks much', () => {
    const met = familyWithPlan.entry({
      by: 'csc',
      when: '2024-05-07',
      kind: 'meeting',
      about: ['ada'],
      facts: { type: 'child-in-need', status: 'held', attended: ['csc'] },
      thread: 'cin',
    });
    const found = together(
      met.entry({ by: 'hv', when: '2024-04-03', kind: 'observation', about: ['ada'], themes: ['neglect'] }),
      '2024-05-31',
    );
    expect(found).toContain('meeting-not-quorate minutes-missing');
    expect(found.filter((ids) => ids.includes('plan-missing-or-unshared plan-lacks-contingency'))).toHaveLength(1);
  });
});
