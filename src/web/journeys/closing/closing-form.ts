import { servesInConfidence } from '../../../core/check/asking.ts';
import type { Party } from '../../../core/entry/fact.ts';
import type { AgencyId } from '../../../core/entry/ids.ts';
import type { ClosingStep, ClosingWritten } from '../../../core/pathway/closing/closing-body.ts';
import { needsOfClosing } from '../../../core/pathway/closing/closing-needs.ts';
import { isAgainst } from '../../../core/pathway/closing/closing-work.ts';
import { standsInTheWay } from '../../../core/pathway/need.ts';
import type { Day } from '../../../core/time/day.ts';
import { readSaidDate } from '../../../core/time/said/said-date.ts';
import type { Span } from '../../../core/time/span.ts';
import { isMailAddress } from '../../../parse/mail-address.ts';
import { publicId } from '../../addresses.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { type Returned, tooLong } from '../../recording/returned.ts';
import { namesIn } from '../../words/names.ts';
import { type ViewChoice, viewsToChoose } from '../../words/view-words.ts';
import { parentsToTell, reasonsAgainst, viewInWords, worriesAsked } from './closing-fields.ts';
import { inOrderOfForm, problemsOf } from './closing-problems.ts';
import type { ClosingRead } from './closing-read.ts';
import { strengthsIn } from './strengths.ts';

const longest = 5000;
const isChoice = (text: string | undefined): text is ViewChoice => text !== undefined && Object.hasOwn(viewsToChoose, text);
const steps: readonly ClosingStep[] = ['proposal', 'notice', 'close'];

/** What is to be recorded: which step, what was written, and for a proposal by when the others answer. */
export interface ClosingParsed {
  readonly step: ClosingStep;
  readonly written: ClosingWritten;
  readonly answerBy: Day | undefined;
}

/** Reads the form of a closing: what was written, or everything that is still to be put right. */
export function parseClosing(form: Returned['sent'], read: ClosingRead, open: OpenCase): ClosingParsed | Returned {
  const text = (name: string): string => (form[name] ?? '').trim();
  const { today } = read.picture;
  const step = steps.find((one) => one === form.go && (one !== 'proposal' || read.work === undefined));
  const written = writtenIn(form, read, open);
  const answerBy = text('answer-by') === '' ? undefined : spanAhead(text('answer-by'), today)?.latest;
  const against = isDisputedIn(form, read, open);
  const needs = needsOfClosing(
    {
      ...read.before,
      views: read.before.views.map((one) => ({ ...one, onRecord: one.onRecord || written.consulted.includes(one.agency) })),
    },
    { ...read.stands, isDisputed: read.stands.isDisputed || against },
    written,
    step,
  );
  const reasons = Object.fromEntries(reasonsAgainst.map(([need]) => [need, text(`against-${need}`)]));
  const problems = [
    ...viewsIn(form, read, open).flatMap(({ key, choice, words }) =>
      choice !== 'agrees' && words === '' ? [{ field: `words-${key}`, text: 'Write what they said' }] : [],
    ),
    ...standsInTheWay(needs, reasons).flatMap(({ name }) => problemsOf(name, read, open, text)),
    ...['review', 'watch-until', 'from', 'answer-by'].flatMap((field) =>
      text(field) !== '' && spanAhead(text(field), today) === undefined ? [{ field, text: 'Write a day to come, such as 14 May' }] : [],
    ),
    ...(step === 'proposal' && (answerBy === undefined || answerBy < today)
      ? [{ field: 'answer-by', text: 'Write the day by which the others are to answer, such as 14 May' }]
      : []),
    ...emailProblems(form, read, open, step),
    ...(form.type === 'close' || form.type === 'step-down' ? [] : [{ field: 'type', text: 'Choose whether it is closed or stepped down' }]),
    ...(step === undefined ? [{ field: 'go', text: 'Choose what you do now' }] : []),
    ...tooLong(form, longest),
  ];
  if (problems.length > 0 || step === undefined) return { sent: form, problems: inOrderOfForm(problems) };
  return { step, written, answerBy };
}

