import { type AskedMeeting, askedMeetingsOf } from '../../../core/pathway/challenge/asked-meeting.ts';
import type { Picture } from '../../../core/picture/picture.ts';
import { ownAgency } from '../../../core/picture/view.ts';
import { type Day, showDay } from '../../../core/time/day.ts';
import { askedMeetingsAddress, challengeAddress, childAddress, meetingsAddress, publicId, raiseChallengeAddress } from '../../addresses.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import type { Returned } from '../../recording/returned.ts';
import type { GivenCase } from '../../routing/route.ts';
import { allListed } from '../../words/all-listed.ts';
import { whenInWords } from '../../words/day-words.ts';
import { namesIn } from '../../words/names.ts';
import { identityOf } from '../child/identity.ts';
import { meetingName, meetingStates } from '../meeting/meeting-words.ts';
import { type AskedMeetingsRead, isOursToAnswer } from './asked-meetings-read.ts';

/** Sorts that one agency asks another for. */
export const askedSorts = ['conference-initial', 'conference-review', 'strategy', 'professionals', 'joint-visit'] as const;

/** What was asked for and not settled, for the list of challenges: of this desk, or for who reads the whole, all. */
export function askedMeetingLines(open: OpenCase, on: Day): readonly object[] {
  const own = ownAgency(open.vantage);
  const names = namesIn(open.directory);
  const chosen = on === open.days.usual ? undefined : on;
  const seen = new Set<string>();
  return open.partnership.children.flatMap((child) =>
    askedMeetingsOf(open.picture(child, on)).flatMap((one) => {
      const isPart = own === undefined || one.by === own || one.to.includes(own);
      const isOpen = one.state === 'asked-for' || (one.state === 'declined' && one.challenge === undefined);
      if (!isPart || !isOpen || seen.has(one.asking.id)) return [];
      seen.add(one.asking.id);
      return [
        {
          href: askedMeetingsAddress(open, child, chosen),
          what: meetingName(one.asking.facts.type),
          child: names.person(child),
          says: `${names.agency(one.by)} asked ${allListed(one.to.map(names.agency))}, ${whenInWords(one.asking)}`,
          state: meetingStates[one.state],
          late: one.isLate,
          by: showDay(one.answerBy),
        },
      ];
    }),
  );
}

/** Each meeting that was asked for, what came of it and where it can be taken from there; the form by which one is asked for. */
export function askedMeetingsView(read: AskedMeetingsRead, { open, visitor }: GivenCase, returned?: Returned): object {
  const { picture, child, all, agencies, agency } = read;
  const names = namesIn(open.directory);
  const chosen = picture.today === open.days.usual ? undefined : picture.today;
  const problems = returned?.problems ?? [];
  const mayWrite = agency !== undefined && visitor.may('write-for-agency');
  return {
    title: `Meetings asked for: ${names.person(child)}`,
    form: true,
    identity: identityOf(picture),
    name: names.person(child),
    back: { href: meetingsAddress(open, child, chosen), text: `All meetings about ${names.person(child)}` },
    page: childAddress(open, child, chosen),
    call: meetingsAddress(open, child, chosen),
    send: askedMeetingsAddress(open, child, chosen),
    all: all
      .toReversed()
      .map((one) => ({ ...meetingLine(one, picture, open, chosen), mayAnswer: mayWrite && isOursToAnswer(one, agency) })),
    others: agencies.map((one) => ({ key: publicId(open.publicIds.agencies, one), name: names.agency(one) })),
    mayAsk: mayWrite && agencies.length > 0,
    sorts: askedSorts.map((value) => ({ value, text: meetingName(value) })),
    given: returned?.sent ?? {},
    errors: problems,
    errorOn: Object.fromEntries(problems.map(({ field, text }) => [field, text])),
  };
}

function meetingLine(one: AskedMeeting, picture: Picture, open: OpenCase, chosen: Day | undefined): object {
  const names = namesIn(open.directory);
  const { asking, refusal, challenge } = one;
  const own = ownAgency(open.vantage);
  return {
    key: publicId(open.publicIds.entries, asking.id),
    what: meetingName(asking.facts.type),
    says: `${names.agency(one.by)} asked ${allListed(one.to.map(names.agency))}, ${whenInWords(asking)}`,
    why: asking.text,
    state: meetingStates[one.state],
    by: one.state === 'asked-for' ? showDay(one.answerBy) : undefined,
    late: one.isLate,
    refusal: refusal && {
      says: `${names.agency(refusal.by)}, ${whenInWords(refusal)}`,
      reason: refusal.facts.reason,
      text: refusal.text,
      asked: (refusal.facts.writtenInput ?? []).map(names.agency),
    },
    challenge: challenge && {
      href: challengeAddress(open, challenge.raised.id, chosen),
      stage: challenge.stage.name,
      ended: challenge.ended !== undefined,
    },
    // The route upward: open to whoever asked, and to anybody else who reads it.
    upward:
      refusal !== undefined && challenge === undefined && own !== undefined && own !== refusal.by
        ? raiseChallengeAddress(open, picture.child, { on: chosen, of: refusal.id })
        : undefined,
  };
}
