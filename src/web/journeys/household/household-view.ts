import type { PersonId } from '../../../core/entry/ids.ts';
import { homeOf } from '../../../core/picture/family/home.ts';
import { type HomeStays, homesOf, standsAt } from '../../../core/picture/home/stays.ts';
import { type Picture, withAllKnown } from '../../../core/picture/picture.ts';
import { childAddress, householdAddress, personAddress } from '../../addresses.ts';
import { dayControl } from '../../reading/day-control.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import type { GivenCase } from '../../routing/route.ts';
import { claimInWords } from '../../words/claim-words.ts';
import { namesIn } from '../../words/names.ts';
import { statementsOf } from '../../words/statements.ts';
import { differingView, toldOnlyView } from '../child/circle-view.ts';
import { madeBy } from '../child/claims-made.ts';
import { identityOf } from '../child/identity.ts';
import { addressLines, stayInWords } from '../person/homes-of-person.ts';
import { believedView } from './believed-view.ts';

export function householdPage(picture: Picture, { open }: GivenCase): object {
  const p = withAllKnown(picture);
  const names = namesIn(open.directory);
  const shown = p.today === open.days.usual ? undefined : p.today;
  const people = new Set([p.child, ...[...p.circle.members.values()].filter(({ step }) => step < 2).map(({ person }) => person)]);
  return {
    title: `Homes of ${names.person(p.child)}`,
    identity: identityOf(picture),
    day: dayControl(open, p.today, (on) => householdAddress(open, p.child, on)),
    childHref: childAddress(open, p.child, shown),
    back: { href: childAddress(open, p.child, shown), text: `Back to ${names.person(p.child)}` },
    believed: believedView(picture, open),
    homes: homesOf(p.known, people).map((home) => homeView(home, p, open)),
    histories: [...new Set([p.child, ...homeOf(p)])].flatMap((person) => {
      const addresses = addressLines({ p, person, on: p.today }, open);
      return addresses.length === 0 ? [] : [{ name: names.person(person), href: hrefOf(person, open, shown), addresses }];
    }),
    ties: [...picture.circle.members.values()]
      .filter(({ person, ties }) => person !== p.child && ties.length > 0)
      .map(({ person, ties }) => ({
        name: names.person(person),
        href: hrefOf(person, open, shown),
        ties: statementsOf(
          ties.map((tie) => madeBy(picture, tie)),
          names,
        ),
      })),
    told: toldOnlyView(picture),
    differing: differingView(picture),
  };
}

const hrefOf = (person: PersonId, open: OpenCase, on: Picture['today'] | undefined): string =>
  open.partnership.children.includes(person) ? childAddress(open, person, on) : personAddress(open, person, on);

/** One home, with who was there by which word; those that hold on the day first. */
function homeView({ address, stays }: HomeStays, p: Picture, open: OpenCase): object {
  const names = namesIn(open.directory);
  const lines = stays.map((stay) => ({
    words: claimInWords(stay.claim, names),
    source: stayInWords(stay, open),
    now: standsAt(stay, p.today),
  }));
  return {
    title: address ?? 'Said to live, sleep or stay together',
    now: lines.filter(({ now }) => now),
    before: lines.filter(({ now }) => !now),
  };
}