function writtenIn(form: Returned['sent'], read: ClosingRead, open: OpenCase): ClosingWritten {
  const text = (name: string): string => (form[name] ?? '').trim();
  const names = namesIn(open.directory);
  const views = viewsIn(form, read, open);
  const replied = (read.work?.views ?? []).filter(({ isView }) => isView);
  const { today } = read.picture;
  return {
    type: form.type === 'step-down' ? 'step-down' : 'close',
    reason: text('reason'),
    changed: pairs(worriesAsked(read).map(({ worry, field }) => [worry, text(field)])),
    strengths: strengthsIn(form, read.picture, worriesAsked(read), open),
    contingency: text('contingency'),
    consulted: [...new Set([...heardOf(read), ...replied.map(({ agency }) => agency), ...views.map(({ agency }) => agency)])],
    views: pairs([
      ...replied.map((one) => [names.agency(one.agency), viewInWords(one) ?? ''] as const),
      ...views.map(({ agency, choice, words }) => [names.agency(agency), said(choice, words)] as const),
    ]),
    dissent: [
      ...replied.filter(isAgainst).map((one) => `${names.agency(one.agency)}: ${viewInWords(one)}`),
      ...views
        .filter(({ choice }) => choice !== 'agrees')
        .map(({ agency, choice, words }) => `${names.agency(agency)}: ${said(choice, words)}`),
    ].join('\n'),
    stepDownTo: text('who') === '' ? [] : [partyCalled(text('who'), open)],
    review: text('review') === '' ? undefined : spanAhead(text('review'), today),
    against: pairs(reasonsAgainst.map(([need, words]) => [words, text(`against-${need}`)])),
    told: pairs(parentsToTell(read, open).map(({ name, field }) => [name, text(field)])),
    accepted: text('accepted'),
    watchedBy: text('watchedBy'),
    watchUntil: text('watch-until') === '' ? undefined : spanAhead(text('watch-until'), today),
    from: form.go !== 'notice' || text('from') === '' ? undefined : spanAhead(text('from'), today),
  };
}

/** The agencies that the form offers to tell: those at work with the family, but for services that work in confidence (rule 28). */
export const toTell = ({ before, picture }: ClosingRead): readonly AgencyId[] =>
  before.views.map(({ agency }) => agency).filter((agency) => !servesInConfidence(picture, agency));

/** Who is told of it, at once: those who were chosen, and whoever sees the child from now on. */
export const toldOf = (form: Returned['sent'], read: ClosingRead, { stepDownTo }: ClosingWritten, open: OpenCase): readonly AgencyId[] => [
  ...toTell(read).filter((agency) => form[`tell-${publicId(open.publicIds.agencies, agency)}`] === 'yes'),
  ...stepDownTo.flatMap((party) => (party.kind === 'agency' ? [party.agency] : [])),
];

const pairs = (all: readonly (readonly [string, string])[]): ReadonlyMap<string, string> =>
  new Map(all.filter(([, value]) => value !== ''));

/** What was typed of a view that came by word of mouth. */
const viewsIn = (form: Returned['sent'], read: ClosingRead, open: OpenCase) =>
  read.before.views.flatMap(({ agency, onRecord }) => {
    const key = publicId(open.publicIds.agencies, agency);
    const choice = form[`view-${key}`];
    return onRecord || !isChoice(choice) ? [] : [{ agency, key, choice, words: (form[`words-${key}`] ?? '').trim() }];
  });

const isDisputedIn = (form: Returned['sent'], read: ClosingRead, open: OpenCase): boolean =>
  viewsIn(form, read, open).some(({ choice }) => choice !== 'agrees');

const said = (choice: ViewChoice, words: string): string => [viewsToChoose[choice], words].filter((part) => part !== '').join(': ');

const heardOf = ({ before }: ClosingRead): readonly AgencyId[] =>
  before.views.flatMap(({ agency, onRecord }) => (onRecord ? [agency] : []));

function spanAhead(words: string, today: Day): Span | undefined {
  const read = readSaidDate(words, { today, looking: 'ahead' });
  return read.kind === 'not-read' ? undefined : read.when;
}

/** An agency that the writer knows by that name, else the words as they stand. */
function partyCalled(words: string, { directory, agencies }: OpenCase): Party {
  const agency = agencies.find((id) => directory.agencies.get(id)?.name.toLowerCase() === words.toLowerCase());
  return agency === undefined ? { kind: 'words', words } : { kind: 'agency', agency };
}

const emailProblems = (
  form: Returned['sent'],
  { toAsk }: ClosingRead,
  open: OpenCase,
  step: ClosingStep | undefined,
): Returned['problems'] =>
  toAsk.flatMap(({ agency, byLink, name }) => {
    const field = `email-${publicId(open.publicIds.agencies, agency)}`;
    const email = (form[field] ?? '').trim();
    return step === 'proposal' && byLink && email !== '' && !isMailAddress(email)
      ? [{ field, text: `Enter a work email address at ${name}, like name@example.gov.uk` }]
      : [];
  });
