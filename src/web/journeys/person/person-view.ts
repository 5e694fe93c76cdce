import { isPersonalClaim } from '../../../core/entry/personal.ts';
import { calledOf } from '../../../core/matching/search/judge.ts';
import { readSpan } from '../../../core/matching/search/kept.ts';
import { meetingsWith } from '../../../core/picture/family/met.ts';
import { namedIn } from '../../../core/picture/identities.ts';
import { lastReassessed, matters, overTime } from '../../../core/picture/person/over-time.ts';
import { reappearancesOf } from '../../../core/picture/person/reappearances.ts';
import { happenedBy } from '../../../core/picture/picture.ts';
import { showDay } from '../../../core/time/day.ts';
import { compareSpans, showSpan } from '../../../core/time/span.ts';
import { childAddress, findAddress, listedChildrenAddress, notePersonAddress, personAddress, samePersonAddress } from '../../addresses.ts';
import { dayControl } from '../../reading/day-control.ts';
import { latestByAgency } from '../../reading/latest-by-agency.ts';
import type { GivenCase } from '../../routing/route.ts';
import { whenInWords } from '../../words/day-words.ts';
import { namesIn } from '../../words/names.ts';
import { differingOf, type Made, statementsOf } from '../../words/statements.ts';
import { mayBeLines } from '../same/may-be-lines.ts';
import { aboutView } from './about-view.ts';
import { childrenView } from './children-view.ts';
import { couplesView } from './couples-view.ts';
import { harmView } from './harm-view.ts';
import { homesOfPerson } from './homes-of-person.ts';
import type { PersonRead } from './person-read.ts';
import { recordLine } from './record-line.ts';
import { restrictionsOfPerson } from './restrictions-of-person.ts';
import { sectionsOf } from './sections.ts';

/** How many records the page lists; the chronology has them all. */
const most = 20;

/** Claims that stand in a part of the page of their own. */
const elsewhere: ReadonlySet<string> = new Set([
  'lives-at',
  'lives-with',
  'known-as',
  'has-nhs-number',
  'partner-of',
  'separated-from',
  'harmed-by',
  'mental-ill-health',
  'low-mood',
  'self-harms',
  'takes-antidepressants',
  'drinks',
  'abstains',
  'uses-drugs',
  'smokes',
  'charged',
]);

/** What is on record of somebody, over time: each thing with whose record says so, when, and since when others could see it. */
export function personView(read: PersonRead, { open, visitor }: GivenCase): object {
  const { found, person, on, p, around } = read;
  const { directory, partnership, days } = open;
  const names = namesIn(directory);
  const shown = on === days.usual ? undefined : on;
  const own = p.known.entries.filter((entry) => namedIn(entry).includes(person));
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
  const mayWrite = visitor.may('write-for-agency') && open.vantage.kind === 'agency';
  const met = meetingsWith(p, person)
    .toSorted((a, b) => happenedBy(a) - happenedBy(b))
    .at(-1);
  const reassessed = lastReassessed(p, person);
  const view = {
    title: calledOf(found),
    back: { href: findAddress(partnership), text: 'Find' },
    day: dayControl(open, on, (day) => personAddress(open, found.person, day)),
    shown: showDay(on),
    born: span === undefined ? undefined : showSpan(span),
    others: [...p.known.joins.standsFor].flatMap(([record, stands]) =>
      stands === person && record !== person ? [names.person(record)] : [],
    ),
    met: met && `${whenInWords(met)}, by ${names.agency(met.by)}`,
    isAdult: !partnership.children.includes(person),
    note: mayWrite ? notePersonAddress(open, found.person, shown) : undefined,
    same: samePersonAddress(open, found.person, shown),
    mayBe: mayBeLines(read, open),
    listed: listedChildrenAddress(open, found.person, shown),
    ...aboutView(read, open),
    children: childrenView(read, open),
    couples: couplesView(read, open),
    harm: harmView(read, open),
    restrictions: restrictionsOfPerson(read, open),
    matters: Object.fromEntries(
      matters.map((matter) => [matter, overTime(p, person, matter).map((entry) => recordLine(entry, read, open))]),
    ),
    reassessed: reassessed && `${whenInWords(reassessed)}, ${names.agency(reassessed.by)}`,
    again: reappearancesOf(p.known, person).map(({ associate, earlier, again }) => ({
      name: names.person(associate),
      href: personAddress(open, associate, shown),
      earlier: recordLine(earlier, read, open),
      later: recordLine(again, read, open),
    })),
    homes: homesOfPerson(read, open),
    details: said(({ claim }) => claim.is === 'known-as' || claim.is === 'has-nhs-number'),
    ties: said(({ claim }) => claim.whom !== undefined && !elsewhere.has(claim.is) && !(claim.is === 'parent-of' && claim.who === person)),
    states: said(({ claim }) => claim.who === person && claim.whom === undefined && !elsewhere.has(claim.is) && !isPersonalClaim(claim.is)),
    differing: differingOf(
      made.filter(({ claim }) => claim.is !== 'lives-at' && claim.is !== 'has-telephone'),
      names,
    ),
    around: around.map((one) => ({ name: names.person(one), href: childAddress(open, one, shown) })),
    ask: [...latestByAgency(own)].map(([agency, entry]) => ({ agency: names.agency(agency), last: whenInWords(entry) })),
    records: own
      .toSorted((a, b) => b.when.latest - a.when.latest || b.order - a.order)
      .slice(0, most)
      .map((entry) => recordLine(entry, read, open)),
    more: own.length > most ? own.length - most : 0,
  };
  return { ...view, sections: sectionsOf(view) };
}
