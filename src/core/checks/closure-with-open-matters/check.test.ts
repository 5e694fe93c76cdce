import { describe, expect, it } from 'vitest';
import { concernsOn, raisedOn } from '../../../../test/builders/concerns.ts';
import { story } from '../../../../test/builders/ledger.ts';

import { closureWithOpenMatters } from './check.ts';

const family = story({
  agencies: { csc: 'social-care', gp: 'gp', police: 'police', hv: 'health-visiting' },
  people: { amy: { called: 'Amy' }, ben: {}, mum: {}, dad: {} },
}).entry({
  id: 'plan',
  by: 'csc',
  when: '2024-01-02',
  kind: 'plan',
  about: ['amy', 'mum'],
  facts: { type: 'child-in-need', status: 'opened', written: '2024-01-02', sentTo: ['gp'] },
  claims: [
    { who: 'mum', is: 'parent-of', whom: 'amy' },
    { who: 'mum', is: 'parent-of', whom: 'ben' },
  ],
  thread: 'cin',
});
const close = {
  id: 'close',
  by: 'csc',
  when: '2024-03-04',
  kind: 'decision',
  about: ['amy'],
  facts: { type: 'close' },
  thread: 'cin',
} as const;
const asked = {
  id: 'asked',
  by: 'csc',
  when: '2024-02-26',
  kind: 'information-request',
  about: ['amy'],
  facts: { to: 'gp', for: 'records' },
  thread: 'r',
} as const;
const incident = {
  id: 'incident',
  by: 'police',
  when: '2024-02-10',
  kind: 'incident',
  about: ['mum', 'amy'],
  facts: { nature: 'domestic-abuse', harmed: ['mum'] },
} as const;
const meeting = {
  id: 'meeting',
  by: 'csc',
  when: '2024-01-15',
  kind: 'meeting',
  about: ['amy'],
  facts: { type: 'child-in-need', status: 'held', attended: ['csc', 'gp', 'hv'] },
  thread: 'cin',
} as const;
const raised = (told: typeof family) => raisedOn(closureWithOpenMatters, told, 'amy', '2024-06-30');

describe('closing while questions are open', () => {
  it('is not asked where nothing was open', () => {
    expect(raised(family.entry(close))).toEqual([]);
  });
  it('names a request with no answer, whatever its limit, and ends with the answer', () => {
    expect(raised(family.entry(asked).entry(close))).toMatchObject([
      { anchor: 'close', on: '2024-03-04', evidence: ['asked', 'close'], asked: ['csc', 'csc'] },
    ]);
    const answered = family
      .entry(asked)
      .entry(close)
      .entry({
        by: 'gp',
        when: '2024-03-20',
        kind: 'information-reply',
        about: ['amy'],
        facts: { to: 'csc', outcome: 'given' },
        thread: 'r',
      });
    expect(raised(answered)).toMatchObject([{ ended: '2024-03-20' }]);
  });
  it('names an assessment that was recommended and has no start or end on record', () => {
    const owed = family.entry({
      id: 'owed',
      by: 'csc',
      when: '2024-02-01',
      kind: 'assessment',
      about: ['amy'],
      facts: { type: 'core', status: 'recommended' },
      thread: 'a',
    });
    expect(raised(owed.entry(close))[0]?.question).toBe(
      'The case of Amy was closed on 4 March 2024. By the records here this was open: an assessment of 1 February 2024 with no end on record. What has been decided about it, and who carries it?',
    );
    expect(
      raised(
        owed
          .entry({
            by: 'csc',
            when: '2024-02-20',
            kind: 'assessment',
            about: ['amy'],
            facts: { type: 'core', status: 'completed' },
            thread: 'a',
          })
          .entry(close),
      ),
    ).toEqual([]);
  });
  it('names an incident of the last 60 days that was not weighed', () => {
    expect(raised(family.entry(incident).entry(close))).toMatchObject([{ evidence: ['incident', 'close'] }]);
    expect(raised(family.entry({ ...incident, when: '2023-12-20', recorded: '2024-01-03' }).entry(close))).toEqual([]);
    expect(
      raised(
        family
          .entry(incident)
          .entry({
            by: 'csc',
            when: '2024-02-28',
            kind: 'assessment',
            about: ['amy'],
            facts: { type: 'child-and-family', status: 'completed', checkedWith: ['police'] },
          })
          .entry(close),
      ),
    ).toEqual([]);
    expect(
      raised(
        family
          .entry({ ...incident, shared: [{ with: 'csc', when: '2024-02-12' }] })
          .entry({ ...meeting, when: '2024-02-28', facts: { ...meeting.facts, minutes: '2024-02-28' } })
          .entry(close),
      ),
    ).toEqual([]);
  });
  it('an incident whose vague date may be within the days counts', () => {
    expect(raised(family.entry({ ...incident, when: '2023-12/2024-01' }).entry(close))).toHaveLength(1);
  });
  it('what came to be known only after the closing was not open at it', () => {
    expect(raised(family.entry(close).entry({ ...incident, recorded: '2024-03-11' }))).toEqual([]);
  });
  it('names a plan that is not on file, and minutes that are overdue', () => {
    const bare = story(
      family.cast,
      family.entries.map((entry) => ({ ...entry, facts: { type: 'child-in-need', status: 'opened' } })),
    );
    expect(raised(bare.entry(close))).toMatchObject([{ evidence: ['plan', 'close'] }]);
    expect(raised(family.entry(meeting).entry(close))).toMatchObject([{ evidence: ['meeting', 'close'] }]);
    expect(raised(family.entry({ ...meeting, when: '2024-02-28' }).entry(close))).toEqual([]);
  });
  it("another child's matters are not this child's", () => {
    expect(raised(family.entry({ ...asked, about: ['ben'] }).entry(close))).toEqual([]);
  });
  it('ends when the case is opened again, and grows under one anchor', () => {
    const both = family.entry(asked).entry(incident).entry(close);
    expect(raised(both)).toMatchObject([{ anchor: 'close', evidence: ['asked', 'incident', 'close'] }]);
    expect(
      raised(
        both.entry({
          by: 'csc',
          when: '2024-04-02',
          kind: 'plan',
          about: ['amy'],
          facts: { type: 'child-in-need', status: 'opened' },
          thread: 'cin2',
        }),
      ),
    ).toMatchObject([{ ended: '2024-04-02' }]);
    expect(concernsOn(closureWithOpenMatters, both, 'amy', '2024-03-03')).toEqual([]);
  });

  it('an incident that those who assessed or met did not have was not weighed', () => {
    const assessed = {
      by: 'csc',
      when: '2024-02-28',
      kind: 'assessment',
      about: ['amy'],
      facts: { type: 'core', status: 'completed' },
    } as const;
    const met = { ...meeting, when: '2024-02-28', facts: { ...meeting.facts, minutes: '2024-02-28' } } as const;
    expect(raised(family.entry(incident).entry(assessed).entry(met).entry(close))).toMatchObject([{ evidence: ['incident', 'close'] }]);
  });
  it('names a meeting that somebody asked for, and contact outside a restriction that nothing takes up', () => {
    const request = {
      id: 'request',
      by: 'hv',
      when: '2024-02-20',
      kind: 'meeting',
      about: ['amy'],
      facts: { type: 'strategy', status: 'requested' },
    } as const;
    expect(raised(family.entry(request).entry(close))).toMatchObject([{ evidence: ['request', 'close'] }]);
    const no = { by: 'csc', when: '2024-02-22', kind: 'meeting', about: ['amy'], facts: { type: 'strategy', status: 'refused' } } as const;
    expect(raised(family.entry(request).entry(no).entry(close))).toEqual([]);
    const crossed = family
      .entry({
        by: 'police',
        when: '2024-01-20',
        kind: 'restriction',
        about: ['dad', 'amy'],
        facts: { type: 'bail', status: 'set', restrains: ['dad'], protects: ['amy'], contact: 'none' },
        claims: [{ who: 'dad', is: 'parent-of', whom: 'amy' }],
        thread: 'bail',
      })
      .entry({ id: 'seen', by: 'hv', when: '2024-02-12', kind: 'contact', about: ['amy', 'dad'], present: ['amy', 'dad'] });
    expect(raised(crossed.entry(close))).toMatchObject([{ evidence: ['seen', 'close'] }]);
  });
});

