import type { Body } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import type { Day } from '../../time/day.ts';
import { exactly } from '../../time/span.ts';
import type { Need } from '../need.ts';

type SupervisionBody = Extract<Body, { kind: 'supervision' }>;

/** What is written of one child whose case was talked through (R137). */
export interface SupervisionWritten {
  readonly on: Day;
  readonly supervisor: string;
  readonly lifeNow: string;
  readonly different: string;
  readonly openQuestions: string;
  readonly direction: string;
  readonly reasons: string;
  readonly contingency: string;
}

export type SupervisionNeed = Exclude<keyof SupervisionWritten, 'on'>;

/** What a supervision says of each child; the questions that wait, only where some do. No reason will do in place of any: what is not known is written as not known. */
export const needsOfSupervision = (written: SupervisionWritten, waiting: number): readonly Need<SupervisionNeed>[] =>
  (['supervisor', 'lifeNow', 'different', 'openQuestions', 'direction', 'reasons', 'contingency'] as const).map((name) => ({
    name,
    met: written[name].trim() !== '' || (name === 'openQuestions' && waiting === 0),
    shownBy: [],
    reasonWillDo: false,
  }));

/** One entry for one child: siblings have one each. */
export const supervisionBody = (child: PersonId, { on, openQuestions, ...said }: SupervisionWritten): SupervisionBody => ({
  kind: 'supervision',
  when: exactly(on),
  about: [child],
  present: [],
  themes: [],
  text: said.direction,
  claims: [],
  facts: { children: [child], ...said, ...(openQuestions === '' ? {} : { openQuestions }) },
});
