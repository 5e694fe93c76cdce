import type { Body, Entry } from '../../../core/entry/entry.ts';
import { type ReviewStep, reviewSteps } from '../../../core/pathway/worst/review-clocks.ts';
import { happenedBody, reviewStepBody, seriousHarmBody } from '../../../core/pathway/worst/worst-bodies.ts';
import type { WorstWork } from '../../../core/pathway/worst/worst-work.ts';
import type { Day } from '../../../core/time/day.ts';
import { readSaidDate } from '../../../core/time/said/said-date.ts';
import { publicId } from '../../addresses.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { type Returned, tooLong } from '../../recording/returned.ts';
import type { AfterHarmRead } from './after-harm-read.ts';

const longest = 5000;
const isWhat = (text: string | undefined): text is 'death' | 'serious-harm' => text === 'death' || text === 'serious-harm';

/** What is recorded first: a body of its own, or that an entry which stands tells of serious harm. */
export interface Happened {
  readonly body: Body;
  /** The entry that tells of it, where one stood already. */
  readonly of: Entry | undefined;
}

/** Reads what happened, from an entry that stands or as it is written down now. */
export function parseHappened(form: Returned['sent'], { picture, child, mayTell, on }: AfterHarmRead, open: OpenCase): Happened | Returned {
  const text = (name: string): string => (form[name] ?? '').trim();
  const { what } = form;
  const of = what === 'serious-harm' ? mayTell.find(({ id }) => publicId(open.publicIds.entries, id) === form.of) : undefined;
  const said = readSaidDate(text('happened'), { today: picture.today, looking: 'past' });
  const read = said.kind === 'read' && said.when.earliest <= picture.today ? said : undefined;
  const problems = [
    ...(isWhat(what) ? [] : [{ field: 'what', text: 'Choose what has happened' }]),
    ...(of === undefined && read === undefined
      ? [{ field: 'happened', text: said.kind === 'not-read' ? said.problem : 'Write a day that has been, such as today or 4 May' }]
      : []),
    ...(text('account') === ''
      ? [
          {
            field: 'account',
            text: of === undefined ? 'Write what is known, and from whom' : 'Write what makes it serious harm, and who says so',
          },
        ]
      : []),
    ...tooLong(form, longest),
  ];
  if (problems.length > 0 || !isWhat(what)) return { sent: form, problems };
  if (of !== undefined) return { of, body: seriousHarmBody(child, of, on, text('account')) };
  if (read === undefined) return { sent: form, problems };
  const at = read.at === undefined ? {} : { at: read.at };
  return { of: undefined, body: happenedBody(child, what, { when: read.when, ...at, text: text('account') }) };
}

/** Who is at hand for the family: by name, since one person is asked and named. */
export function parseSupport(form: Returned['sent']): string | Returned {
  const who = (form.support ?? '').trim();
  const problems = [
    ...(who === '' ? [{ field: 'support', text: 'Write who is at hand for the family, by name and post' }] : []),
    ...tooLong(form, longest),
  ];
  return problems.length > 0 ? { sent: form, problems } : who;
}

/** A step of the review, by whom it was decided, on which day, and why. The review itself is not sent before somebody says whether the panel is told. */
export function parseReviewStep(form: Returned['sent'], { event, clocks }: WorstWork, today: Day): Body | Returned {
  const text = (name: string): string => (form[name] ?? '').trim();
  const step = reviewSteps.find((one) => one === form.step);
  const on = dayIn(text('stepOn'), today);
  const problems = [
    ...(step === undefined ? [{ field: 'step', text: 'Choose what is done' }] : []),
    ...(step === 'rapid-review-sent' && clocks.word?.facts.type !== 'panel-notified'
      ? [{ field: 'step', text: 'Record first that the national panel has been told: a rapid review is of what it was told of' }]
      : []),
    ...(on === undefined ? [{ field: 'stepOn', text: 'Write the day on which it was done, such as today or 4 May' }] : []),
    ...(text('stepBy') === '' ? [{ field: 'stepBy', text: 'Write who decided it, by name and post' }] : []),
    ...(text('stepWhy') === ''
      ? [{ field: 'stepWhy', text: step === 'rapid-review-sent' ? 'Write what the review decided' : 'Write the reason' }]
      : []),
    ...tooLong(form, longest),
  ];
  if (problems.length > 0 || step === undefined || on === undefined) return { sent: form, problems };
  return reviewStepBody(event, step satisfies ReviewStep, { on, who: text('stepBy'), words: text('stepWhy') });
}

/** One day, today or before; today where none is written. */
export function dayIn(words: string, today: Day): Day | undefined {
  if (words === '') return today;
  const said = readSaidDate(words, { today, looking: 'past' });
  if (said.kind === 'not-read' || said.when.earliest !== said.when.latest || said.when.latest > today) return undefined;
  return said.when.latest;
}
