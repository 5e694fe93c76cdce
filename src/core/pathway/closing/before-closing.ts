import type { Entry } from '../../entry/entry.ts';
import type { AgencyId } from '../../entry/ids.ts';
import type { Picture } from '../../picture/picture.ts';
import { caseworkClosings } from '../../picture/work/casework-closings.ts';
import { involvedAgencies } from '../../picture/work/involvement.ts';
import { type OpenMatter, openAt } from '../../picture/work/open-matters.ts';
import { type OpenBecause, openWork } from '../../picture/work/open-work.ts';
import { openPlans } from '../../picture/work/plans.ts';
import { withoutView } from '../../picture/work/views-at-closing.ts';
import { pictureWith } from '../if-recorded.ts';
import { type WorstWork, worstWorkOf } from '../worst/worst-work.ts';
import { closingWorkOf } from './closing-work.ts';

/** One agency at work with the family, and whether what it thinks of closing is on record. Silence is no view (R140). */
export interface ViewOfClosing {
  readonly agency: AgencyId;
  readonly onRecord: boolean;
}

/** What somebody sees before they close the work with a child. */
export interface BeforeClosing {
  readonly work: readonly OpenBecause[];
  readonly views: readonly ViewOfClosing[];
  readonly matters: readonly OpenMatter[];
  /** What happened to a child of the family and is not yet decided for this one (R056). */
  readonly after: readonly WorstWork[];
  /** The worries that the open plans name. */
  readonly worries: readonly string[];
}

/** How long before a closing an incident, minutes, missed appointments and a joint meeting count: the settings of the checks that ask about one afterwards. */
const limits = { recent: 60, minutes: 10, misses: 2 };
const meetingWithin = 10;

/**
 * What stands on the day on which a case would be closed: by the same rules by which a closing is asked about afterwards, put to what would be on record with it.
 * @param closing the closing, as if it were recorded now
 */
export function beforeClosing(p: Picture, closing: Entry): BeforeClosing {
  const after = pictureWith(p, closing);
  const would = caseworkClosings(after).find(({ entries }) => entries.some(({ id }) => id === closing.id));
  const silent = would === undefined ? [] : withoutView(after, would, meetingWithin).map(({ agency }) => agency);
  // Whoever answers by a one-time link says it in words: that counts as what was asked.
  const said = new Set((closingWorkOf(p)?.views ?? []).flatMap(({ agency, isView }) => (isView ? [agency] : [])));
  const involved = [...new Set([...involvedAgencies(p, p.today).keys(), ...silent])].filter((agency) => agency !== closing.by);
  return {
    work: openWork(p),
    views: involved.map((agency) => ({ agency, onRecord: !silent.includes(agency) || said.has(agency) })),
    matters: would === undefined ? [] : openAt(after, would, limits),
    after: worstWorkOf(p).filter(({ children }) => children.some(({ person, state }) => person === p.child && state !== 'decided')),
    worries: [...new Set(openPlans(p).flatMap(({ entries }) => entries.flatMap(({ facts }) => facts.risks ?? [])))],
  };
}
