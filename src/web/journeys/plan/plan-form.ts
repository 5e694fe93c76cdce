import { standsInTheWay } from '../../../core/pathway/need.ts';
import { type PlanWritten, strands } from '../../../core/pathway/plan/plan-body.ts';
import { needsOfPlan } from '../../../core/pathway/plan/plan-needs.ts';
import { publicId } from '../../addresses.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { actionIn, actionRows, filledRows, problemsOfRows } from '../../recording/action-rows.ts';
import { dayAhead } from '../../recording/day-ahead.ts';
import { partyCalled } from '../../recording/party-called.ts';
import { type Returned, tooLong } from '../../recording/returned.ts';
import { namesIn } from '../../words/names.ts';
import { engagementIn, fieldOf, relapseIn } from './plan-fields.ts';
import { problemsOf } from './plan-problems.ts';
import type { PlanRead } from './plan-read.ts';

type Form = Returned['sent'];

/** The sorts that are written here, in the order in which they are offered. */
export const planTypes = [
  'child-in-need',
  'child-protection',
  'early-help',
  'looked-after',
  'safety',
  'birth',
  'discharge',
  'step-down',
] as const;

const longest = 2000;

/** Reads the form of a plan: what was written, or everything that is still to be put right. */
export function parsePlan(form: Form, read: PlanRead, open: OpenCase): PlanWritten | Returned {
  if (read.agency === undefined) return { sent: form, problems: [] };
  const { today } = read.picture;
  const text = (name: string): string => (form[name] ?? '').trim();
  const written = writtenIn(form, { ...read, agency: read.agency }, open);
  const needs = needsOfPlan(read.asks, written, namesIn(open.directory).person);
  const problems = [
    ...(written.type === '' ? [{ field: 'type', text: 'Choose what sort of plan it is' }] : []),
    ...standsInTheWay(needs, { sent: written.whyNotSent }).flatMap(({ name }) => problemsOf(name, read, form, open)),
    ...(text('review') !== '' && written.review === undefined ? [{ field: 'review', text: 'Write a day to come, such as 14 May' }] : []),
    ...problemsOfRows(form, today),
    ...tooLong(form, longest),
  ];
  return problems.length > 0 ? { sent: form, problems: asOnThePage(problems) } : written;
}

function writtenIn(
  form: Form,
  { agency, asks, picture, renews }: PlanRead & { readonly agency: PlanWritten['lead'] },
  open: OpenCase,
): PlanWritten {
  const { today } = picture;
  const text = (name: string): string => (form[name] ?? '').trim();
  const names = namesIn(open.directory);
  const isChecked = (name: string): boolean => form[name] === 'yes';
  const type = renews?.plan.type ?? planTypes.find((one) => one === form.type) ?? '';
  const goesHome = type === 'discharge';
  return {
    type,
    lead: agency,
    worries: new Map(filledRows(form, 'worry').map((n) => [text(`worry-${n}`), text(`then-${n}`)])),
    safeEnough: text('safeEnough'),
    actions: actionRows(form).map((n) => actionIn(form, n, open, today)),
    review: dayAhead(text('review'), today),
    sentTo: asks.members.filter((one) => isChecked(`send-${publicId(open.publicIds.agencies, one)}`)),
    goneThroughWith: asks.parents.filter((one) => isChecked(fieldOf('through', one, open))),
    differentNight: new Map(
      asks.nights.flatMap((one) => {
        const said = text(fieldOf('night', one, open));
        return said === '' ? [] : [[names.person(one), said] as const];
      }),
    ),
    strands: new Map(strands.flatMap((strand, n) => (text(`strand-${n}`) === '' ? [] : [[strand, text(`strand-${n}`)] as const]))),
    accepted: text('accepted'),
    whyNotSent: text('whyNotSent'),
    ...engagementIn(form, asks.parents, open, today),
    ...relapseIn(form, asks.relapse, open, today),
    schoolNotTold: new Map(
      asks.schools.flatMap((school) => {
        const why = text(`untold-${publicId(open.publicIds.agencies, school)}`);
        return why === '' ? [] : [[school, why] as const];
      }),
    ),
    followUp: !goesHome || text('followUp') === '' ? undefined : partyCalled(text('followUp'), open),
    understood: goesHome ? text('understood') : '',
  };
}

/** The parts of the form, as they stand on its page. A field with a number belongs to the part before its dash. */
const parts = [
  ...[
    'type',
    'worry',
    'then',
    'safeEnough',
    'what',
    'who',
    'by',
    'how',
    'engage',
    'engageBy',
    'engageThen',
    'night',
    'signs',
    'helps',
    'asks',
  ],
  ...['asksBy', 'strand', 'accepted', 'followUp', 'understood', 'review', 'send', 'untold', 'whyNotSent'],
];

/** Each field once, in the order of the page. */
function asOnThePage(problems: Returned['problems']): Returned['problems'] {
  const place = ({ field }: Returned['problems'][number]): number => parts.indexOf(field.split('-')[0] ?? '');
  return [...new Map(problems.map((one) => [one.field, one])).values()].sort((a, b) => place(a) - place(b));
}
