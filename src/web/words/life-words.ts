import type { Role } from '../../core/check/check.ts';
import type { Prompt } from '../../core/prompt/prompt.ts';
import { showDay } from '../../core/time/day.ts';
import type { OpenLife } from '../reading/prompt-life.ts';
import type { Names } from './names.ts';

/** Who answers for whoever is asked (rule 25). */
const managers: Readonly<Record<Role, string>> = {
  recorder: 'the manager',
  worker: 'the manager',
  lead: 'the manager',
  'decision-maker': 'the manager',
  chair: 'the manager',
  'front-door': 'the manager',
  hub: 'the manager',
  manager: "the manager's own manager",
  'safeguarding-lead': "the safeguarding lead's own manager",
};

/** An offer of help, and no reproach: whoever is asked has a manager, to whom it is put once the day to answer by has passed. */
export const helpWords = ({ offeredHelpOn }: OpenLife, to: Prompt['to'], names: Names): string | undefined =>
  offeredHelpOn === undefined ? undefined : `Help has been offered: ${managers[to.role]} at ${names.agency(to.agency)}`;

/** *Will do by* a day: it still waits. */
export const promisedWords = ({ promised }: OpenLife): string | undefined =>
  promised === undefined ? undefined : `Will be done by ${showDay(promised)}`;

/** Why a question that had been answered is asked again; nothing for one that was not. */
export function againWords(life: OpenLife, own: boolean, names: Names): string | undefined {
  if (life.state !== 'reopened') return undefined;
  if (life.isNew.length > 0 || life.newReasons.length > 0) return `new since ${own ? 'your' : 'the'} answer`;
  const { notTakenUpBy } = life;
  return notTakenUpBy === undefined ? 'it is on record anew' : `there is no record here that ${names.agency(notTakenUpBy)} took it up`;
}
