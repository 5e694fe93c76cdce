import type { FoundPerson } from '../../../core/matching/search/asked.ts';
import { calledOf } from '../../../core/matching/search/judge.ts';
import { readSpan } from '../../../core/matching/search/kept.ts';
import { namedIn } from '../../../core/picture/identities.ts';
import { showDay } from '../../../core/time/day.ts';
import { compareSpans, showSpan } from '../../../core/time/span.ts';
import { childAddress, chronologyAddress, findAddress, publicId } from '../../addresses.ts';
import { latestByAgency } from '../../reading/latest-by-agency.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { whenInWords } from '../../words/day-words.ts';
import { entryTitle } from '../../words/entry-title.ts';
import { namesIn } from '../../words/names.ts';
import { differingOf, type Made, statementsOf } from '../../words/statements.ts';

/** How many records the page lists; the chronology has them all. */
const most = 20;

const places: ReadonlySet<string> = new Set(['lives-at', 'lives-with']);
const details: ReadonlySet<string> = new Set(['known-as', 'has-nhs-number', 'has-telephone']);

/** What is on record of somebody, over time: each statement with whose record says so, and when. */
export function personView(open: OpenCase, found: FoundPerson): object {
  const { directory, partnership, publicIds, days } = open;
  const names = namesIn(directory);
  const known = open.known(days.usual);
  const person = known.resolve(found.person);
  const own = known.entries.filter((entry) => namedIn(entry).includes(person));
  const made: readonly Made[] = own
    .flatMap(({ id, by, when, claims }) =>
      claims
        .filter(({ who, whom }) => who === person || whom === person)
        .map((claim) => ({ claim, entry: id, by, when: claim.from ?? when })),
    )
    .sort((a, b) => compareSpans(a.when, b.when));
  const said = (wanted: (one: Made) => boolean) => statementsOf(made.filter(wanted), names);
  const born = found.findables.find(({ what }) => what === 'born');
  const span = born === undefined ? undefined : readSpan(born.shown);
  const child = partnership.children.find((one) => open.picture(one, days.usual).circle.members.has(person));
  return {
    title: calledOf(found),
    back: { href: findAddress(partnership), text: 'Find' },
    shown: showDay(days.usual),
    born: span === undefined ? undefined : showSpan(span),
    others: [...known.joins.standsFor].flatMap(([record, stands]) =>
      stands === person && record !== person ? [names.person(record)] : [],
    ),
    places: said(({ claim }) => places.has(claim.is)),
    details: said(({ claim }) => details.has(claim.is)),
    ties: said(({ claim }) => claim.whom !== undefined && !places.has(claim.is)),
    states: said(({ claim }) => claim.who === person && claim.whom === undefined && !places.has(claim.is) && !details.has(claim.is)),
    differing: differingOf(
      made.filter(({ claim }) => claim.is !== 'lives-at'),
      names,
    ),
    around: partnership.children
      .filter((one) => open.picture(one, days.usual).circle.members.has(person))
      .map((one) => ({ name: names.person(one), href: childAddress(open, one) })),
    ask: [...latestByAgency(own)].map(([agency, entry]) => ({ agency: names.agency(agency), last: whenInWords(entry) })),
    records: own
      .toSorted((a, b) => b.when.latest - a.when.latest || b.order - a.order)
      .slice(0, most)
      .map((entry) => ({
        title: entryTitle(entry, names),
        when: whenInWords(entry),
        agency: names.agency(entry.by),
        href: child === undefined ? undefined : `${chronologyAddress(open, child)}#${publicId(publicIds.entries, entry.id)}`,
      })),
    more: own.length > most ? own.length - most : 0,
  };
}
