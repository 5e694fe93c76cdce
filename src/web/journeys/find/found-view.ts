import type { Entry } from '../../../core/entry/entry.ts';
import type { PersonId } from '../../../core/entry/ids.ts';
import type { Findable, What } from '../../../core/matching/search/findable.ts';
import { calledOf, type Match } from '../../../core/matching/search/judge.ts';
import { readSpan } from '../../../core/matching/search/kept.ts';
import { namedIn } from '../../../core/picture/identities.ts';
import { showDay } from '../../../core/time/day.ts';
import { showSpan } from '../../../core/time/span.ts';
import { childAddress, chronologyAddress, personAddress, publicId } from '../../addresses.ts';
import { latestByAgency } from '../../reading/latest-by-agency.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { whenInWords } from '../../words/day-words.ts';
import { entryTitle } from '../../words/entry-title.ts';
import { namesIn } from '../../words/names.ts';
import { withCapital } from '../../words/plain-words.ts';
import type { FindAsked } from './find-form.ts';
import type { Ring } from './involved-elsewhere.ts';
import { type LookedUp, most } from './look-up.ts';

/** What was found, in words: records that are tied as one person stand together. */
export function foundView(open: OpenCase, { asked, words }: FindAsked, looked: LookedUp, ring: Ring): object {
  const on = open.days.usual;
  const { resolve, entries } = open.known(on);
  const groups = [...Map.groupBy(looked.people, ({ found }) => resolve(found.person))];
  const people = groups.map(([person, matches]) => personView(open, person, matches, entries, ring));
  return {
    lookedForPeople: asked !== undefined,
    lookedForWords: words.length > 0,
    people,
    isExact: groups.filter(([, matches]) => matches.some(({ isExact }) => isExact)).length,
    morePeople: looked.morePeople,
    entries: looked.entries.map((entry) => entryView(open, entry)),
    moreEntries: looked.moreEntries,
    most,
  };
}

/** Everybody whom the page names: who was found, the children around them, and the children of entries. */
export const peopleShown = (open: OpenCase, { people, entries }: LookedUp): readonly PersonId[] => [
  ...people.flatMap(({ found }) => [found.person, ...childrenAround(open, open.known(open.days.usual).resolve(found.person))]),
  ...entries.flatMap((entry) => open.partnership.children.filter((child) => namedIn(entry).includes(child))),
];

const childrenAround = ({ partnership, picture, days }: OpenCase, person: PersonId): readonly PersonId[] =>
  partnership.children.filter((child) => child !== person && picture(child, days.usual).circle.members.has(person));

function personView(open: OpenCase, person: PersonId, matches: readonly Match[], entries: readonly Entry[], ring: Ring): object {
  const { directory, partnership } = open;
  const names = namesIn(directory);
  const findables = matches.flatMap(({ found }) => found.findables);
  const own = entries.filter((entry) => namedIn(entry).includes(person));
  const [first] = matches;
  return {
    name: first === undefined ? '' : calledOf(first.found),
    isExact: matches.some(({ isExact }) => isExact),
    reasons: (first?.reasons ?? []).map(withCapital),
    others: matches.slice(1).map(({ found, reasons }) => ({ name: calledOf(found), reasons: reasons.map(withCapital) })),
    href: partnership.children.includes(person) ? childAddress(open, person) : personAddress(open, first?.found.person ?? person),
    details: [
      ...detail('Born', findables, 'born', ({ shown }) => spanShown(shown)),
      ...detail('Also known as', findables, 'known-as', ({ shown }) => shown),
      ...detail('Has lived at', findables, 'lives-at', ({ shown, from }) =>
        from === undefined ? shown : `${shown} (from ${showDay(from)})`,
      ),
      ...detail('Telephone', findables, 'telephone', ({ shown }) => shown),
    ],
    around: childrenAround(open, person).map((child) => ({ name: names.person(child), href: childAddress(open, child) })),
    recordedBy: [...latestByAgency(own)].map(([agency, entry]) => ({
      agency: names.agency(agency),
      last: whenInWords(entry),
      ring: ring(agency),
    })),
  };
}

const detail = (label: string, findables: readonly Findable[], what: What, say: (one: Findable) => string): readonly object[] => {
  const said = [...new Set(findables.filter((one) => one.what === what).map(say))];
  return said.length === 0 ? [] : [{ label, said }];
};

function spanShown(edtf: string): string {
  const span = readSpan(edtf);
  return span === undefined ? edtf : showSpan(span);
}

const longest = 240;

function entryView(open: OpenCase, entry: Entry): object {
  const { directory, partnership, publicIds } = open;
  const names = namesIn(directory);
  const child = partnership.children.find((one) => namedIn(entry).includes(one)) ?? partnership.children[0];
  return {
    title: entryTitle(entry, names),
    when: whenInWords(entry),
    agency: names.agency(entry.by),
    text: entry.text.length > longest ? `${entry.text.slice(0, longest)} …` : entry.text,
    href: child === undefined ? undefined : `${chronologyAddress(open, child)}#${publicId(publicIds.entries, entry.id)}`,
  };
}
