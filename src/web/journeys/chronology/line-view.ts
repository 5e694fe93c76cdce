import { attachmentsIn } from '../../../core/entry/attachments-named.ts';
import type { EntryOf } from '../../../core/entry/entry.ts';
import type { EntryId } from '../../../core/entry/ids.ts';
import type { Picture } from '../../../core/picture/picture.ts';
import { recordedDay } from '../../../core/picture/picture.ts';
import { ageThen } from '../../../core/taken-out/rows-of.ts';
import { formatDay, showDay } from '../../../core/time/day.ts';
import { showSpan } from '../../../core/time/span.ts';
import { attachmentAddress, entryAddress, publicId, writtenAddress } from '../../addresses.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { allListed } from '../../words/all-listed.ts';
import { attachmentInWords } from '../../words/attachment-words.ts';
import { recordedLate, whenInWords } from '../../words/day-words.ts';
import { entryTitle } from '../../words/entry-title.ts';
import { factLines } from '../../words/fact-lines.ts';
import { keptBackLines, knownToLines } from '../../words/known-to.ts';
import { namesIn } from '../../words/names.ts';
import { inPlainWords, withCapital } from '../../words/plain-words.ts';
import { reportedLines } from '../../words/reported.ts';
import { sealedLines } from '../../words/sealed-words.ts';
import { seenAndHeard } from '../../words/seen-and-heard.ts';
import { toldOfChildren } from '../../words/seen-lines.ts';
import type { ChronologyLine } from './lines.ts';

/** One line of the table as it is shown. */
export function lineView({ entry, withdrawn }: ChronologyLine, p: Picture, open: OpenCase): object {
  const { ledger, publicIds, partnership, vantage, days } = open;
  const names = namesIn(p.directory);
  const head = {
    id: publicId(publicIds.entries, entry.id),
    when: whenInWords(entry),
    age: ageThen(p, entry),
    agency: names.agency(entry.by),
    late: recordedLate(entry),
    own:
      vantage.kind === 'agency' && vantage.agency === entry.by
        ? writtenAddress(partnership, publicId(publicIds.entries, entry.id)) + onDay(p, days)
        : entryAddress(partnership, publicId(publicIds.entries, entry.id)) + onDay(p, days),
    rehearsed: entry.source.kind === 'typed' && entry.source.shownOn !== undefined,
  };
  const amended = p.known.amended.get(entry.id);
  const correction = amended === undefined ? undefined : ledger.byId.get(amended.by);
  const putRight = correction && { on: showDay(recordedDay(correction)), why: correction.facts.reason ?? correction.text };
  if (withdrawn) return { ...head, withdrawn: putRight, knownTo: [], keptBack: [] };
  return {
    ...head,
    title: entryTitle(entry, names),
    text: entry.text,
    reported: reportedLines(entry, names),
    facts: factLines(entry, names).filter(({ label }) => !toldOfChildren.has(label) && label !== 'Attached'),
    attached: attachmentsIn(entry).map((file) => ({
      says: attachmentInWords(file),
      href: attachmentAddress(partnership, publicId(publicIds.entries, entry.id), file.id),
    })),
    present: allListed(entry.present.map(names.person)),
    seen: seenAndHeard(p, entry, names),
    accounts: accountsBeside(p, entry.id).map(({ facts, text, when, by }) => ({
      says:
        facts.reply === true
          ? `${names.agency(by)}, in reply`
          : `${facts.from === undefined ? 'the family' : names.person(facts.from)}'s own account`,
      text,
      when: showSpan(when),
    })),
    corrected: putRight && { ...putRight, before: ledger.byId.get(entry.id)?.text },
    sealed: sealedLines(entry.id, open),
    knownTo: knownToLines(p, entry, names),
    keptBack: keptBackLines(p, entry, names),
    themes: entry.themes.map((theme) => withCapital(inPlainWords(theme))),
  };
}

/** The family's own accounts of an entry, each with the replies to it and what was said on them. */
export const accountsBeside = ({ known }: Pick<Picture, 'known'>, id: EntryId): readonly EntryOf<'account'>[] =>
  known.accounts.filter(({ facts }) => facts.of === id).flatMap((one) => [one, ...accountsBeside({ known }, one.id)]);

const onDay = ({ today }: Picture, { usual }: OpenCase['days']): string => (today === usual ? '' : `?on=${formatDay(today)}`);
