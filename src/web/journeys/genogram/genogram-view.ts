import type { PersonId } from '../../../core/entry/ids.ts';
import type { FamilyMember } from '../../../core/genogram/family/family-graph.ts';
import { kinLinesAlone } from '../../../core/genogram/family/fitted.ts';
import type { Picture } from '../../../core/picture/picture.ts';
import { ownAgency } from '../../../core/picture/view.ts';
import { showDay } from '../../../core/time/day.ts';
import { childAddress, chronologyAddress, genogramAddress, takeOutAddress } from '../../addresses.ts';
import { dayControl } from '../../reading/day-control.ts';
import { eyesToChoose } from '../../reading/eyes.ts';
import type { GivenCase } from '../../routing/route.ts';
import { namesIn } from '../../words/names.ts';
import { waysToSave } from '../../words/ways-to-save.ts';
import { identityOf } from '../child/identity.ts';
import type { ChronologyAsked } from '../chronology/chronology-query.ts';
import { wordsOf } from './account.ts';
import { drawnView, idOf } from './drawn.ts';
import type { FamilySeen } from './family-seen.ts';
import { aboutPerson } from './person-words.ts';
import type { ReviewErrors } from './review-form.ts';
import { reviewedIn, reviewedInWords, reviewView } from './reviewed-words.ts';

export interface GenogramAsked extends Pick<ChronologyAsked, 'child' | 'on' | 'as'> {
  /** True where the lines of the family alone are wanted. */
  readonly kinAlone: boolean;
}

export interface GenogramRead {
  readonly asked: GenogramAsked;
  /** What the visitor can read on the day. */
  readonly picture: Picture;
  readonly seen: FamilySeen;
}

/** So wide the page is at its usual size: what stands at the edge of the drawing fills it. */
const usualWidth = 940;

export function genogramView(
  { asked: { child, on, as, kinAlone }, picture, seen }: GenogramRead,
  { open }: GivenCase,
  problems?: ReviewErrors,
): object {
  const names = namesIn(open.directory);
  const usual = on === open.days.usual ? undefined : on;
  const own = ownAgency(open.vantage);
  const eyes = as === undefined || seen.known === undefined ? undefined : { name: names.agency(as), known: seen.known };
  const graph = kinAlone ? kinLinesAlone(seen.graph) : seen.graph;
  const words = wordsOf(picture, graph, names, eyes);
  const reviewed = reviewedIn(seen.through, open);
  const ties = kinAlone ? 'family' : undefined;
  const title = `Genogram of ${names.person(child)}`;
  const caption = captionOf(
    as === undefined ? undefined : names.agency(as),
    own === undefined ? undefined : names.agency(own),
    showDay(on),
  );
  return {
    title,
    wide: true,
    identity: identityOf(picture),
    childHref: childAddress(open, child, usual),
    back: { href: childAddress(open, child, usual), text: `Back to ${names.person(child)}` },
    chronologyHref: chronologyAddress(open, child, { on: usual, as }),
    day: dayControl(open, on, (day) => genogramAddress(open, child, { on: day, as, ties })),
    as: eyesToChoose(open, as),
    caption,
    save: waysToSave('genogram', (what) => takeOutAddress(open, child, { what, on: usual, as, ties })),
    drawing: {
      title: `${title}: ${caption}. ${reviewedInWords(reviewed, names)}`,
      ...drawnView(graph, words, names, eyes, { atLeast: usualWidth, mayShrinkFrom: 1.6 * usualWidth, list: '' }),
    },
    people: childFirst(graph.people, child).map((member) => ({
      id: idOf(graph, member),
      name: member.called,
      about: aboutPerson(member, member.person === child, names).join(', '),
      said: words.use(member.person),
      unknownTo: eyes === undefined || eyes.known.people.some(({ person }) => person === member.person) ? undefined : eyes.name,
    })),
    noOther: [
      ...new Set(
        graph.parents
          .filter((tie) => graph.parents.every((other) => other.child !== tie.child || other.parent === tie.parent))
          .map(({ parent }) => parent),
      ),
    ].map(words.noOtherParent),
    groups: words.groups,
    ties,
    tiesSwitch: seen.graph.bonds.some(({ isDrawn }) => isDrawn)
      ? { hidden: kinAlone, href: genogramAddress(open, child, { on: usual, as, ties: kinAlone ? undefined : 'family' }) }
      : undefined,
    reviewed: reviewView(reviewed, names),
    ...(own !== undefined && as === undefined ? { mayReview: true, form: true } : {}),
    given: problems?.given ?? {},
    errors: problems?.errors ?? [],
    errorOn: Object.fromEntries((problems?.errors ?? []).map(({ field, text }) => [field, text])),
    alone: graph.people.length < 2,
  };
}

const childFirst = (people: readonly FamilyMember[], child: PersonId): readonly FamilyMember[] => [
  ...people.filter(({ person }) => person === child),
  ...people.filter(({ person }) => person !== child),
];

function captionOf(eyes: string | undefined, own: string | undefined, day: string): string {
  if (eyes === undefined)
    return own === undefined ? `The family as the whole partnership had it on record by ${day}` : `The family as ${own} had it by ${day}`;
  return own === undefined ? `The family as ${eyes} had it by ${day}` : `What both ${own} and ${eyes} had of the family by ${day}`;
}
