import { servesInConfidence } from '../../../core/check/asking.ts';
import type { Party } from '../../../core/entry/fact.ts';
import type { AgencyId } from '../../../core/entry/ids.ts';
import type { ClosingWritten } from '../../../core/pathway/closing/closing-body.ts';
import { type ClosingNeed, inGeneral, needsOfClosing } from '../../../core/pathway/closing/closing-needs.ts';
import { standsInTheWay } from '../../../core/pathway/need.ts';
import { readSaidDate } from '../../../core/time/said/said-date.ts';
import type { Span } from '../../../core/time/span.ts';
import { publicId } from '../../addresses.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { type Returned, tooLong } from '../../recording/returned.ts';
import { namesIn } from '../../words/names.ts';
import type { ClosingRead } from './closing-read.ts';

const longest = 5000;

/** What an agency may be said to think. */
export const viewsToChoose = { agrees: 'Agrees', disagrees: 'Does not agree', concern: 'Has a concern' } as const;
type Choice = keyof typeof viewsToChoose;
const isChoice = (text: string | undefined): text is Choice => text !== undefined && Object.hasOwn(viewsToChoose, text);

/** The worries that the form asks about, each with the name of its field. */
export const worriesAsked = ({ before: { worries } }: ClosingRead): readonly { readonly worry: string; readonly field: string }[] =>
  (worries.length === 0 ? [inGeneral] : worries).map((worry, nth) => ({ worry, field: `changed-${nth + 1}` }));

/** Reads the form of a closing: what was written, or everything that is still to be put right. */
export function parseClosing(form: Returned['sent'], read: ClosingRead, open: OpenCase): ClosingWritten | Returned {
  const text = (name: string): string => (form[name] ?? '').trim();
  const names = namesIn(open.directory);
  const views = read.before.views.flatMap(({ agency, onRecord }) => {
    const key = publicId(open.publicIds.agencies, agency);
    const choice = form[`view-${key}`];
    return onRecord || !isChoice(choice) ? [] : [{ agency, key, choice, words: text(`words-${key}`) }];
  });
  const review = text('review') === '' ? undefined : readSaidDate(text('review'), { today: read.picture.today, looking: 'ahead' });
  const written: ClosingWritten = {
    type: form.type === 'step-down' ? 'step-down' : 'close',
    reason: text('reason'),
    changed: new Map(worriesAsked(read).flatMap(({ worry, field }) => (text(field) === '' ? [] : [[worry, text(field)] as const]))),
    contingency: text('contingency'),
    consulted: [...heardOf(read), ...views.map(({ agency }) => agency)],
    views: new Map(views.map(({ agency, choice, words }) => [names.agency(agency), said(choice, words)])),
    dissent: views
      .filter(({ choice }) => choice !== 'agrees')
      .map(({ agency, choice, words }) => `${names.agency(agency)}: ${said(choice, words)}`)
      .join('\n'),
    stepDownTo: text('who') === '' ? [] : [partyCalled(text('who'), open)],
    review: spanRead(review),
    against: new Map(
      reasonsAgainst.flatMap(([need, words]) => (text(`against-${need}`) === '' ? [] : [[words, text(`against-${need}`)] as const])),
    ),
  };
  const allViews = {
    ...read.before,
    views: read.before.views.map((one) => ({ ...one, onRecord: written.consulted.includes(one.agency) })),
  };
  const needs = needsOfClosing(allViews, read.waiting.length, written);
  const reasons = Object.fromEntries(reasonsAgainst.map(([need]) => [need, text(`against-${need}`)]));
  const missing = standsInTheWay(needs, reasons).map(({ name }) => name);
  const ofNeeds = (isAsked: (name: ClosingNeed) => boolean): Returned['problems'] =>
    missing.filter(isAsked).flatMap((name) => problemsOf(name, read, text));
  // In the order of the form.
  const problems = [
    ...views.flatMap(({ key, choice, words }) =>
      choice !== 'agrees' && words === '' ? [{ field: `words-${key}`, text: 'Write what they said' }] : [],
    ),
    ...ofNeeds((name) => name !== 'reason'),
    ...(review !== undefined && spanRead(review) === undefined
      ? [{ field: 'review', text: 'Write the day on which it is looked at again, such as 14 May' }]
      : []),
    ...(form.type === 'close' || form.type === 'step-down' ? [] : [{ field: 'type', text: 'Choose whether it is closed or stepped down' }]),
    ...ofNeeds((name) => name === 'reason'),
    ...tooLong(form, longest),
  ];
  return problems.length > 0 ? { sent: form, problems } : written;
}

/** The agencies that the form offers to tell: those at work with the family, but for services that work in confidence (rule 28). */
export const toTell = ({ before, picture }: ClosingRead): readonly AgencyId[] =>
  before.views.map(({ agency }) => agency).filter((agency) => !servesInConfidence(picture, agency));

/** Who is told of it, at once: those who were chosen, and whoever sees the child from now on. */
export const toldOf = (form: Returned['sent'], read: ClosingRead, { stepDownTo }: ClosingWritten, open: OpenCase): readonly AgencyId[] => [
  ...toTell(read).filter((agency) => form[`tell-${publicId(open.publicIds.agencies, agency)}`] === 'yes'),
  ...stepDownTo.flatMap((party) => (party.kind === 'agency' ? [party.agency] : [])),
];

const said = (choice: Choice, words: string): string => [viewsToChoose[choice], words].filter((part) => part !== '').join(': ');

const heardOf = ({ before }: ClosingRead): readonly AgencyId[] =>
  before.views.flatMap(({ agency, onRecord }) => (onRecord ? [agency] : []));

/** What a closing may be decided against, and how the record names it. */
export const reasonsAgainst: readonly (readonly [ClosingNeed, string])[] = [
  ['views', 'Views that have not come'],
  ['matters', 'Matters that are open'],
  ['questions', 'Questions that wait'],
];

const spanRead = (read: ReturnType<typeof readSaidDate> | undefined): Span | undefined =>
  read === undefined || read.kind === 'not-read' ? undefined : read.when;

/** An agency that the writer knows by that name, else the words as they stand. */
function partyCalled(words: string, { directory, agencies }: OpenCase): Party {
  const agency = agencies.find((id) => directory.agencies.get(id)?.name.toLowerCase() === words.toLowerCase());
  return agency === undefined ? { kind: 'words', words } : { kind: 'agency', agency };
}

function problemsOf(name: ClosingNeed, read: ClosingRead, text: (name: string) => string): Returned['problems'] {
  switch (name) {
    case 'views':
      return [{ field: 'against-views', text: 'Get the views that have not come, or write why it is closed without them' }];
    case 'matters':
      return [{ field: 'against-matters', text: 'Settle what is open, or write why it is closed with it open' }];
    case 'questions':
      return [{ field: 'against-questions', text: 'Answer the questions that wait, or write why it is closed first' }];
    case 'changed':
      return worriesAsked(read)
        .filter(({ field }) => text(field) === '')
        .map(({ field, worry }) => ({ field, text: `Write what is different now, and how that is known: ${worry}` }));
    case 'contingency':
      return [{ field: 'contingency', text: 'Write what happens if it does not hold' }];
    case 'who-next':
      return [
        ...(text('who') === '' ? [{ field: 'who', text: 'Write who sees the child from now on' }] : []),
        ...(text('review') === '' ? [{ field: 'review', text: 'Write when it is looked at again' }] : []),
      ];
    case 'reason':
      return [{ field: 'reason', text: 'Write the reason' }];
  }
}
