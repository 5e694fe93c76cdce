import type { Stamp } from '../../../core/taken-out/stamp.ts';
import { showDay } from '../../../core/time/day.ts';
import type { GivenCase } from '../../routing/route.ts';
import { namesIn } from '../../words/names.ts';
import { inPlainWords } from '../../words/plain-words.ts';
import { roleAtInWords } from '../../words/role-words.ts';
import { knownToWhom } from '../../words/whose-eyes.ts';
import type { ChronologyAsked } from '../chronology/chronology-query.ts';
import { daysInWords } from '../chronology/lanes/say.ts';
import type { TakeOut, TakeOutAsked } from './take-out-form.ts';
import { whatNames, whats } from './what.ts';

/** What stands on a file that somebody takes out. */
export function stampOf({ view }: Pick<TakeOutAsked, 'view'>, { what, purpose, why }: TakeOut, given: GivenCase): Stamp {
  const { open, visitor, now } = given;
  const names = namesIn(open.directory);
  const whole = whats[what].what === 'case-file';
  return {
    what: `${whatNames[whats[what].what]} of ${names.person(view.child)}`,
    knownTo: knownToWhom(whole ? undefined : view.as, open),
    knownOn: showDay(view.on),
    which: whichWords(what, view, given, names.person),
    by: byWhom(visitor, given),
    purpose,
    why,
    at: now(),
    reference: referenceFrom(given.newId()),
  };
}

/** Which entries, as audit may hold it: it names no person. */
export const whichNoted = (what: TakeOut['what'], view: ChronologyAsked, given: GivenCase): string =>
  whichWords(what, view, given, () => 'one person');

function whichWords(
  what: TakeOut['what'],
  { days, agency, theme, person }: ChronologyAsked,
  { open }: GivenCase,
  nameOf: ReturnType<typeof namesIn>['person'],
): string {
  const kind = whats[what].what;
  if (kind !== 'chronology' && kind !== 'lanes') return 'all entries';
  const only = [
    ...(agency === undefined ? [] : [`recorded by ${namesIn(open.directory).agency(agency)}`]),
    ...(theme === undefined ? [] : [`on ${inPlainWords(theme)}`]),
    ...(person === undefined ? [] : [`that name ${nameOf(person)}`]),
    ...(days === undefined ? [] : [`of what happened ${daysInWords(days)}`]),
  ];
  return only.length === 0 ? 'all entries' : `only entries ${only.join(', ')}`;
}

/** Who takes a file out, in which role. */
export function byWhom({ looker, role }: GivenCase['visitor'], { open }: GivenCase): string {
  if (looker === undefined) return `somebody in a demonstration (${role})`;
  const at = looker.agency === undefined ? undefined : open.directory.agencies.get(looker.agency);
  return `${looker.who}, ${roleAtInWords({ role: looker.role, ...(at === undefined ? {} : { at }) })}`;
}

/** Twelve letters and digits of a random id, in fours: what is read out over the telephone. */
export const referenceFrom = (id: string): string =>
  (
    id
      .replaceAll(/[^0-9a-z]/gi, '')
      .slice(0, 12)
      .toUpperCase()
      .match(/.{1,4}/g) ?? []
  ).join('-');
