import type { Attachment } from '../../../core/entry/attachment.ts';
import type { AgencyId } from '../../../core/entry/ids.ts';
import { saysOfAnother } from '../../../core/picture/person/wrong-person.ts';
import { recordedDay } from '../../../core/picture/picture.ts';
import { isAcknowledged, shareRecordOf } from '../../../core/sharing/share-record.ts';
import { showDay } from '../../../core/time/day.ts';
import { attachmentAddress, chronologyAddress, entryAddress, publicId, todayAddress, writtenAddress } from '../../addresses.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import type { GivenCase } from '../../routing/route.ts';
import { entryTitle } from '../../words/entry-title.ts';
import { namesIn } from '../../words/names.ts';
import { replyView } from '../same/reply-view.ts';
import { recordedRows } from '../write/recorded-rows.ts';
import type { EntryRead } from './entry-read.ts';
import { filesWith, recordView } from './record-view.ts';
import { momentOf, reachedWords } from './share-words.ts';
import { picturesAround } from './sharing-context.ts';
import type { WhomReturned } from './whom-view.ts';

/** What else the page is made with. */
export interface EntryPage {
  readonly seen: readonly string[];
  readonly isNew: boolean;
  readonly returned?: Pick<WhomReturned, 'sent' | 'problems'> | undefined;
}

/** An entry: what it says, both versions where it was put right, who was told of it, and what this visitor may do about it. */
export function entryView(read: EntryRead, visited: GivenCase, { seen, isNew, returned }: EntryPage): object {
  const { open } = visited;
  const { original, standing, amendedBy, on, day, known } = read;
  const names = namesIn(open.directory);
  const { partnership, publicIds, vantage } = open;
  const id = publicId(publicIds.entries, original.id);
  const fileAt = (file: Attachment): string => attachmentAddress(partnership, id, file.id);
  const shown = standing ?? original;
  const own = vantage.kind === 'agency' && original.by === vantage.agency;
  const isGone = standing === undefined && amendedBy !== undefined && saysOfAnother(amendedBy);
  const amended = amendedBy && { on: showDay(recordedDay(amendedBy)), why: amendedBy.facts.reason ?? amendedBy.text };
  const problems = returned?.problems ?? [];
  const usual = on === open.days.usual ? undefined : on;
  return {
    title: isGone ? 'An entry that was withdrawn' : entryTitle(shown, names),
    form: true,
    back: { href: todayAddress(partnership, usual), text: 'Back to today' },
    caption: `Recorded by ${names.agency(original.by)}, ${momentOf(original)}`,
    shown: showDay(on),
    withdrawn: standing === undefined ? amended : undefined,
    putRight: standing === undefined ? undefined : amended,
    rows: isGone ? undefined : recordedRows(shown, names, { fileAt, isTitled: true }),
    before: amendedBy !== undefined && standing !== undefined ? recordedRows(original, names, { fileAt }) : undefined,
    record: recordView(original.id, known, open, day),
    isNew,
    own: own && original.kind !== 'identity' ? `${writtenAddress(partnership, id)}${day}` : undefined,
    whom: own && standing !== undefined ? `${entryAddress(partnership, id, 'whom')}${day}#whom` : undefined,
    received: vantage.kind === 'agency' && !own ? receivedView(read, vantage.agency, open) : undefined,
    reply: replyView(read, visited),
    isWhole: vantage.kind === 'whole',
    seen,
    children: picturesAround(shown, on, open).map(({ child }) => ({
      name: names.person(child),
      href: `${chronologyAddress(open, child, { on: usual })}#${id}`,
    })),
    given: returned?.sent ?? {},
    errors: problems,
    errorOn: Object.fromEntries(problems.map(({ field, text }) => [field, text])),
  };
}

/** What the visitor's agency was given of it, each time, and whether it said that it has read it. */
function receivedView({ original, amendedBy, day, known }: EntryRead, own: AgencyId, open: OpenCase): object {
  const given = shareRecordOf(known.shares, original.id).given.filter(({ to, reached }) => to === own && reached !== undefined);
  const last = given.at(-1);
  return {
    times: given.map(({ share, reached, recall }) => ({
      what: share.facts.what === 'extract' ? 'An extract' : 'The whole entry',
      reached: reached === undefined ? '' : reachedWords(reached, share),
      by: share.facts.givenBy,
      reason: share.facts.reason,
      basis: share.facts.basis,
      consent: share.facts.consentWords,
      extract: given.length > 1 && share.facts.what === 'extract' ? share.facts.extract : undefined,
      files: recall === undefined ? filesWith(share, open) : [],
      recalled: recall === undefined ? undefined : momentOf(recall),
    })),
    isExtract: last?.share.facts.what === 'extract',
    hasFiles: given.some(({ share, recall }) => recall === undefined && share.facts.attachments !== undefined),
    receipt:
      last?.receipt === undefined || !isAcknowledged(last, amendedBy)
        ? undefined
        : `${momentOf(last.receipt)}${last.receipt.facts.givenBy === undefined ? '' : `, by ${last.receipt.facts.givenBy}`}`,
    acknowledge:
      last === undefined || isAcknowledged(last, amendedBy) || last.recall !== undefined
        ? undefined
        : `${entryAddress(open.partnership, publicId(open.publicIds.entries, original.id), 'acknowledge')}${day}`,
  };
}
