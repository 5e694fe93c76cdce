import type { Action, Party } from '../../../core/entry/fact.ts';
import { standsInTheWay } from '../../../core/pathway/need.ts';
import { type PlanWritten, strands } from '../../../core/pathway/plan/plan-body.ts';
import { needsOfPlan, type PlanNeed } from '../../../core/pathway/plan/plan-needs.ts';
import { readSaidDate } from '../../../core/time/said/said-date.ts';
import { type Span, showSpan } from '../../../core/time/span.ts';
import { publicId } from '../../addresses.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { type Returned, tooLong } from '../../recording/returned.ts';
import { type Names, namesIn, partyName } from '../../words/names.ts';
import type { PlanRead } from './plan-read.ts';

type Form = Returned['sent'];

/** The sorts that are written here, in the order in which they are offered. */
export const planTypes = ['child-in-need', 'child-protection', 'early-help', 'looked-after', 'safety', 'birth', 'discharge'] as const;

const most = 40;
const longest = 2000;

/** How many rows of a sort the form has: those filled in and two more, never fewer than three. */
export const rowsIn = (form: Form, ...names: readonly string[]): number => {
  const filled = Object.entries(form).flatMap(([field, value]) => {
    const row = new RegExp(`^(?:${names.join('|')})-(\\d{1,2})$`).exec(field)?.[1];
    return row === undefined || value.trim() === '' ? [] : [Number(row)];
  });
  return Math.min(most, Math.max(3, Math.max(0, ...filled) + 2));
};

/** Reads the form of a plan: what was written, or everything that is still to be put right. */
export function parsePlan(form: Form, read: PlanRead, open: OpenCase): PlanWritten | Returned {
  const { agency, asks, picture } = read;
  const text = (name: string): string => (form[name] ?? '').trim();
  const names = namesIn(open.directory);
  const isChecked = (name: string): boolean => form[name] === 'yes';
  const numbered = Array.from({ length: most }, (_, n) => n + 1);
  const rows = numbered.filter((n) => ['what', 'who', 'by', 'how'].some((name) => text(`${name}-${n}`) !== ''));
  const actions = rows.map((n) => actionIn(n, text, open, names, picture.today));
  const worries = new Map(numbered.flatMap((n) => (text(`worry-${n}`) === '' ? [] : [[text(`worry-${n}`), text(`then-${n}`)] as const])));
  const review = ahead(text('review'), picture.today);
  if (agency === undefined) return { sent: form, problems: [] };
  const written: PlanWritten = {
    type: read.renews?.plan.type ?? planTypes.find((one) => one === form.type) ?? '',
    lead: agency,
    worries,
    safeEnough: text('safeEnough'),
    actions,
    review,
    sentTo: asks.members.filter((one) => isChecked(`send-${publicId(open.publicIds.agencies, one)}`)),
    goneThroughWith: asks.parents.filter((one) => isChecked(`through-${publicId(open.publicIds.people, one)}`)),
    differentNight: new Map(
      asks.nights.flatMap((one) => {
        const said = text(`night-${publicId(open.publicIds.people, one)}`);
        return said === '' ? [] : [[names.person(one), said] as const];
      }),
    ),
    strands: new Map(strands.flatMap((strand, n) => (text(`strand-${n}`) === '' ? [] : [[strand, text(`strand-${n}`)] as const]))),
    accepted: text('accepted'),
    whyNotSent: text('whyNotSent'),
  };
  const needs = needsOfPlan(asks, written, names.person);
  const problems = [
    ...(written.type === '' ? [{ field: 'type', text: 'Choose what sort of plan it is' }] : []),
    ...standsInTheWay(needs, { sent: written.whyNotSent }).flatMap(({ name }) => problemsOf(name, read, form, rows, open)),
    ...(text('review') !== '' && review === undefined ? [{ field: 'review', text: 'Write a day to come, such as 14 May' }] : []),
    ...rows.flatMap((n) => (text(`what-${n}`) === '' ? [{ field: `what-${n}`, text: 'Write what is to be done' }] : [])),
    ...rows.flatMap((n) =>
      text(`by-${n}`) !== '' && ahead(text(`by-${n}`), picture.today) === undefined
        ? [{ field: `by-${n}`, text: 'Write a day, such as 14 May or next Tuesday' }]
        : [],
    ),
    ...tooLong(form, longest),
  ];
  return problems.length > 0 ? { sent: form, problems: asOnThePage(problems) } : written;
}

/** The parts of the form, as they stand on its page. A field with a number belongs to the part before its dash. */
const parts = [
  'type',
  'worry',
  'then',
  'safeEnough',
  'what',
  'who',
  'by',
  'how',
  'night',
  'strand',
  'accepted',
  'review',
  'send',
  'whyNotSent',
];

