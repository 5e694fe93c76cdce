import type { EntryOf } from '../../../core/entry/entry.ts';
import type { Exception } from '../../../core/entry/fact.ts';
import type { AgencyId, PersonId } from '../../../core/entry/ids.ts';
import { standsInTheWay } from '../../../core/pathway/need.ts';
import { supervisedParts } from '../../../core/pathway/restriction/term-blanks.ts';
import type { TermsWritten } from '../../../core/pathway/restriction/terms-body.ts';
import { needsOfTerms, type TermsNeed } from '../../../core/pathway/restriction/terms-needs.ts';
import type { Terms } from '../../../core/picture/harm/restrictions.ts';
import { exactly } from '../../../core/time/span.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { type Returned, textIn, tooLong } from '../../recording/returned.ts';
import { exceptionInWords } from '../../words/fact-lines.ts';
import { type Names, namesIn } from '../../words/names.ts';
import { basesOffered } from '../../words/restriction-words.ts';
import { type AtDesk, mayBeGiven } from './arrangements-read.ts';
import {
  adultsOffered,
  agenciesTicked,
  aheadIn,
  familyOffered,
  longest,
  missing,
  type Parties,
  partyIn,
  pastIn,
  pastProblem,
  peopleTicked,
  unreadable,
} from './field-readers.ts';

type Facts = EntryOf<'restriction'>['facts'];

export const restrictionTypes = [
  'supervised-contact',
  'court-order',
  'bail',
  'protection-order',
  'written-agreement',
  'no-contact',
  'exclusion',
] as const satisfies readonly NonNullable<Facts['type']>[];
export const contactsLeft = ['supervised', 'through-services', 'none'] as const satisfies readonly NonNullable<Facts['contact']>[];

/** What is written on the form of terms: the terms, whose they are, and to whom they go at once. */
export interface TermsSent {
  readonly written: TermsWritten;
  readonly to: readonly AgencyId[];
}

/** Whom terms can bind and protect: the family, and whoever the terms that they change name already. */
export const peopleOffered = ({ picture }: AtDesk, before: Terms | undefined): readonly PersonId[] => [
  ...new Set([...familyOffered(picture), ...(before === undefined ? [] : [...before.restrains, ...before.protects])]),
];

/** Who can supervise: grown-ups of the family, and agencies at work with it. Nobody is chosen beforehand. */
export const supervisorsOffered = (at: AtDesk): Parties => ({
  people: adultsOffered(at.picture),
  agencies: [...(at.agency === undefined ? [] : [at.agency]), ...mayBeGiven(at)],
});

/** Reads the form of terms, new or changed: what was written, or all that is still to be put right. */
export function parseTerms(
  form: Returned['sent'],
  { at, before, give }: { readonly at: AtDesk; readonly before: Terms | undefined; readonly give: readonly AgencyId[] },
  open: OpenCase,
): TermsSent | Returned {
  const { today } = at.picture;
  const people = peopleOffered(at, before);
  const written: TermsWritten = {
    facts: factsIn(form, at, before, open),
    restrains: peopleTicked(form, 'binds', people, open),
    protects: peopleTicked(form, 'protects', people, open),
    when: pastIn(form, 'when', today)?.when ?? exactly(today),
    text: textIn(form, 'text'),
  };
  const leftOpen = textIn(form, 'leftOpen');
  const reasons = {
    'supervisor-not-harmed': textIn(form, 'supervisorWhy'),
    ...Object.fromEntries(supervisedParts.map((part) => [part, leftOpen])),
  };
  const problems = [
    ...standsInTheWay(needsOfTerms(at.picture, written), reasons).map(({ name }) => problemOf(name)),
    ...missing(form, 'text', before === undefined ? 'Write what it says, in whole sentences' : 'Write what changes, and who decided it'),
    ...pastProblem(form, 'when', today),
    ...unreadable(form, 'from', today),
    ...unreadable(form, 'until', today),
    ...tooLong(form, longest),
  ];
  return problems.length > 0 ? { sent: form, problems } : { written, to: agenciesTicked(form, 'give', give, open) };
}

function factsIn(form: Returned['sent'], at: AtDesk, before: Terms | undefined, open: OpenCase): TermsWritten['facts'] {
  const [type, contact] = [restrictionTypes.find((one) => one === form.type), contactsLeft.find((one) => one === form.contact)];
  const [from, until] = ['from', 'until'].map((name) => aheadIn(form, name, at.picture.today));
  const supervisor = partyIn(form, 'supervisor', supervisorsOffered(at), open);
  const setBy = open.agencies.find((agency) => open.publicIds.agencies.get(agency) === form.setBy);
  const basis = basesOffered.find((one) => one === form.basis);
  const exceptions = exceptionsIn(form, before, namesIn(open.directory));
  return {
    ...(type === undefined ? {} : { type }),
    ...(contact === undefined ? {} : { contact }),
    ...(supervisor === undefined ? {} : { supervisor }),
    ...Object.fromEntries(
      [...wordParts, 'supervisorWhy'].flatMap((name) => (textIn(form, name) === '' ? [] : [[name, textIn(form, name)]])),
    ),
    ...(exceptions.length === 0 ? {} : { exceptions }),
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
    ...(basis === undefined ? {} : { basis }),
    ...(form.document === 'seen' || form.document === 'not-seen' ? { document: form.document } : {}),
    ...(setBy === undefined || setBy === at.agency ? {} : { decidedBy: setBy }),
    ...(textIn(form, 'leftOpen') === '' ? {} : { reason: textIn(form, 'leftOpen') }),
  };
}

/** Parts of the terms that are written in words, in the order in which they are asked. */
export const wordParts = ['place', 'times', 'hours', 'checkIn', 'consequence', 'means', 'distance'] as const;

/** One on each line. A line that stood before keeps what it names: people, a place, a purpose. */
function exceptionsIn(form: Returned['sent'], before: Terms | undefined, names: Names): readonly Exception[] {
  const kept = new Map((before?.entry.facts.exceptions ?? []).map((one) => [exceptionInWords(one, names), one]));
  return textIn(form, 'exceptions')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((words) => kept.get(words) ?? { words });
}

const problemWords: Readonly<Record<TermsNeed, string>> = {
  type: 'Choose what it is',
  restrains: 'Choose whom it binds',
  protects: 'Choose with whom, or for whose sake',
  apart: 'Whoever it binds can neither be protected by it nor supervise it',
  'supervisor-not-harmed': 'They are on record as harmed by somebody whom it binds: choose somebody else, or write why it is them',
  supervisor: 'Write who supervises',
  place: 'Write where',
  hours: 'Write for how long each time',
  times: 'Write when, and how often',
  checkIn: 'Write who checks in, and when',
  consequence: 'Write what happens if it is not kept',
};
const fieldOf: Partial<Readonly<Record<TermsNeed, string>>> = {
  restrains: 'binds',
  apart: 'binds',
  'supervisor-not-harmed': 'supervisorWhy',
};
const problemOf = (name: TermsNeed): Returned['problems'][number] => ({ field: fieldOf[name] ?? name, text: problemWords[name] });
