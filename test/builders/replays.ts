import { holder } from '../../src/core/check/asking.ts';
import { type AnyCheck, defineCheck } from '../../src/core/check/check.ts';
import { isKind } from '../../src/core/entry/entry.ts';
import { type Replayed, replay } from '../../src/core/replay/replay.ts';
import { endOf } from '../../src/core/time/instant.ts';
import { day, type Story } from './ledger.ts';
import { agencyId, personId } from './terse.ts';

/** A check with nothing to it but the walk: it asks whoever recorded an incident, or the agency given, until advice is given. */
export const incidentCheck = (id: string, asked?: string): AnyCheck =>
  defineCheck({
    id,
    number: 900,
    title: `Test of ${id}`,
    priority: 1,
    asks: 'Who was told?',
    because: 'It is for tests.',
    learntFrom: [],
    parameters: {},
    reads: { kinds: ['incident', 'advice'], claims: [] },
    answerWithin: { amount: 1, unit: 'working-days' },
    closesWith: [],
    notWhen: [],
    safeToAsk: false,
    evaluate: (p) => ({
      concerns: p.entries.some(isKind('advice'))
        ? []
        : p.entries.filter(isKind('incident')).map((entry) => ({
            anchor: entry.id,
            about: entry.about,
            evidence: [entry.id],
            question: 'Who was told?',
            ask: [asked === undefined ? holder(entry) : { agency: agencyId(asked), role: 'worker', as: 'lead' }],
          })),
    }),
  });

/** A story replayed as the whole partnership knows it, to the end of a day. */
export const replayOf = (given: Story, child: string, checks: readonly AnyCheck[], until: string): readonly Replayed[] =>
  replay(given.ledger(), { children: [personId(child)], checks, until: endOf(day(until)) });
