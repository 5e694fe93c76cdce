import type { PersonId } from '../../../core/entry/ids.ts';
import type { Form } from '../../../core/form/form.ts';
import type { AssessmentAsks } from '../../../core/pathway/assessment/assessment-asks.ts';
import { type AssessmentWritten, needsOfFinishing } from '../../../core/pathway/assessment/finishing-needs.ts';
import { writtenAlike } from '../../../core/pathway/assessment/written-alike.ts';
import { standsInTheWay } from '../../../core/pathway/need.ts';
import type { Picture } from '../../../core/picture/picture.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { namesIn } from '../../words/names.ts';
import { type FieldProblem, type Part, personField, questionField } from './written-form.ts';

/** Everything that is still to be put right before an assessment is finished, each with its field. */
export function problemsOfFinishing(
  form: Form,
  asks: AssessmentAsks,
  written: AssessmentWritten,
  picture: Picture,
  open: OpenCase,
): readonly FieldProblem[] {
  const names = namesIn(open.directory);
  const needs = standsInTheWay(needsOfFinishing(form, asks, written), written.reasons).flatMap(({ name }) => problemOf(name));
  const alike = written.alike === '' ? writtenAlike(picture, form, written) : [];
  return [
    ...needs,
    ...alike.map(({ one, other }) => ({
      field: 'alike',
      text: `Write what is different about ${names.person(one)} and ${names.person(other)}, or why the likeness is true`,
    })),
  ];

  function problemOf(name: string): readonly FieldProblem[] {
    const [what = '', ...rest] = name.split(':');
    const person =
      asks.children.map(({ child }) => child).find((child) => child === rest[0]) ?? asks.adults.find((adult) => adult === rest[0]);
    switch (what) {
      case 'blank': {
        const part: Part = rest.length > 1 && person !== undefined ? person : 'family';
        const id = rest.at(-1) ?? '';
        const asked = form.sections.flatMap(({ questions }) => questions).find((one) => one.id === id);
        return [{ field: questionField(id, part, open), text: `${calledFor(part)}${asked?.asks ?? id}: answer it, or write why not` }];
      }
      case 'child':
        return person === undefined
          ? []
          : [{ field: personField('unseen', person, open), text: `See ${names.person(person)}, or write why that could not be` }];
      case 'adult':
        return person === undefined
          ? []
          : [{ field: personField('unmet', person, open), text: `Say that ${names.person(person)} was met, or write why not` }];
      case 'agencies':
        return [{ field: 'why-agencies', text: 'Ask every agency at work with the family and have their answers, or write why not' }];
      case 'marac':
        return [{ field: `marac-${rest[0] ?? ''}`, text: 'Write what came of it, or why it has not been done' }];
      case 'history':
        return [{ field: 'history', text: 'Say that the earlier records were read, or write why not' }];
      default:
        return [{ field: 'outcome', text: 'Write what comes of it' }];
    }
  }

  function calledFor(part: Part): string {
    return part === 'family' ? '' : `${names.person(part)}: `;
  }
}

/** Why what the document of a child rests on is not so, by whom it is about, as the entry keeps it. */
export function whyNotFor(
  child: PersonId,
  form: Form,
  asks: AssessmentAsks,
  written: AssessmentWritten,
  open: OpenCase,
): ReadonlyMap<string, string> {
  const names = namesIn(open.directory);
  const called = (name: string): string | undefined => {
    if (name === `child:${child}`) return `${names.person(child)} not seen`;
    const adult = asks.adults.find((one) => name === `adult:${one}`);
    if (adult !== undefined) return `${names.person(adult)} not ${written.considered.includes(adult) ? 'met' : 'considered'}`;
    return name === 'agencies' ? 'Agencies not all heard' : name === 'history' ? 'Earlier records not read' : undefined;
  };
  return new Map(
    needsOfFinishing(form, asks, written).flatMap(({ name, met }) => {
      const [label, why] = [called(name), written.reasons[name] ?? ''];
      return met || label === undefined || why === '' ? [] : [[label, why] as const];
    }),
  );
}
