import { agencyAsked, eachOnce, lead } from '../../check/asking.ts';
import { type Concern, defineCheck } from '../../check/check.ts';
import { dated } from '../../check/dated.ts';
import { type Watch, watching } from '../../check/watch.ts';
import { isSeenBy } from '../../picture/agency-eyes.ts';
import { agencyName, happenedBy, type Picture } from '../../picture/picture.ts';
import type { AskedMeeting } from '../../picture/words/asked-meeting-words.ts';
import { isSocialCare } from '../../picture/work/plans.ts';
import { promptDayAfter } from '../../time/calendar.ts';
import { type Asked, answererOf, meetingsAsked } from './asked.ts';
import { isSettled } from './settled.ts';

export const conferenceAskedAndDeclined = defineCheck({
  id: 'conference-asked-and-declined',
  number: 48,
  title: 'A partner asked for a conference, and the answer was no',
  priority: 2,
  asks: '{Agency} asked for {meeting}, and {agency} declined. Have the other agencies been asked for their view, and has somebody outside the case looked at it?',
  because:
    'Police asked for a child protection conference and a health visitor for a visit together. Each was told no by the one agency that was asked, and the others who knew the family were not asked what they thought.',
  learntFrom: [
    { review: 1, where: '§5.3; §5.20; §5.23; §12.21-12.22' },
    { review: 2, where: '§7.2.9' },
  ],
  parameters: {
    limit: {
      value: 1,
      unit: 'working-days',
      source: 'ours',
      means: 'Time for an answer to a request for a conference or a strategy discussion.',
    },
    jointVisit: { value: 5, unit: 'working-days', source: 'ours', means: 'Time for an answer to a request to visit together.' },
  },
  reads: {
    kinds: [
      'meeting',
      'contact',
      'information-request',
      'information-reply',
      'referral',
      'referral-decision',
      'note',
      'decision',
      'challenge',
      'plan',
      'assessment',
      'supervision',
      'share',
    ],
    claims: [],
  },
  answerWithin: { amount: 1, unit: 'working-days' },
  closesWith: ['Held.', 'Upheld, with the reasons told to whoever asked.', 'Taken to the next stage.'],
  notWhen: [
    'Whoever asked has taken it back in writing.',
    'Other agencies were asked for their view, and somebody outside the case has looked at it.',
  ],
  safeToAsk: false,
  evaluate: (p, limits) => {
    const watch = watching(p);
    const standing = meetingsAsked(p).filter(
      (asked) => isSeenBy(p, asked.asker, answererOf(p, asked)) && isDue(p, watch, asked, limits) && !isSettled(p, asked),
    );
    const concerns = grouped(standing).map((group) => concernAbout(p, group));
    return watch.result(concerns);
  },
});

/** Declined; or asked by a partner and not answered in time. What social care itself asks for is arranged by its own service. */
function isDue(
  p: Picture,
  watch: Watch,
  asked: Asked,
  { limit, jointVisit }: { readonly limit: number; readonly jointVisit: number },
): boolean {
  const [first] = asked.asking;
  if (asked.declined.length > 0 || first === undefined) return true;
  if (isSocialCare(p, asked.asker)) return false;
  return watch.reached(promptDayAfter(p.calendar, happenedBy(first), asked.meeting === 'joint-visit' ? jointVisit : limit));
}

const firstOf = ({ asking, declined }: Asked) => asking[0] ?? declined[0];

/** What is asked for again on one thread, or by one agency, is one matter. */
function grouped(all: readonly Asked[]): readonly Asked[] {
  const groups: Asked[] = [];
  for (const asked of all) {
    const i = groups.findIndex(
      (held) =>
        held.meeting === asked.meeting &&
        (held.asker === asked.asker || (firstOf(held)?.thread !== undefined && firstOf(held)?.thread === firstOf(asked)?.thread)),
    );
    const held = groups[i];
    if (held === undefined) groups.push(asked);
    else
      groups[i] = {
        ...held,
        asking: [...held.asking, ...asked.asking],
        declined: [...new Set([...held.declined, ...asked.declined])],
      };
  }
  return groups;
}

const words: Readonly<Record<AskedMeeting, string>> = {
  conference: 'a child protection conference',
  strategy: 'a strategy discussion',
  'joint-visit': 'a visit together',
};

function concernAbout(p: Picture, asked: Asked): Concern {
  const first = firstOf(asked);
  const evidence = [...asked.asking, ...asked.declined];
  const answerer = answererOf(p, asked);
  return {
    anchor: `${first?.thread ?? first?.id} ${asked.meeting}`,
    about: [...new Set(evidence.flatMap((entry) => entry.about))],
    evidence: evidence.map((entry) => entry.id),
    question: questionFor(p, asked, answerer),
    ask: eachOnce([
      ...(answerer === undefined ? lead(p, p.today, 'manager') : [agencyAsked(answerer, 'manager', 'lead')]),
      ...(asked.asking.length === 0 ? [] : [agencyAsked(asked.asker, 'safeguarding-lead')]),
    ]),
  };
}

function questionFor(p: Picture, { meeting, asker, asking, declined }: Asked, answerer: Asked['asker'] | undefined): string {
  const [first] = asking;
  const last = declined.at(-1);
  const what = words[meeting];
  const who = answerer === undefined ? 'the agency asked' : agencyName(p, answerer);
  const request = first === undefined ? '' : `${agencyName(p, asker)} asked for ${what} ${dated(first.when)}. `;
  if (last === undefined)
    return `${request}There is no record here of an answer: is it to ${meeting === 'joint-visit' ? 'be made' : 'be held'}, and if it is not, have the other agencies been asked for their view and has somebody outside the case looked at it?`;
  const no = first === undefined ? `${capital(what)} that was asked for was declined` : 'It was declined';
  return `${request}${no} by ${who} ${dated(last.when)}. There is no record here that the other agencies were asked for their view and that somebody outside the case looked at it: has each been done, and have the reasons been told?`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
