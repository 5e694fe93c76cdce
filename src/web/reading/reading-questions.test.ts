import { describe, expect, it } from 'vitest';
import { day, story } from '../../../test/builders/ledger.ts';
import { incidentCheck } from '../../../test/builders/replays.ts';
import { personId, span } from '../../../test/builders/terse.ts';
import type { Partnership } from '../../core/ledger/port.ts';
import { whole } from '../../core/picture/view.ts';
import type { KeptQuestions } from '../../core/prompt/found-question.ts';
import { foundBy } from '../../core/replay/found-by.ts';
import { endOf } from '../../core/time/instant.ts';
import { storedPartnership } from '../../parse/stored/ids.ts';
import { readingQuestions } from './reading-questions.ts';

const ledger = story({ agencies: { hv: 'health-visiting' }, people: ['amy'] })
  .entry({ id: 'e1', by: 'hv', when: '2024-05-01', kind: 'incident', about: ['amy'] })
  .entry({ id: 'e2', by: 'hv', when: '2024-05-03', kind: 'incident', about: ['amy'] })
  .ledger();
let looks = 0;
const counted = { ...incidentCheck('told') };
const checks = [
  {
    ...counted,
    evaluate: (...given: Parameters<typeof counted.evaluate>) => {
      looks++;
      return counted.evaluate(...given);
    },
  },
];
const until = endOf(day('2024-06-01'));
const { questions } = foundBy({ ...ledger, vantage: whole, children: [personId('amy')], checks, upTo: until });

const read = async (demonstration: boolean, kept: KeptQuestions | undefined) => {
  const partnership: Partnership = {
    ...{ id: storedPartnership.parse('p'), name: 'p', title: 'P', children: [personId('amy')], demonstration, scope: span('2024') },
  };
  looks = 0;
  const asked = await readingQuestions()(
    'p *',
    'now',
    { keptQuestions: async () => kept },
    { partnership, vantage: whole, ledger, checks, until },
  );
  const keys = asked().map(({ key }) => key);
  return { keys, looks };
};

describe('the questions of a page', () => {
  it('are those that are kept, and no check is put', async () => {
    for (const demonstration of [true, false])
      expect(await read(demonstration, { print: 'now', questions })).toEqual({ keys: ['told/e1', 'told/e2'], looks: 0 });
  });
  it('are at work only those that are kept, however much was recorded since', async () => {
    expect(await read(false, { print: 'before', questions: questions.slice(0, 1) })).toEqual({ keys: ['told/e1'], looks: 0 });
    expect(await read(false, undefined)).toEqual({ keys: [], looks: 0 });
  });
  it('are worked out for the page in a demonstration, where something was decided or loaded since', async () => {
    for (const kept of [undefined, { print: 'before', questions: [] }]) {
      const { keys, looks } = await read(true, kept);
      expect(keys).toEqual(['told/e1', 'told/e2']);
      expect(looks).toBeGreaterThan(0);
    }
  });
});
