import type { AgencyId, PersonId, ThreadId } from '../entry/ids.ts';
import type { Day } from '../time/day.ts';

/**
 * The closed list of what an agency may be told of another's work without reading it, each allowed by a dated sharing
 * agreement (rule 16): that an agency is involved, that a decision is open, that a service is live.
 */
export type Release =
  | { readonly kind: 'agency-involved'; readonly agency: AgencyId; readonly person: PersonId; readonly since: Day }
  | { readonly kind: 'decision-open'; readonly agency: AgencyId; readonly thread: ThreadId; readonly since: Day }
  | { readonly kind: 'service-live'; readonly agency: AgencyId; readonly person: PersonId; readonly since: Day };

export const areSameReleases = (some: readonly Release[], others: readonly Release[]): boolean =>
  some.length === others.length && some.every((release, i) => JSON.stringify(release) === JSON.stringify(others[i]));
