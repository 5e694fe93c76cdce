import type { Day } from '../../../time/day.ts';
import { type RoomSaid, type Said, saidAbout, saidOf } from './said.ts';

/** One of the family, as the room calls them (R210). */
export interface RelativeState {
  readonly whom: string;
  readonly approaches: readonly Said<'family-approach'>[];
  /** The last approach: how it stands with them. */
  readonly latest: Said<'family-approach'>;
  readonly wishes: readonly string[];
  readonly owed: boolean;
  readonly told?: Said<'conclusions-told'> | undefined;
  /** Whether they were told before it was published; undefined while either has not been. */
  readonly toldBefore?: boolean | undefined;
}

/** What somebody of the family said, and what was found of it. `waits`: nobody has looked yet. */
export interface StatementState {
  readonly statement: Said<'family-statement'>;
  readonly checked: readonly Said<'statement-checked'>[];
  readonly state: 'waits' | 'checked' | 'unknown';
}

const sameName = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();

/** Everybody who was approached, in the order in which they first were. */
export function familyOf(said: readonly RoomSaid[], published: Day | undefined): readonly RelativeState[] {
  const all = saidOf(said, 'family-approach');
  const firsts = all.filter(({ whom }, at) => all.findIndex((one) => sameName(one.whom, whom)) === at);
  return firsts.map(({ whom }) => {
    const approaches = all.filter((one) => sameName(one.whom, whom));
    const latest = approaches.reduce((one, other) => (other.on >= one.on ? other : one));
    const asked = approaches.findLast(({ conclusions }) => conclusions !== 'not-asked');
    const told = saidOf(said, 'conclusions-told').find((one) => sameName(one.whom, whom));
    return {
      ...{ whom, approaches, latest, told },
      wishes: approaches.flatMap(({ wishes }) => (wishes === '' ? [] : [wishes])),
      owed: asked?.conclusions === 'yes',
      toldBefore: told === undefined || published === undefined ? undefined : told.on < published,
    };
  });
}

export const statementsOf = (said: readonly RoomSaid[]): readonly StatementState[] =>
  saidOf(said, 'family-statement').map((statement) => {
    const checked = saidAbout(said, 'statement-checked', statement.id);
    return { statement, checked, state: checked.at(-1)?.state ?? 'waits' };
  });
