import { servesInConfidence } from '../../check/asking.ts';
import type { Action } from '../../entry/fact.ts';
import type { PersonId } from '../../entry/ids.ts';
import { childrenInCircle } from '../../picture/family/family.ts';
import { type Picture, personName } from '../../picture/picture.ts';
import { showSpan } from '../../time/span.ts';
import { relapseKey } from '../plan/plan-body.ts';
import type { PlanStanding } from '../plan/plan-standing.ts';

/** One line of a plan, as a copy of it for one parent might hold it. */
export interface CopyLine {
  /** The same line of the same plan each time. */
  readonly key: string;
  readonly part: 'worry' | 'safe-enough' | 'action' | 'night' | 'relapse' | 'engage' | 'review';
  readonly words: string;
  /** Why it is not theirs to be given; undefined where it is: it is of themselves, or they were taken through it (rule 29). */
  readonly notTheirs: NotTheirs | undefined;
}

export type NotTheirs = 'of another adult' | 'between adults' | 'in confidence' | 'not gone through with them' | 'names another adult';

/**
 * Every line of a plan for one named parent. Theirs is what they are to do themselves, what was set out for them, and what they were taken through; never what another adult is to do, what the plan says of harm
 * between adults, or a service that works in confidence. A line that names another adult of the family is never theirs: what one said is not put before the other.
 */
export function copyLines(p: Picture, { plan, latest, through }: PlanStanding, parent: PersonId): readonly CopyLine[] {
  const { facts } = latest;
  const wasThrough =
    through.some(({ person }) => person === parent) || plan.entries.some((one) => one.facts.goneThroughWith?.includes(parent) === true);
  const namesAnother = (words: string): boolean => namesAnotherAdult(p, parent, words);
  const general = (words: string): NotTheirs | undefined =>
    namesAnother(words) ? 'names another adult' : wasThrough ? undefined : 'not gone through with them';
  const own = (whose: PersonId | undefined, words: string): NotTheirs | undefined =>
    whose === parent ? (namesAnother(words) ? 'names another adult' : undefined) : 'of another adult';
  const called = personName(p, parent);
  const ofActions = (part: CopyLine['part'], actions: readonly Action[], ifNot?: ReadonlyMap<string, string>): readonly CopyLine[] =>
    actions.map((action, n) => {
      const words = [actionWords(p, action, parent), ifNot?.get(action.what) === undefined ? '' : `If not: ${ifNot.get(action.what)}`]
        .filter((one) => one !== '')
        .join('. ');
      return { key: `${part}-${n + 1}`, part, words, notTheirs: ofAction(action, words) };
    });
  const ofAction = ({ who }: Action, words: string): NotTheirs | undefined => {
    if (who?.kind === 'person') return own(who.person, words);
    return who?.kind === 'agency' && servesInConfidence(p, who.agency) ? 'in confidence' : general(words);
  };
  const worries = [...(facts.ifThen ?? new Map((facts.risks ?? []).map((risk) => [risk, ''])))];
  const line = (key: string, part: CopyLine['part'], words: string, notTheirs: NotTheirs | undefined): CopyLine => ({
    key,
    part,
    words,
    notTheirs,
  });
  return [
    ...worries.map(([worry, then], n) => {
      const words = then === '' ? worry : `${worry}. If it comes back: ${then}`;
      return line(`worry-${n + 1}`, 'worry', words, general(words));
    }),
    ...(facts.safeEnough === undefined ? [] : [line('safe-enough', 'safe-enough', facts.safeEnough, general(facts.safeEnough))]),
    ...ofActions('action', facts.actions ?? []),
    ...ofActions('engage', facts.engage ?? [], facts.engageThen),
    ...[...(facts.differentNight ?? [])].map(([who, words], n) =>
      line(`night-${n + 1}`, 'night', words, who === called ? own(parent, words) : 'of another adult'),
    ),
    ...[...(facts.relapse ?? [])].map(([what, words], n) =>
      line(
        `relapse-${n + 1}`,
        'relapse',
        `${what.replace(`, ${called}`, '')}: ${words}`,
        what === relapseKey(called, 'signs') || what === relapseKey(called, 'helps') ? own(parent, words) : 'of another adult',
      ),
    ),
    ...[...(facts.strands ?? [])].map(([strand, words], n) => line(`strand-${n + 1}`, 'worry', `${strand}: ${words}`, 'between adults')),
  ];
}

/** True where words name anybody of the family but the child, its brothers and sisters, and the parent whose copy it is. */
export function namesAnotherAdult(p: Picture, parent: PersonId, words: string): boolean {
  const children = new Set(childrenInCircle(p));
  return [...p.circle.members.keys()].some((person) => person !== parent && !children.has(person) && isNamed(words, personName(p, person)));
}

/** True where words hold a name, as a word of its own. */
const isNamed = (words: string, name: string): boolean => {
  const plain = (text: string): string => ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  return name.trim() !== '' && plain(words).includes(plain(name));
};

/** What is to be done, as it is said to the one whose copy it is: of themselves without their name. */
function actionWords(p: Picture, { what, who, by, how }: Action, parent: PersonId): string {
  const named =
    who === undefined || (who.kind === 'person' && who.person === parent)
      ? ''
      : who.kind === 'person'
        ? personName(p, who.person)
        : who.kind === 'agency'
          ? (p.directory.agencies.get(who.agency)?.name ?? '')
          : who.words;
  return [
    `${named === '' ? '' : `${named}: `}${what}`,
    by === undefined ? '' : `By ${showSpan(by)}`,
    how === undefined ? '' : `We will know because: ${how}`,
  ]
    .filter((part) => part !== '')
    .join('. ');
}
