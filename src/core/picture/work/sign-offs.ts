import type { Entry, EntryOf } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import type { Day } from '../../time/day.ts';
import { concernsChild } from '../family/concerns-child.ts';
import { onceFor } from '../memo.ts';
import { entriesOf, isAgencyOfKind, type Picture } from '../picture.ts';
import { caseworkClosings } from './casework-closings.ts';
import { assessmentsOf } from './open-work.ts';
import { workOf } from './opening-of-work.ts';
import { isSocialCare } from './plans.ts';

/** A decision that ought to rest on what others know: of the front door, an assessment's end, a conference or a closing. */
export interface SignOff {
  readonly what: 'front-door decision' | 'assessment' | 'conference' | 'closing' | "adult's assessment";
  readonly entry: Entry;
  /** The first day on which the work that it belongs to may have begun. */
  readonly opened: Day;
  /** Decisions of one agency in one piece of work: asking once settles them all. A closing is asked about by itself. */
  readonly matter: string;
  /** Whose assessment it was, where an adult's. */
  readonly adults: readonly PersonId[];
}

const assessmentsSignedOff: ReadonlySet<string> = new Set(['initial', 'core', 'child-and-family', 'pre-birth', 'section-47']);
const adultServices = [
  'adult-mental-health',
  'perinatal-mental-health',
  'substance-service',
  'probation',
  'community-rehabilitation',
] as const;

/** Every decision about the child, and every assessment of an adult of the circle by the adult's own service, in the order of recording. */
export const signOffs = onceFor((p: Picture): readonly SignOff[] => {
  const found = [...frontDoorDecisions(p), ...assessments(p), ...conferences(p), ...closings(p)];
  return found.sort((a, b) => a.entry.recorded - b.entry.recorded || a.entry.order - b.entry.order);
});

function inWork(p: Picture, what: SignOff['what'], entry: Entry): SignOff {
  const { opened, first } = workOf(p, entry);
  return { what, entry, opened, matter: `${first.id} ${entry.by}`, adults: [] };
}

const frontDoorDecisions = (p: Picture): readonly SignOff[] =>
  entriesOf(p, 'referral-decision')
    .filter((entry) => isSocialCare(p, entry.by) && concernsChild(p, entry))
    .map((entry) => inWork(p, 'front-door decision', entry));

const assessments = (p: Picture): readonly SignOff[] =>
  assessmentsOf(p).flatMap((one): readonly SignOff[] => {
    const { ended, started, type } = one;
    if (ended === undefined || ended.facts.status !== 'completed') return [];
    if (type !== undefined && assessmentsSignedOff.has(type)) {
      return concernsChild(p, ended) ? [inWork(p, 'assessment', ended)] : [];
    }
    if (!isAgencyOfKind(p, ended.by, ...adultServices)) return [];
    const opened = Math.min(started?.when.earliest ?? ended.when.earliest, ended.when.earliest) as Day;
    return [{ what: "adult's assessment", entry: ended, opened, matter: ended.thread ?? ended.id, adults: ended.about }];
  });

const conferences = (p: Picture): readonly SignOff[] =>
  entriesOf(p, 'meeting')
    .filter((entry) => entry.facts.status === 'held' && isConference(entry) && concernsChild(p, entry))
    .map((entry) => inWork(p, 'conference', entry));

const isConference = (entry: EntryOf<'meeting'>): boolean =>
  entry.facts.type === 'conference-initial' || entry.facts.type === 'conference-review';

const closings = (p: Picture): readonly SignOff[] =>
  caseworkClosings(p).flatMap(({ entries }) =>
    entries.slice(0, 1).map((entry) => ({ ...inWork(p, 'closing', entry), matter: `closing ${entry.id}` })),
  );
