import type { Agency } from '../../../core/entry/directory.ts';
import type { AgencyId } from '../../../core/entry/ids.ts';
import { happenedBy, type Picture, recordedDay } from '../../../core/picture/picture.ts';
import { type AtWork, atWorkOverTime, type Spell } from '../../../core/picture/work/at-work-over-time.ts';
import { isLive, isOver, type ServiceEpisode, servicesOf } from '../../../core/picture/work/involvement.ts';
import { showDay } from '../../../core/time/day.ts';
import { childAddress, involvedAddress } from '../../addresses.ts';
import { dayControl } from '../../reading/day-control.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import type { GivenCase } from '../../routing/route.ts';
import { agenciesToldOf } from '../../words/agencies-told-of.ts';
import { whenInWords } from '../../words/day-words.ts';
import { involvementWords } from '../../words/involvement-words.ts';
import { namesIn } from '../../words/names.ts';
import { inPlainWords, withCapital } from '../../words/plain-words.ts';
import { identityOf } from '../child/identity.ts';

export function involvedPage(p: Picture, { open }: GivenCase): object {
  const names = namesIn(open.directory);
  // A service that works in confidence stands here for nobody whose own record does not show that they know of it (rule 28).
  const all = atWorkOverTime(p).filter(
    ({ agency }) => open.agencies.includes(agency) && agenciesToldOf(p, [agency], open.vantage)[0] === names.agency(agency),
  );
  const shown = p.today === open.days.usual ? undefined : p.today;
  const isNow = ({ spells }: AtWork): boolean => spells.at(-1)?.until === undefined && spells.length > 0;
  const listed = new Set(all.map(({ agency }) => agency));
  const others = [...new Set(p.entries.map(({ by }) => by))].filter((agency) => !listed.has(agency));
  return {
    title: `Who is involved with ${names.person(p.child)}`,
    identity: identityOf(p),
    day: dayControl(open, p.today, (on) => involvedAddress(open, p.child, on)),
    childHref: childAddress(open, p.child, shown),
    back: { href: childAddress(open, p.child, shown), text: `Back to ${names.person(p.child)}` },
    shown: showDay(p.today),
    now: all.filter(isNow).map((one) => agencyView(one, p, open)),
    before: all.filter((one) => !isNow(one)).map((one) => agencyView(one, p, open)),
    recorded: others.map((agency) => agencyView({ agency, spells: [], workers: [] }, p, open)),
  };
}

function agencyView({ agency, spells, workers }: AtWork, p: Picture, { directory }: OpenCase): object {
  const names = namesIn(directory);
  return {
    ...nameOf(directory.agencies.get(agency), directory.agencies),
    spells: spells.map((spell) => spellInWords(spell, p)),
    services: servicesOf(p)
      .filter((service) => service.agency === agency)
      .map((service) => `${names.person(service.person)}: ${serviceInWords(service)}`),
    workers: workers.map(
      ({ entry, from, until }) =>
        `${withCapital(entry.facts.role === undefined ? 'worker' : inPlainWords(entry.facts.role))} ${inPlainWords(entry.facts.status ?? 'allocated')}, from ${showDay(from)}${until === undefined ? '' : ` to ${showDay(until)}`}`,
    ),
    named: namedWorkers(agency, p),
    last: lastOf(agency, p),
  };
}

/** A team with the organisation that it is of, so that it is known which team of a large trust is meant (R039). */
const nameOf = (agency: Agency | undefined, all: ReadonlyMap<AgencyId, Agency>): object => ({
  name: agency?.name ?? 'an agency not named',
  of: agency?.parent === undefined ? undefined : all.get(agency.parent)?.name,
});

function spellInWords({ from, until, because, entry }: Spell, p: Picture): string {
  const shown = entry === undefined ? undefined : p.byId.get(entry);
  const why = `${involvementWords[because]}${shown === undefined ? '' : ` (${whenInWords(shown)})`}`;
  return until === undefined ? `Since ${showDay(from)}. ${why}` : `${showDay(from)} to ${showDay(until)}. ${why}`;
}

function serviceInWords(service: ServiceEpisode): string {
  const { first, last } = service;
  const what = first.facts.service === undefined ? 'a service' : inPlainWords(first.facts.service);
  const status = inPlainWords(last.facts.status ?? 'noted');
  if (first === last) return `${what}, ${status} ${whenInWords(last)}`;
  return `${what}, from ${whenInWords(first)}${isOver(service) ? ` to ${whenInWords(last)}` : isLive(service) ? ' on' : ''}, last word: ${status} ${whenInWords(last)}`;
}

/** Workers whom an agency's own records name, with the first and the last day on which each recorded something. */
function namedWorkers(agency: AgencyId, p: Picture): readonly string[] {
  const own = p.entries.filter(({ by, worker }) => by === agency && worker !== undefined);
  return [...Map.groupBy(own, ({ worker }) => worker ?? '')].map(([worker, entries]) => {
    const days = entries.map(recordedDay).toSorted((a, b) => a - b);
    const [first, last] = [days[0], days.at(-1)];
    return `${worker}${first === undefined || last === undefined ? '' : first === last ? `, ${showDay(first)}` : `, ${showDay(first)} to ${showDay(last)}`}`;
  });
}

function lastOf(agency: AgencyId, p: Picture): string | undefined {
  const last = p.entries
    .filter(({ by }) => by === agency)
    .toSorted((a, b) => happenedBy(a) - happenedBy(b))
    .at(-1);
  return last === undefined ? undefined : whenInWords(last);
}
