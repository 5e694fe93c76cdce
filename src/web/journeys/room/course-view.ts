import { criteria, criteriaNames, reviewKinds } from '../../../core/learning/review/room/course-said.ts';
import type { Said } from '../../../core/learning/review/room/said.ts';
import { showDay } from '../../../core/time/day.ts';
import { termsAnswered } from '../../../parse/learning/terms-answered.ts';
import type { Returned } from '../../recording/returned.ts';
import { actView } from './act-view.ts';
import { clockView } from './clock-view.ts';
import { courseActs } from './course-acts.ts';
import { holdsPart } from './holds-view.ts';
import type { RoomRead } from './room-read.ts';
import { type Card, lineOf, type Part } from './shown.ts';

const met = { yes: 'Yes', no: 'No', 'not-known': 'It cannot be told yet' } as const;

/** The page of the review itself, part by part. */
export function courseParts(read: RoomRead, returned: Returned | undefined): readonly (Part & { readonly clock?: object })[] {
  const { room, child, agency } = read;
  const acts = courseActs(read);
  const answered = termsAnswered(read.kept);
  const of = (part: keyof typeof acts): readonly object[] => acts[part].map((act) => actView(act, returned));
  const [latest, ...earlier] = room.decisions.toReversed();
  return [
    {
      ...{ id: 'decision', heading: 'Kind and decision', acts: of('decision') },
      empty: 'No decision is written down yet.',
      cards: latest === undefined ? [] : [decisionCard(latest, true), ...earlier.map((one) => decisionCard(one, false))],
    },
    { id: 'clock', heading: 'The clock', clock: clockView(read), acts: of('clock') },
    {
      ...{ id: 'notices', heading: 'Notice to the national panel', acts: of('notices') },
      cards: room.notices.map(
        ({ child: of, notice }): Card => ({
          title: child(of),
          ...(notice === undefined ? { state: 'None on record', strong: true } : { state: `Sent ${showDay(notice.on)}` }),
          lines: [
            ...lineOf('Number', notice?.number),
            ...(notice === undefined
              ? []
              : lineOf('Reply', notice.replied === undefined ? 'Not yet' : `${showDay(notice.replied)}. ${notice.reply}`)),
          ],
        }),
      ),
    },
    {
      ...{ id: 'scope', heading: 'Scope', acts: of('scope') },
      cards: room.scope.map(
        ({ child: of, window, earlier: before, context }): Card => ({
          title: child(of),
          state: window === undefined ? 'No days set yet' : `${showDay(window.from)} to ${showDay(window.until)}`,
          lines: [
            ...lineOf('Why these days', window?.why),
            ...before.flatMap((one) => lineOf('Before', `${showDay(one.from)} to ${showDay(one.until)}: ${one.why}`)),
            ...context.flatMap(({ says, why }) => lineOf('Context from before, out of scope', `${says} (${why})`)),
          ],
        }),
      ),
    },
    {
      ...{ id: 'terms', heading: 'Terms of reference', acts: of('terms') },
      empty: 'None are set yet.',
      cards: room.terms.map(
        ({ id, says, on, why }, at): Card => ({
          title: `Term ${at + 1}`,
          text: says,
          state: `${why === '' ? 'Set' : 'Added'} ${showDay(on)}`,
          lines: [...lineOf('Added because', why), ...lineOf('Answered by', findingsWords(answered.get(id) ?? 0))],
        }),
      ),
    },
    {
      ...{ id: 'questions', heading: 'Questions', acts: of('questions') },
      empty: 'None are put yet.',
      cards: room.questions.map(
        ({ question, replies, isLate }): Card => ({
          title: question.asks,
          state:
            replies.length > 0
              ? 'Answered'
              : `Open${question.due === undefined ? '' : isLate ? `: it was due by ${showDay(question.due)}` : `: due by ${showDay(question.due)}`}`,
          strong: isLate,
          lines: [...lineOf('Who answers', question.owner), ...replies.flatMap(({ says, on }) => lineOf(`Answer, ${showDay(on)}`, says))],
        }),
      ),
    },
    holdsPart(read, of('holds')),
    {
      ...{ id: 'lessons', heading: 'Lessons sent out before the end', acts: of('lessons') },
      empty: 'None yet.',
      cards: room.lessons.map(({ says, to, on }): Card => ({ title: `To ${to}`, state: showDay(on), text: says, lines: [] })),
    },
    {
      ...{ id: 'changes', heading: 'Changes made already', acts: of('changes') },
      empty: 'None are written down yet.',
      cards: room.changes.map(
        ({ change, audits, auditIsOwed }): Card => ({
          title: change.agency === undefined ? 'The partnership' : agency(change.agency),
          state: showDay(change.on),
          text: change.what,
          strong: auditIsOwed,
          lines: [
            ...lineOf('What shows it', change.evidence),
            ...audits.flatMap(({ on, found }) => lineOf(`Audit, ${showDay(on)}`, found)),
            ...(audits.length > 0 || change.audit === undefined
              ? []
              : lineOf(
                  'Audit',
                  auditIsOwed ? `Its day, ${showDay(change.audit)}, has passed and no audit is on record` : `Due ${showDay(change.audit)}`,
                  auditIsOwed,
                )),
          ],
        }),
      ),
    },
  ];
}

const findingsWords = (count: number): string => (count === 0 ? 'No finding yet' : count === 1 ? '1 finding' : `${count} findings`);

function decisionCard({ review, held, on, by, why, considered }: Said<'review-decision'>, holds: boolean): Card {
  return {
    title: held ? reviewKinds[review] : `${reviewKinds[review]}: none is held`,
    state: `${holds ? 'Decided' : 'Decided before'} ${showDay(on)} by ${by}`,
    text: why,
    longLabels: true,
    lines: criteriaNames.flatMap((name) => {
      const [label, said] = [criteria[name], considered[name]];
      return said === undefined ? [] : lineOf(label, said.words === '' ? met[said.met] : `${met[said.met]}. ${said.words}`);
    }),
  };
}
