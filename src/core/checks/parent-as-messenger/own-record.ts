import type { Entry } from '../../entry/entry.ts';
import type { Picture } from '../../picture/picture.ts';
import { isClosingEntry } from '../../picture/work/plans.ts';
import type { News, Subject } from './news.ts';

/** The deciding agency's own record of what it decided, as it stood when it was heard of. */
export const ownRecordOf = (p: Picture, { entry, owing, of }: News): Entry | undefined =>
  p.entries.findLast(
    (other) =>
      other.by === owing &&
      isRecordOf(other, of, entry) &&
      other.recorded <= entry.recorded &&
      other.about.some((person) => entry.about.includes(person)),
  );

function isRecordOf(other: Entry, of: Subject, heard: Entry): boolean {
  switch (of) {
    case 'closing':
      return isClosingEntry(other);
    case 'contact':
      return other.kind === 'restriction';
    case 'plan':
      return other.kind === 'plan' && (heard.kind !== 'plan' || heard.facts.type === other.facts.type);
    case 'assessment':
      return other.kind === 'assessment' || other.kind === 'referral-decision';
    case 'something else':
      return false;
  }
}
