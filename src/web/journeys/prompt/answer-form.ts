import type { Entry } from '../../../core/entry/entry.ts';
import type { AgencyId, EntryId } from '../../../core/entry/ids.ts';
import { type AnswerFacts, type AnswerRefusal, acceptAnswer, ownDecisions } from '../../../core/prompt/answer.ts';
import { type Day, parseDay } from '../../../core/time/day.ts';
import { exactly } from '../../../core/time/span.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { postNames } from '../../words/post-names.ts';
import type { PromptRead } from './prompt-read.ts';

/** The answers that the form offers, in the order in which it does. */
const outcomes = ['done', 'already-known', 'not-so', 'not-needed', 'passed-to', 'will-do-by', 'to-safeguarding-lead'] as const;
type Outcome = (typeof outcomes)[number];

export interface FormError {
  readonly field: string;
  readonly text: string;
}
export interface AnswerErrors {
  readonly kind: 'errors';
  /** What was sent, so that nothing has to be written twice. */
  readonly given: Readonly<Record<string, string>>;
  readonly errors: readonly FormError[];
}
type AnswerGiven = { readonly kind: 'answer'; readonly facts: AnswerFacts } | AnswerErrors;

/** What this agency has recorded and may point at: its own entries by the day shown, the latest first. */
export const ownEntries = ({ vantage, known }: OpenCase, on: Day): readonly Entry[] =>
  vantage.kind === 'whole'
    ? []
    : known(on)
        .entries.filter(({ by }) => by === vantage.agency)
        .toReversed();

/** The agencies that a question may be passed to: those that the visitor knows of, without confidential ones and their own (rule 28). */
export const agenciesToPassTo = ({ agencies, directory, vantage }: OpenCase): readonly AgencyId[] =>
  agencies.filter((id) => {
    const kind = directory.agencies.get(id)?.kind;
    return kind !== 'refuge' && kind !== 'domestic-abuse-service' && !(vantage.kind === 'agency' && vantage.agency === id);
  });

const longestText = 5000;

export function parseAnswer(form: Readonly<Record<string, string>>, { asked, on }: PromptRead, open: OpenCase): AnswerGiven {
  const outcome = outcomes.find((one) => one === form.outcome);
  if (outcome === undefined) return { kind: 'errors', given: form, errors: [{ field: 'outcome', text: 'Choose an answer' }] };
  const text = (name: string): string | undefined => form[`${outcome}-${name}`]?.trim() || undefined;
  const entries = ownEntries(open, on);
  const entry = entries.find(({ id }) => open.publicIds.entries.get(id) === text('entry'))?.id;
  const to = agenciesToPassTo(open).find((id) => open.publicIds.agencies.get(id) === text('to'));
  const by = dayFrom(text('day'), text('month'), text('year'));
  const long = text('reason') !== undefined && (text('reason') ?? '').length > longestText;
  if (long)
    return {
      kind: 'errors',
      given: form,
      errors: [{ field: `${outcome}-reason`, text: `What you write must be ${longestText} letters or fewer` }],
    };
  const facts: AnswerFacts = {
    outcome,
    ...(entry === undefined ? {} : { entry }),
    ...(to === undefined ? {} : { to }),
    ...(by === undefined ? {} : { by: exactly(by) }),
    ...given('reason', text('reason')),
    ...given('decider', text('decider')),
  };
  const readable = new Set<EntryId>(entries.map(({ id }) => id));
  const own = ownDecisions(asked, open.ledger.byId, on);
  const answerer = [...postOf(open), ...own.flatMap(({ worker }) => worker ?? [])];
  const accepted = acceptAnswer(asked, facts, { answerer, readable, ownDecision: own.length > 0 });
  if (accepted === 'accept') return { kind: 'answer', facts };
  return { kind: 'errors', given: form, errors: [errorFor(accepted, outcome)] };
}

/** Who answers is known by post alone. */
function postOf({ vantage, directory }: OpenCase): readonly string[] {
  const agency = vantage.kind === 'agency' ? directory.agencies.get(vantage.agency) : undefined;
  return agency === undefined ? [] : [postNames[agency.kind], `${postNames[agency.kind]} at ${agency.name}`, agency.name];
}

const given = <K extends string>(name: K, value: string | undefined): { readonly [key in K]?: string } | Record<never, never> =>
  value === undefined ? {} : { [name]: value };

function dayFrom(day: string | undefined, month: string | undefined, year: string | undefined): Day | undefined {
  if (day === undefined || month === undefined || year === undefined) return undefined;
  return parseDay(`${year.padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

/** What to put right, said the way GOV.UK says it, on the field that mends it. */
function errorFor({ refused }: AnswerRefusal, outcome: Outcome): FormError {
  switch (refused) {
    case 'no-outcome':
      return { field: 'outcome', text: 'Choose an answer' };
    case 'done-without-entry':
      return { field: 'done-entry', text: 'Choose the entry that shows what was done' };
    case 'known-without-where':
      return { field: 'already-known-reason', text: 'Enter where it is recorded' };
    case 'not-so-without-why':
      return { field: 'not-so-reason', text: 'Enter why it is not so' };
    case 'not-needed-without-reason':
      return { field: 'not-needed-reason', text: 'Enter why nothing is needed' };
    case 'not-needed-without-decider':
      return { field: 'not-needed-decider', text: 'Enter whose decision it is' };
    case 'own-decision-alone':
      return { field: 'not-needed-decider', text: 'Enter somebody else who decided this with you' };
    case 'passed-to-no-agency':
      return { field: 'passed-to-to', text: 'Choose an agency' };
    case 'no-day-to-do-it-by':
      return { field: 'will-do-by-day', text: 'Enter the day by which you will do it, such as 27 3 2027' };
    case 'no-such-entry':
      return { field: `${outcome}-entry`, text: 'Choose an entry that you can read' };
  }
}
