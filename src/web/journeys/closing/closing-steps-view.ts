import type { EntryOf } from '../../../core/entry/entry.ts';
import type { ViewOfClosing } from '../../../core/pathway/closing/before-closing.ts';
import { happenedBy, type Picture } from '../../../core/picture/picture.ts';
import { isLate } from '../../../core/picture/work/asked-and-answered.ts';
import { shareRecordOf } from '../../../core/sharing/share-record.ts';
import { type Day, showDay } from '../../../core/time/day.ts';
import { showInstant } from '../../../core/time/instant.ts';
import { showSpan } from '../../../core/time/span.ts';
import { closurePanelAddress, entryAddress, publicId, requestAddress } from '../../addresses.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import type { Returned } from '../../recording/returned.ts';
import { namesIn } from '../../words/names.ts';
import { viewInWords } from './closing-fields.ts';
import type { ClosingRead } from './closing-read.ts';

/** Where the proposal stands: when it was put to the others, what the panel said, and who has had notice and read it. */
export function stepsView({ work, stands, toAsk, picture }: ClosingRead, open: OpenCase, chosen: Day | undefined): object {
  const panel = {
    href: closurePanelAddress(open.partnership, chosen),
    says: { off: '', passed: 'It was passed', 'not-passed': 'It was not passed', waits: 'It waits for the panel' }[stands.panel],
    reason: work?.panel?.facts.reason,
    on: work?.panel && showDay(happenedBy(work.panel)),
    dissent: work?.panel?.facts.dissent,
    sat: work?.panel?.facts.signedOffBy,
  };
  return {
    panel: stands.panel === 'off' ? undefined : panel,
    proposal: work && {
      on: showDay(happenedBy(work.proposal)),
      asked: work.views.length,
      back: work.views.filter(({ reply }) => reply !== undefined).length,
    },
    notice: work?.notice && noticeView(work.notice, picture, open),
    isNoticeOver: stands.isNoticeOver,
    emails: toAsk.flatMap(({ agency, name, byLink }) => (byLink ? [{ key: publicId(open.publicIds.agencies, agency), name }] : [])),
    asks: toAsk.map(({ name }) => name),
  };
}

/** Who was given a notice, since when, and whether they said that they have read it. What was sent is not read. */
export const noticeView = (notice: EntryOf<'decision'>, { known }: Pick<Picture, 'known'>, open: OpenCase): object => ({
  on: showDay(happenedBy(notice)),
  href: entryAddress(open.partnership, publicId(open.publicIds.entries, notice.id)),
  from: notice.facts.from && showSpan(notice.facts.from),
  told: [...(notice.facts.told ?? [])].map(([name, words]) => ({ name, words })),
  given: shareRecordOf(known.shares, notice.id)
    .given.filter(({ recall, isFollowed }) => recall === undefined && !isFollowed)
    .map(({ to, receipt }) => ({
      agency: namesIn(open.directory).agency(to),
      read: receipt && `${showInstant(receipt.recorded)}${receipt.facts.givenBy === undefined ? '' : `, ${receipt.facts.givenBy}`}`,
    })),
});

/** One agency: what it thinks, or since when it has been asked. */
export function viewLine(
  { agency, onRecord }: ViewOfClosing,
  { work, picture }: ClosingRead,
  open: OpenCase,
  sent: Returned['sent'],
  chosen: Day | undefined,
): object {
  const key = publicId(open.publicIds.agencies, agency);
  const asked = work?.views.find((one) => one.agency === agency);
  return {
    ...{ key, agency: namesIn(open.directory).agency(agency), onRecord, chosen: sent[`view-${key}`], words: sent[`words-${key}`] },
    said: asked && viewInWords(asked),
    asked: asked && {
      href: requestAddress(open, publicId(open.publicIds.entries, asked.asked.first.id), chosen),
      on: showDay(happenedBy(asked.asked.first)),
      by: showDay(asked.asked.needBy),
      late: isLate(asked.asked, picture.today),
      answered: asked.reply !== undefined,
    },
  };
}