/** Each field once, in the order of the page. */
function asOnThePage(problems: Returned['problems']): Returned['problems'] {
  const place = ({ field }: Returned['problems'][number]): number => parts.indexOf(field.split('-')[0] ?? '');
  return [...new Map(problems.map((one) => [one.field, one])).values()].sort((a, b) => place(a) - place(b));
}

const ahead = (words: string, today: PlanRead['picture']['today']): Span | undefined => {
  if (words === '') return undefined;
  const said = readSaidDate(words, { today, looking: 'ahead' });
  return said.kind === 'not-read' ? undefined : said.when;
};

function actionIn(n: number, text: (name: string) => string, open: OpenCase, names: Names, today: PlanRead['picture']['today']): Action {
  const by = ahead(text(`by-${n}`), today);
  return {
    what: text(`what-${n}`),
    ...(text(`who-${n}`) === '' ? {} : { who: partyCalled(text(`who-${n}`), open, names) }),
    ...(by === undefined ? {} : { by }),
    ...(text(`how-${n}`) === '' ? {} : { how: text(`how-${n}`) }),
  };
}

/** An agency or person whom the writer knows by that name, else the words as they stand. */
function partyCalled(words: string, open: OpenCase, names: Names): Party {
  const same = (name: string): boolean => name.toLowerCase() === words.toLowerCase();
  const agency = open.agencies.find((id) => same(names.agency(id)));
  if (agency !== undefined) return { kind: 'agency', agency };
  const people = open.people.filter((id) => same(names.person(id)));
  const [person] = people;
  return person !== undefined && people.length === 1 ? { kind: 'person', person } : { kind: 'words', words };
}

function problemsOf(name: PlanNeed, { asks }: PlanRead, form: Form, rows: readonly number[], open: OpenCase): Returned['problems'] {
  const blank = (field: string): boolean => (form[field] ?? '').trim() === '';
  const missing = (field: string, text: string): Returned['problems'] => (blank(field) ? [{ field, text }] : []);
  switch (name) {
    case 'worries':
      return [{ field: 'worry-1', text: 'Write at least one worry that the plan is about' }];
    case 'if-then':
      return Array.from({ length: most }, (_, n) => n + 1).flatMap((n) =>
        blank(`worry-${n}`) ? [] : missing(`then-${n}`, 'Write what is done if it comes back, by whom and how soon'),
      );
    case 'actions':
      return [{ field: 'what-1', text: 'Write at least one thing that is to be done' }];
    case 'who-and-when':
      return rows.flatMap((n) => [...missing(`who-${n}`, 'Write who does it'), ...missing(`by-${n}`, 'Write by when')]);
    case 'how-known':
      return rows.flatMap((n) => missing(`how-${n}`, 'Write how we will know that it has helped'));
    case 'safe-enough':
      return [{ field: 'safeEnough', text: 'Write what will show that the child is safe enough' }];
    case 'review':
      return missing('review', 'Write when it is looked at again');
    case 'nights':
      return asks.nights.flatMap((one) =>
        missing(`night-${publicId(open.publicIds.people, one)}`, 'Write what happens on a night that is not like the others'),
      );
    case 'strands':
      return strands.flatMap((strand, n) => missing(`strand-${n}`, `Write what is done, or why nothing: ${strand.toLowerCase()}`));
    case 'accepted':
      return [{ field: 'accepted', text: 'Write who has taken on the lead, and when they said so' }];
    case 'sent':
      return [{ field: 'whyNotSent', text: 'Send it to everybody at work with the family, or write why not' }];
  }
}

/** A plan that runs, as the form that renews it begins: nothing is ticked anew. */
export function formOf({ renews, asks }: PlanRead, open: OpenCase): Form {
  if (renews === undefined) return {};
  const names = namesIn(open.directory);
  const { facts } = renews.latest;
  const worries = [...(facts.ifThen ?? new Map((facts.risks ?? []).map((risk) => [risk, ''])))];
  return Object.fromEntries([
    ...worries.flatMap(([worry, then], n) => [
      [`worry-${n + 1}`, worry],
      [`then-${n + 1}`, then],
    ]),
    ...(facts.actions ?? []).flatMap(({ what, who, by, how }, n) => [
      [`what-${n + 1}`, what],
      [`who-${n + 1}`, who === undefined ? '' : partyName(who, names)],
      [`by-${n + 1}`, by === undefined ? '' : showSpan(by)],
      [`how-${n + 1}`, how ?? ''],
    ]),
    ['safeEnough', facts.safeEnough ?? ''],
    ['review', ''],
    ...asks.nights.map((one) => [`night-${publicId(open.publicIds.people, one)}`, facts.differentNight?.get(names.person(one)) ?? '']),
    ...strands.map((strand, n) => [`strand-${n}`, facts.strands?.get(strand) ?? '']),
    ['accepted', facts.accepted ?? ''],
  ]);
}
