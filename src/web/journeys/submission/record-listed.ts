import type { Body } from '../../../core/entry/entry.ts';
import type { PersonId } from '../../../core/entry/ids.ts';
import { isRefusal } from '../../../core/ledger/refusal.ts';
import { sayPlace } from '../../../core/submission/sent.ts';
import type { PersonListed } from '../../../core/submission/who/people-table.ts';
import { personKey, roleNamed } from '../../../core/submission/who/role.ts';
import { type ListedAs, listedInWords, tiesListed } from '../../../core/submission/who/ties-listed.ts';
import type { Day } from '../../../core/time/day.ts';
import { endOf } from '../../../core/time/instant.ts';
import { exactly } from '../../../core/time/span.ts';
import { storedEntryId } from '../../../parse/stored/ids.ts';
import type { GivenCase } from '../../routing/route.ts';
import { broughtInOn } from './confirm-rows.ts';
import type { WhoRead } from './who-read.ts';

/** The day by which the agency knew of somebody whom its list names: that of the first row that names them; none where no row does. */
export function knownSince({ name, relation, role }: PersonListed, { firsts, listed, context }: WhoRead): Day | undefined {
  const isOnly = role !== undefined && listed.filter((one) => one.role === role).length === 1;
  const days = [...firsts].flatMap(([key, day]) =>
    key === personKey(name) || (relation !== '' && key === personKey(relation)) || (isOnly && roleNamed(key) === role) ? [day] : [],
  );
  const [first] = days.filter((day) => day <= context.today).sort((a, b) => a - b);
  return first;
}

/** Records what rows of the file's list of people say, each as an entry of its agency, and gives which could be. */
export async function recordListed(
  ticked: readonly number[],
  people: readonly (PersonId | undefined)[],
  read: WhoRead,
  { desk, ...given }: GivenCase,
): Promise<readonly number[]> {
  const { of, context, listed } = read;
  const all = listed.flatMap((one, n): readonly ListedAs[] => {
    const person = people[n];
    return person === undefined ? [] : [{ person, listed: one }];
  });
  const children = [...context.subjects, ...all.flatMap((one) => (one.listed.role === 'child' ? [one.person] : []))];
  const recorded: number[] = [];
  for (const n of ticked) {
    const [one, person] = [listed[n], people[n]];
    if (one === undefined || person === undefined) continue;
    const since = knownSince(one, read);
    const body: Body = {
      ...{
        kind: 'note',
        when: exactly(since ?? context.today),
        about: [...new Set([person, ...children])],
        present: [],
        themes: [],
        facts: {},
      },
      text: `From the list of people: ${listedInWords(one)}.`,
      claims: tiesListed({ person, listed: one }, all),
    };
    const appended = await desk.append({
      ...{ id: storedEntryId.parse(`${of.id}-list-${n}`), by: context.by.id, body },
      source: { kind: 'imported', file: of.name, where: sayPlace(one.where) },
      imported: since === undefined ? broughtInOn(context, { ...given, desk }) : { recorded: endOf(since), recordedAs: exactly(since) },
    });
    if (!isRefusal(appended)) recorded.push(n);
  }
  return recorded;
}
