import type { EntryId, PersonId } from '../../../core/entry/ids.ts';
import { childSections, type Filled, familySections } from '../../../core/form/filled.ts';
import type { Form, Question, Section } from '../../../core/form/form.ts';
import type { AssessmentAsks } from '../../../core/pathway/assessment/assessment-asks.ts';
import type { AssessmentWritten } from '../../../core/pathway/assessment/finishing-needs.ts';
import type { Picture } from '../../../core/picture/picture.ts';
import { readSaidDate } from '../../../core/time/said/said-date.ts';
import { showSpan } from '../../../core/time/span.ts';
import { publicId } from '../../addresses.ts';
import { agenciesIn } from '../../reading/agencies-in.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { namesIn } from '../../words/names.ts';

export type Texts = Readonly<Record<string, string>>;
export interface FieldProblem {
  readonly field: string;
  readonly text: string;
}
export type Part = PersonId | 'family';

const longest = 10_000;

/** The name of the field of a question, in the family's part or a child's. */
export const questionField = (id: string, part: Part, open: OpenCase): string =>
  part === 'family' ? `q-${id}` : `q-${id}-of-${publicId(open.publicIds.people, part)}`;
export const reasonField = (field: string): string => `${field}-why`;
export const tickField = (field: string, publicIdOfIt: string): string => `${field}-is-${publicIdOfIt}`;
export const personField = (what: string, person: PersonId, open: OpenCase): string => `${what}-${publicId(open.publicIds.people, person)}`;

/** What is on a form so far, and what of it cannot be read. */
export interface ReadForm {
  readonly written: AssessmentWritten;
  readonly problems: readonly FieldProblem[];
  /** What is to be kept sealed, in words. */
  readonly sealed: readonly string[];
}

/** Reads a form as it was filled in, whole or not. */
export function readForm(texts: Texts, form: Form, asks: AssessmentAsks, picture: Picture, open: OpenCase): ReadForm {
  const problems: FieldProblem[] = [];
  const sealed: string[] = [];
  const text = (name: string): string => (texts[name] ?? '').trim();
  const partOf = (sections: readonly Section[], part: Part): Filled => filledIn(sections, part);
  const among = (person: PersonId): string => text(personField('adult', person, open));
  const reasons = Object.fromEntries([
    ...asks.children.map(({ child }) => [`child:${child}`, text(personField('unseen', child, open))]),
    ...asks.adults.map((adult) => [`adult:${adult}`, text(personField('unmet', adult, open))]),
    ['agencies', text('why-agencies')],
    ['history', text('why-history')],
  ]);
  for (const [field, value] of Object.entries(texts))
    if (value.length > longest) problems.push({ field, text: `What you write must be ${longest} letters or fewer` });
  return {
    written: {
      family: partOf(familySections(form), 'family'),
      children: new Map(asks.children.map(({ child }) => [child, partOf(childSections(form), child)])),
      considered: asks.adults.filter((adult) => among(adult) === 'met' || among(adult) === 'not-met'),
      met: asks.adults.filter((adult) => among(adult) === 'met'),
      historyRead: text('history') === 'yes',
      outcome: text('outcome'),
      reasons,
      alike: text('alike'),
      actionsAnswered: new Map(
        asks.marac.flatMap(({ action }, n) => (text(`marac-${n + 1}`) === '' ? [] : [[action.what, text(`marac-${n + 1}`)] as const])),
      ),
      findingsWeighed: weighedIn(texts),
    },
    problems,
    sealed,
  };

  function filledIn(sections: readonly Section[], part: Part): Filled {
    const answers = new Map<string, string>();
    const evidence = new Map<string, readonly EntryId[]>();
    const why = new Map<string, string>();
    for (const question of sections.flatMap(({ questions }) => questions)) {
      const field = questionField(question.id, part, open);
      if (question.kind === 'entries') {
        const named = entriesTicked(texts, field, picture, open);
        if (named.length > 0) evidence.set(question.id, named);
      } else if (question.sealed) {
        if (text(field) !== '') sealed.push(`${question.asks} ${text(field)}`);
      } else {
        const read = readAnswer(question, field, texts, picture, open);
        if ('problem' in read) problems.push({ field, text: read.problem });
        else if (read.answer !== '') answers.set(question.id, read.answer);
      }
      if (text(reasonField(field)) !== '') why.set(question.id, text(reasonField(field)));
    }
    return { answers, evidence, reasons: why };
  }
}

/** The field in which a finding of the library is weighed, by its name there. */
const weighedField = 'weighed-';
export const fieldOfFinding = (name: string): string => `${weighedField}${name}`;

const isFindingField = /^weighed-[a-z0-9-]+\/[A-Za-z0-9._-]+$/;

/** What is written of findings, of those offered now and of those offered before: nothing typed is lost. */
export const weighedIn = (texts: Texts): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(texts)
      .filter(([field, value]) => isFindingField.test(field) && value.trim() !== '')
      .map(([field, value]) => [field.slice(weighedField.length), value.trim()]),
  );

const entriesTicked = (texts: Texts, field: string, { byId }: Picture, { publicIds }: OpenCase): readonly EntryId[] =>
  [...byId.keys()].filter((id) => texts[tickField(field, publicId(publicIds.entries, id))] === 'yes');

type Answer = { readonly answer: string } | { readonly problem: string };

function readAnswer({ kind, choices }: Question, field: string, texts: Texts, picture: Picture, open: OpenCase): Answer {
  const text = (texts[field] ?? '').trim();
  if (kind === 'agencies') {
    const names = namesIn(open.directory);
    return {
      answer: agenciesIn(picture.known.entries, open.directory)
        .filter((agency) => texts[tickField(field, publicId(open.publicIds.agencies, agency))] === 'yes')
        .map(names.agency)
        .join(', '),
    };
  }
  if (text === '') return { answer: '' };
  switch (kind) {
    case 'choice':
    case 'grade':
      return choices.includes(text) ? { answer: text } : { problem: 'Choose one of these' };
    case 'yes-no':
      return ['yes', 'no', 'not-asked'].includes(text) ? { answer: text } : { problem: 'Choose yes, no or not asked' };
    case 'number':
      return /^\d{1,4}(\.\d+)?$/.test(text) ? { answer: text } : { problem: 'Write a number, such as 3' };
    case 'date': {
      const { today } = picture;
      const past = readSaidDate(text, { today });
      const said = past.kind === 'read' ? past : readSaidDate(text, { today, looking: 'ahead' });
      return said.kind === 'read' ? { answer: showSpan(said.when) } : { problem: said.problem };
    }
    default:
      return { answer: text };
  }
}
