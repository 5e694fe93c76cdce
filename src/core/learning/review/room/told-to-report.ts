import type { AgencyId } from '../../../entry/ids.ts';
import type { Day } from '../../../time/day.ts';
import type { ReviewRoom } from '../room.ts';
import { returnKinds } from './asked-said.ts';
import { reviewKinds } from './course-said.ts';
import { approachResults } from './voice-said.ts';

/** What a report is told of its room when it is begun: never the words of what is held back. */
export interface ToldToReport {
  /** "Local child safeguarding practice review"; undefined before a decision. */
  readonly kind?: string | undefined;
  readonly terms: readonly { readonly id: string; readonly says: string }[];
  /** Every return: what came and when, and what is missing or why its gap is accepted (R205). */
  readonly returns: readonly {
    readonly agency: string;
    readonly what: string;
    readonly due: Day;
    readonly came?: Day;
    readonly words: string;
  }[];
  /** How each of the family took part, as the room calls them. */
  readonly family: readonly string[];
}

export function toldToReport({ decisions, terms, returns, family }: ReviewRoom, agency: (id: AgencyId) => string): ToldToReport {
  const latest = decisions.at(-1);
  return {
    kind: latest === undefined ? undefined : reviewKinds[latest.review],
    terms: terms.map(({ id, says }) => ({ id, says })),
    returns: returns.map(({ asked, received, sent, gap, stands }) => {
      const came = received ?? sent;
      return {
        ...{ agency: agency(asked.agency), what: returnKinds[asked.what].toLowerCase(), due: asked.due },
        ...(came === undefined ? {} : { came: came.on }),
        words: came?.missing ?? gap?.why ?? (stands === 'waiting' ? 'It was not yet due when this draft was begun' : ''),
      };
    }),
    family: family.map(
      ({ whom, latest: { result } }) => `${whom.slice(0, 1).toUpperCase()}${whom.slice(1)}: ${approachResults[result].toLowerCase()}.`,
    ),
  };
}
