import type { Entry } from '../../../core/entry/entry.ts';
import type { PersonId } from '../../../core/entry/ids.ts';
import { type WorstWork, worstWorkOf } from '../../../core/pathway/worst/worst-work.ts';
import { entriesOfAny } from '../../../core/picture/picture.ts';
import { isSocialCare } from '../../../core/picture/work/plans.ts';
import type { Day } from '../../../core/time/day.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import type { Asking, GivenCase } from '../../routing/route.ts';
import { type ChildAtWork, findChildAtWork } from '../child/child-at-work.ts';
import { type TellingChoices, tellingChoices } from './telling.ts';

/** What the page after a death or serious harm is made of. */
export interface AfterHarmRead extends ChildAtWork {
  /** What happened to this child, else to another of the family; undefined where nothing is on record here. */
  readonly work: WorstWork | undefined;
  readonly telling: TellingChoices;
  /** What may tell of it already, the latest first: from which it can be said that it was serious harm. */
  readonly mayTell: readonly Entry[];
  /** Only children's social care answers for the review. */
  readonly isAuthority: boolean;
}

/** How many entries are offered. Ours. */
const most = 30;

export function findAfterHarm(asking: Asking, given: GivenCase): AfterHarmRead | undefined {
  const at = findChildAtWork(asking, given);
  if (at === undefined) return undefined;
  const { picture, agency, on } = at;
  const [work] = worstWorkOf(picture);
  return {
    ...at,
    work,
    telling: tellingChoices(work?.told ?? [], on, given.open),
    mayTell: entriesOfAny(picture, 'incident', 'observation', 'health')
      .filter(({ about }) => about.includes(picture.child))
      .toReversed()
      .slice(0, most),
    isAuthority: agency !== undefined && isSocialCare(picture, agency),
  };
}

/** The work after what happened to each child of the case, in whose pictures this visitor may read of it; each event once. */
export function afterHarmFor(open: OpenCase, on: Day): readonly { readonly child: PersonId; readonly work: WorstWork }[] {
  const seen = new Set<string>();
  return open.partnership.children.flatMap((child) =>
    worstWorkOf(open.picture(child, on)).flatMap((work) => {
      if (seen.has(work.event.entry.id)) return [];
      seen.add(work.event.entry.id);
      return [{ child, work }];
    }),
  );
}
