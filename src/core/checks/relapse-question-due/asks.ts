import { agencyAsked, eachAgencyOnce, lead } from '../../check/asking.ts';
import type { Ask } from '../../check/check.ts';
import type { Entry } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import { metIn } from '../../picture/family/met.ts';
import { isAgencyOfKind, type Picture, recordedDay } from '../../picture/picture.ts';
import { liveAdultServices } from '../../picture/work/adult-services.ts';
import { addDays, type Day } from '../../time/day.ts';

interface Seeing {
  readonly times: number;
  readonly last: number;
}

const isMoreOften = (one: Seeing, other: Seeing): boolean =>
  one.times > other.times || (one.times === other.times && one.last > other.last);

/** How far back it is looked who sees the adult most, in days (ours). */
const lately = 90;

/** Whoever sees the adult most, the drug or alcohol service at work with them, and the lead. Police, ambulance crews and wards see people in passing. */
export function asksFor(p: Picture, adult: PersonId, on: Day): readonly Ask[] {
  const seen = new Map<Entry['by'], Seeing>();
  let before: Entry['by'] | undefined;
  for (const entry of p.entries) {
    const meets =
      metIn(entry).includes(adult) || (entry.kind === 'contact' && entry.facts.outcome === 'spoken-to' && entry.about.includes(adult));
    if (!meets || recordedDay(entry) > on || isAgencyOfKind(p, entry.by, 'police', 'ambulance')) continue;
    before = entry.by;
    if (entry.when.latest < addDays(on, -lately)) continue;
    seen.set(entry.by, { times: (seen.get(entry.by)?.times ?? 0) + 1, last: entry.order });
  }
  // Of two who see the adult as often, the one who saw them last.
  let most: [Entry['by'], Seeing] | undefined;
  for (const one of seen) if (most === undefined || isMoreOften(one[1], most[1])) most = one;
  const services = liveAdultServices(p).filter(({ agency, person }) => person === adult && isAgencyOfKind(p, agency, 'substance-service'));
  return eachAgencyOnce([
    // Where none has seen them lately, whoever saw them last.
    ...[most?.[0] ?? before].flatMap((agency) => (agency === undefined ? [] : [agencyAsked(agency)])),
    ...services.map(({ agency }) => agencyAsked(agency)),
    ...lead(p, on),
  ]);
}
