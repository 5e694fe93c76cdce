import type { Entry } from '../../entry/entry.ts';
import type { AgencyId } from '../../entry/ids.ts';
import { agenciesIn } from '../../entry/parties.ts';
import { happenedBy, isAgencyOfKind, type Picture } from '../../picture/picture.ts';
import { knownToFrom, leftAbout, tellingsOf } from '../../picture/told.ts';
import { ownAgency } from '../../picture/view.ts';
import { involvedAgencies } from '../../picture/work/involvement.ts';
import { agenciesToTell, isThroughTheHub } from '../../sharing/to-tell.ts';
import type { Day } from '../../time/day.ts';
import { earliestOf } from '../../time/extremes.ts';
import { dayAt } from '../../time/instant.ts';

/** What is on record, as far as its reader may know, of whether one agency has been told. */
export interface ToldOf {
  readonly agency: AgencyId;
  /** The day from which it has had word; undefined where nothing shows that it has. */
  readonly since: Day | undefined;
  /** True where it wrote it down itself. */
  readonly recorded: boolean;
  /** The day of its own word that it has had it. */
  readonly received: Day | undefined;
  /** A message was left, and nobody has confirmed it. */
  readonly left: boolean;
}

interface Told {
  readonly entries: readonly Entry[];
}

/** Agencies at work with the family when it happened or since, as far as the reader may know, and those that have been told. Services in confidence are reached through the hub and never listed (rule 28). */
export function concernedBy(p: Picture, { entries }: Told): readonly AgencyId[] {
  const [first] = entries;
  const own = ownAgency(p.vantage);
  const days = [p.today, ...(first === undefined ? [] : [happenedBy(first)])];
  const involved = days.flatMap((on) =>
    own === undefined ? [...involvedAgencies(p, on).keys()] : agenciesToTell([p], own, on).map(({ agency }) => agency),
  );
  const practices = p.entries.flatMap(agenciesNamed).filter((agency) => isAgencyOfKind(p, agency, 'gp'));
  const told = entries.flatMap(({ id, by }) => [by, ...tellingsOf(p, id).map(({ to }) => to)]);
  return [...new Set([...told, ...[...involved, ...practices].filter((agency) => !isThroughTheHub(p, agency))])];
}

/** A practice counts as at work with a family by being theirs, however long ago anything passed (finding: 1 §7.6, a GP saw a family and did not know). */
function agenciesNamed(entry: Entry): readonly AgencyId[] {
  switch (entry.kind) {
    case 'meeting':
      return [entry.by, ...(entry.facts.invited ?? []), ...(entry.facts.attended ?? [])];
    case 'information-request':
    case 'information-reply':
      return [entry.by, ...agenciesIn(entry.facts.to), ...agenciesIn(entry.facts.from)];
    case 'contact':
      return [entry.by, ...(entry.facts.from ?? []), ...agenciesIn(entry.facts.to)];
    case 'referral':
      return [entry.by, ...(entry.facts.to ?? [])];
    default:
      return [entry.by];
  }
}

export function toldOf(p: Picture, { entries }: Told, agency: AgencyId): ToldOf {
  const tellings = entries.flatMap(({ id }) => tellingsOf(p, id).filter(({ to }) => to === agency));
  const receipt = tellings.find((telling) => telling.receipt !== undefined)?.receipt;
  return {
    agency,
    since: earliestOf(entries.flatMap((entry) => knownToFrom(p, entry, agency) ?? [])),
    recorded: entries.some(({ by }) => by === agency),
    received: receipt === undefined ? undefined : dayAt(receipt.recorded),
    left: entries.some(({ id }) => leftAbout(p, id).some(({ facts }) => facts.with === agency)),
  };
}
