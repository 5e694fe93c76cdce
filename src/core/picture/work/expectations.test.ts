import { describe, expect, it } from 'vitest';
import { story } from '../../../../test/builders/ledger.ts';
import { expectationsOf } from './expectations.ts';

const family = story({
  agencies: { csc: 'social-care', subs: { kind: 'substance-service', name: 'Turning Corners (adults)' } },
  people: ['amy', 'dad'],
}).entry({
  by: 'csc',
  when: '2024-01-02',
  kind: 'note',
  about: ['amy'],
  claims: [{ who: 'dad', is: 'parent-of', whom: 'amy' }],
});
const counting = (what: string) =>
  family.entry({
    by: 'csc',
    when: '2024-02-01',
    kind: 'plan',
    about: ['amy', 'dad'],
    facts: { type: 'child-in-need', status: 'opened', actions: [{ what, who: 'dad' }] },
  });
const topics = (told: typeof family): readonly string[] => expectationsOf(told.picture('amy', '2024-03-01')).flatMap((one) => one.topics);

describe('what a plan counts on', () => {
  it('is told by the name of the agency, or of its service', () => {
    expect(topics(counting('Keep every session at Turning Corners'))).toEqual(['substance']);
    const service = counting('Weekly at the Willows').entry({
      by: 'subs',
      when: '2024-01-10',
      kind: 'service',
      about: ['dad'],
      facts: { service: 'The Willows', status: 'started' },
    });
    expect(topics(service)).toEqual(['substance']);
  });
  it('is not told by words that every service shares', () => {
    expect(topics(counting('Go to the group each week'))).toEqual([]);
  });
});