describe('help that was counted on', () => {
  const town = story({
    agencies: { csc: 'social-care', drugs: 'substance-service', hv: 'health-visiting' },
    people: { amy: { called: 'Amy' }, mum: {} },
  })
    .entry({
      id: 'ties',
      by: 'hv',
      when: '2024-01-01',
      kind: 'note',
      about: ['amy', 'mum'],
      claims: [{ who: 'mum', is: 'parent-of', whom: 'amy' }],
    })
    .entry({
      id: 'plan',
      by: 'csc',
      when: '2024-01-02',
      kind: 'plan',
      about: ['amy', 'mum'],
      facts: {
        type: 'child-in-need',
        status: 'opened',
        written: '2024-01-02',
        sentTo: ['drugs', 'hv'],
        actions: [{ what: 'keep to the drug service', who: 'mum' }],
      },
      thread: 'cin',
    });
  const miss = (id: string, when: string) =>
    ({ id, by: 'drugs', when, kind: 'contact', about: ['mum'], facts: { mode: 'appointment', outcome: 'did-not-attend' } }) as const;
  const kept = {
    by: 'drugs',
    when: '2024-02-20',
    kind: 'contact',
    about: ['mum'],
    present: ['mum'],
    facts: { outcome: 'seen', seen: ['mum'] },
  } as const;
  const met = {
    by: 'csc',
    when: '2024-02-20',
    kind: 'meeting',
    about: ['amy'],
    facts: {
      type: 'child-in-need',
      status: 'held',
      minutes: '2024-02-21',
      attended: ['csc', 'drugs', 'hv'],
      actions: [{ what: 'see mum', who: 'drugs' }],
    },
    thread: 'cin',
  } as const;
  const stopped = town.entry(miss('one', '2024-02-05')).entry(miss('two', '2024-02-12'));
  it('is open where it stood missed, and the question ends when it is taken to again', () => {
    expect(raised(stopped.entry(close))).toMatchObject([{ on: '2024-03-04', evidence: ['one', 'two', 'close'], ended: undefined }]);
    expect(raised(stopped.entry(close).entry({ ...kept, when: '2024-03-20' }))).toMatchObject([{ ended: '2024-03-20' }]);
  });
  it('is not where one was missed, it was kept to since, or a meeting took it up', () => {
    expect(raised(town.entry(miss('one', '2024-02-05')).entry(close))).toEqual([]);
    expect(raised(stopped.entry(kept).entry(close))).toEqual([]);
    expect(raised(stopped.entry(met).entry(close))).toEqual([]);
  });
});
