import type { EntryOf } from '../../entry/entry.ts';
import type { AgencyId } from '../../entry/ids.ts';
import { agenciesIn } from '../../entry/parties.ts';
import { entriesOf, type Picture } from '../../picture/picture.ts';
import { isRecordedBefore } from '../../picture/recorded-order.ts';
import type { ReferralWork } from './referral-work.ts';

/** One agency asked in the course of a referral, and its answer. Each stands alone: one never answers for another (R193). */
export interface AskedAgency {
  readonly agency: AgencyId;
  readonly asked: EntryOf<'information-request'>;
  readonly answered: EntryOf<'information-reply'> | undefined;
}

/** Every agency that whoever received the referral has asked about its people since, first asked first. */
export function agenciesAsked(p: Picture, { referral, receiver }: ReferralWork): readonly AskedAgency[] {
  const about = new Set(referral.about);
  const requests = entriesOf(p, 'information-request').filter(
    (entry) =>
      entry.by === receiver &&
      isRecordedBefore(referral, entry) &&
      ((entry.thread !== undefined && entry.thread === referral.thread) || entry.about.some((person) => about.has(person))),
  );
  const first = new Map<AgencyId, EntryOf<'information-request'>>();
  for (const asked of requests) for (const agency of agenciesIn(asked.facts.to)) if (!first.has(agency)) first.set(agency, asked);
  return [...first].map(([agency, asked]) => ({ agency, asked, answered: answerOf(p, asked, agency, about) }));
}

const answerOf = (
  p: Picture,
  asked: EntryOf<'information-request'>,
  agency: AgencyId,
  about: ReadonlySet<string>,
): EntryOf<'information-reply'> | undefined =>
  entriesOf(p, 'information-reply').find(
    (reply) =>
      isRecordedBefore(asked, reply) &&
      (agenciesIn(reply.facts.from)[0] ?? reply.by) === agency &&
      ((reply.thread !== undefined && reply.thread === asked.thread) || reply.about.some((person) => about.has(person))),
  );
