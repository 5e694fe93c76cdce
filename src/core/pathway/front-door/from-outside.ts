import type { SentBySystem, ToldByPublic } from '../../access/front-door.ts';
import { bareBody } from '../../entry/bare-body.ts';
import type { Body } from '../../entry/entry.ts';
import type { AgencyId, PersonId, ThreadId } from '../../entry/ids.ts';
import type { Day } from '../../time/day.ts';

/** Who recorded it, where nobody did: the page itself. */
export const byPublicPage = 'no worker: written on the public page';

/** What a child is called whose name was not told. */
export const unnamedChild = 'A child whose name was not told';

interface When {
  readonly on: Day;
  /** Minutes after midnight, where it is now. */
  readonly at?: number;
  readonly thread: ThreadId;
}

type Referral = Extract<Body, { kind: 'referral' }>;

/**
 * What a member of the public told, as the front door received it (R062): a referral from the first, whatever comes of it. Who told is in it only
 * where they did not ask to be kept from it; then not even what they are to the child.
 */
export function referralByPublic(
  told: ToldByPublic,
  { children, teller, to }: { readonly children: readonly PersonId[]; readonly teller: PersonId | undefined; readonly to: AgencyId },
  { on, at, thread }: When,
): Referral {
  const said = (label: string, text: string): readonly string[] => (text === '' ? [] : [`${label}: ${text}`]);
  const isNamed = !told.isSealed && told.name !== '';
  const text = [
    told.worry,
    ...said('When, as told', told.happened),
    ...said('Who the children are, as told', told.whoTheyAre),
    ...said('Where, as told', told.where),
    ...(isNamed ? said('Told by', told.reached === '' ? told.name : `${told.name}, reached at ${told.reached}`) : []),
  ].join('\n');
  return {
    ...bareBody(on, children, text),
    ...(at === undefined ? {} : { at }),
    thread,
    kind: 'referral',
    facts: {
      from: told.isSealed ? (told.from === 'anonymous' ? 'anonymous' : 'public') : told.from,
      to: [to],
      children,
      ...(teller === undefined ? {} : { heardFrom: teller }),
    },
  };
}

/** What is kept sealed of it: who told, how they are reached, and what they are to the child, which may say who they are. Nothing, where there is nothing to keep. */
export function sealedTeller({ isSealed, name, reached, from }: ToldByPublic): string | undefined {
  const tie = from === 'public' || from === 'anonymous' ? [] : [tieWords[from]];
  const words = [name, reached, ...tie].filter((one) => one !== '');
  return isSealed && words.length > 0 ? words.join('\n') : undefined;
}

const tieWords = { family: 'of the family', neighbour: 'a neighbour', self: 'the child, or whoever looks after them' } as const;

/** A referral as an agency's own system sent it. */
export function referralBySystem(
  sent: SentBySystem,
  people: { readonly children: readonly PersonId[]; readonly parents: readonly PersonId[]; readonly to: AgencyId },
  { on, at, thread }: When,
): Referral {
  const { children, parents, to } = people;
  return {
    ...bareBody(on, [...children, ...parents], sent.worry),
    ...(at === undefined ? {} : { at }),
    thread,
    claims: parents.flatMap((who) =>
      children.map(
        (whom) => ({ who, is: 'parent-of', whom, basis: 'documented', not: false, checked: 'unchecked', sealed: false }) as const,
      ),
    ),
    kind: 'referral',
    facts: { from: 'professional', to: [to], children },
  };
}
