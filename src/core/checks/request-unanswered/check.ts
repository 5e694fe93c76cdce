import { agencyAsked, eachOnce } from '../../check/asking.ts';
import { type Concern, defineCheck } from '../../check/check.ts';
import { dated } from '../../check/dated.ts';
import { anyRecord } from '../../check/reads.ts';
import { watching } from '../../check/watch.ts';
import type { EntryOf } from '../../entry/entry.ts';
import { agencyName, entriesOf, happenedBy, type Picture } from '../../picture/picture.ts';
import { lateFrom, type OpenRequest, openRequests } from '../../picture/work/requests.ts';
import { showSpan } from '../../time/span.ts';

export const requestUnanswered = defineCheck({
  id: 'request-unanswered',
  number: 64,
  title: 'Records asked for and not sent',
  priority: 1,
  asks: 'There is no record here of an answer from {agency} to the request of {date} for {records}. Has it been answered, or is there a reason?',
  because:
    'Records that one agency asked of another for an assessment were not sent and not asked for again, and the assessment was finished without them. A message left months later showed that the request had been waiting in an inbox.',
  learntFrom: [{ review: 0, where: 'Finding 2' }],
  parameters: {
    limit: { value: 10, unit: 'working-days', source: 'ours', means: 'How long a request may be open where it gives no date of its own.' },
  },
  reads: { kinds: anyRecord, claims: [] },
  answerWithin: { amount: 2, unit: 'working-days' },
  closesWith: ['Sent (link the entry).', 'Not given, with the reason.', 'No longer needed (who says so).'],
  notWhen: ['An answer came by another route and is linked.', 'The date that the request gives has not passed.'],
  safeToAsk: false,
  evaluate: (p, { limit }) => {
    const watch = watching(p);
    const concerns: Concern[] = [];
    for (const request of openRequests(p)) {
      if (!isParty(p, request)) continue;
      const finished = assessmentFinishedWithout(p, request);
      if (watch.reached(lateFrom(p, request, limit)) || finished !== undefined) concerns.push(concernAbout(p, request, finished));
    }
    return watch.result(concerns);
  },
});

/** Another agency that was only copied in may hold the request and not the answer. */
const isParty = (p: Picture, request: OpenRequest): boolean =>
  p.vantage.kind === 'whole' ||
  p.vantage.agency === request.addressee ||
  p.vantage.agency === request.requester ||
  p.vantage.agency === request.first.by;

/** An assessment by whoever asked, of the same people, under way when they asked and since finished. */
function assessmentFinishedWithout(p: Picture, { first, requester }: OpenRequest): EntryOf<'assessment'> | undefined {
  return entriesOf(p, 'assessment').find(
    (entry) =>
      entry.facts.status === 'completed' &&
      entry.by === requester &&
      (entry.recorded > first.recorded || (entry.recorded === first.recorded && entry.order > first.order)) &&
      entry.about.some((person) => first.about.includes(person)) &&
      (entry.thread === first.thread || wasUnderWay(p, entry, first)),
  );
}

const wasUnderWay = (p: Picture, finished: EntryOf<'assessment'>, asked: OpenRequest['first']): boolean =>
  entriesOf(p, 'assessment').some(
    (begun) =>
      begun.facts.status === 'started' &&
      begun.by === finished.by &&
      begun.facts.type === finished.facts.type &&
      (begun.thread === undefined || begun.thread === finished.thread) &&
      happenedBy(begun) <= happenedBy(asked),
  );

function concernAbout(p: Picture, request: OpenRequest, finished: EntryOf<'assessment'> | undefined): Concern {
  const { first, addressee, requester } = request;
  const what = first.facts.for ?? 'what it holds';
  const by = requester === undefined ? '' : ` by ${agencyName(p, requester)}`;
  const due = first.facts.due === undefined ? '' : ` to answer by ${showSpan(first.facts.due)}`;
  const since = finished === undefined ? '' : ` The assessment was finished ${dated(finished.when)}.`;
  return {
    anchor: request.key,
    about: first.about,
    evidence: [...request.entries.map((entry) => entry.id), ...(finished === undefined ? [] : [finished.id])],
    question: `${agencyName(p, addressee)} was asked${by} ${dated(first.when)}${due}: ${what}.${since} There is no record here of an answer: has it been sent, or is there a reason?`,
    ask: eachOnce([agencyAsked(addressee), ...(requester === undefined ? [] : [agencyAsked(requester, 'worker', 'lead')])]),
  };
}
