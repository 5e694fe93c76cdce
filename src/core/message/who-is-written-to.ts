import { inOrder, isSameName } from '../access/posts.ts';
import type { AgencyId } from '../entry/ids.ts';
import type { Day } from '../time/day.ts';
import type { DeskItem } from './desk-item.ts';
import type { Addressee, DeskPeople } from './outbox.ts';

/** What settles who is written to. */
export type Asking = Pick<DeskPeople, 'people' | 'posts' | 'absences'>;

/**
 * Who may be written to of something on a desk, in order: whoever is asked today (rule 25), as far as they have an account here and confirmed an address. Where it was not answered in
 * its days, whoever answers for them: a manager of theirs, else the safeguarding lead.
 */
export function addresseesOf(
  { wanted, offersHelp }: Pick<DeskItem, 'wanted' | 'offersHelp'>,
  asking: Asking,
  agency: AgencyId,
  on: Day,
): readonly Addressee[] {
  const asked = peopleCalled(
    inOrder(agency, asking, on, wanted).map(({ called }) => called),
    asking.people,
  );
  if (!offersHelp) return asked.filter(({ reachable }) => reachable);
  const away = (one: Addressee): boolean =>
    asking.absences.some(({ called, from, until }) => isSameName(called, one.called) && from <= on && on <= until);
  const helping = (role: Addressee['role']) => asking.people.filter((one) => one.role === role && one !== asked[0] && !away(one));
  return [...helping('manager'), ...helping('safeguarding-lead')].filter(({ reachable }) => reachable);
}

/** A post names somebody as they are called. Where two people here are called so, it cannot be told who is meant, and neither is written to. */
const peopleCalled = (names: readonly string[], people: readonly Addressee[]): readonly Addressee[] => [
  ...new Set(
    names.flatMap((name) => {
      const meant = people.filter(({ called }) => isSameName(called, name));
      return meant.length === 1 ? meant : [];
    }),
  ),
];
