import type { PersonId } from '../../../core/entry/ids.ts';
import { inCrisis } from '../../../core/picture/harm/crises.ts';
import { adultsInCrisis } from '../../../core/sharing/crisis-of-adult.ts';
import { exactly } from '../../../core/time/span.ts';
import type { FieldProblem } from '../../../parse/written/context.ts';
import { factField } from '../../../parse/written/fact-fields.ts';
import type { Written } from '../../../parse/written/written-form.ts';
import type { GivenCase } from '../../routing/route.ts';
import { picturesAround } from '../share/sharing-context.ts';
import { asEntry } from './recorded-rows.ts';
import type { Writing } from './write-context.ts';

/** What is asked about: a form, what came of reading it, and who in it is in crisis. */
interface CrisisWritten {
  readonly writing: Writing;
  readonly written: Written;
  readonly inCrisis: readonly PersonId[];
}

/** The adults tied to a child who are in crisis in an incident that is being written (finding: 0 F4). */
export function inCrisisIn({ body }: Written, { agency, today }: Writing, given: GivenCase): readonly PersonId[] {
  if (body?.kind !== 'incident') return [];
  const now = given.now();
  const entry = asEntry(body, { id: given.newId(), by: agency, recorded: now, recordedAs: exactly(today), landed: now });
  return inCrisis(entry).length === 0 ? [] : adultsInCrisis(entry, picturesAround(body, today, given.open));
}

const nobody = ({ writing: { form } }: CrisisWritten): string => (form['told-nobody'] ?? '').trim();

/** Why nobody is told of a crisis, where its writer says so. */
export const toldNobody = (opened: CrisisWritten): string | undefined =>
  opened.inCrisis.length === 0 || nobody(opened) === '' ? undefined : nobody(opened).slice(0, 5000);

/** Who will be told, where that is left to be said: it is asked before a crisis is recorded. */
export function whoIsToldUnsaid(opened: CrisisWritten): readonly FieldProblem[] {
  const { inCrisis: found, written, writing } = opened;
  const [first] = found;
  if (first === undefined || nobody(opened) !== '') return [];
  const told = written.body?.kind === 'incident' ? (written.body.facts.toBeTold ?? []) : [];
  if (told.length > 0) return [];
  const who = writing.context.people.get(first)?.called ?? 'Somebody';
  return [
    {
      field: factField('toBeTold'),
      text: `${who} is close to a child: choose who will be told of this, or write below why nobody will be. The front door can pass it on to whoever works with the family`,
    },
  ];
}
