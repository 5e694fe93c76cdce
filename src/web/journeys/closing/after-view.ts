import { recordedDay } from '../../../core/picture/picture.ts';
import { tellingsOf } from '../../../core/picture/told.ts';
import { addDays, showDay } from '../../../core/time/day.ts';
import { afterClosingAddress, childAddress, chronologyAddress, letterAddress, publicId } from '../../addresses.ts';
import type { Returned } from '../../recording/returned.ts';
import type { GivenCase } from '../../routing/route.ts';
import { whenInWords } from '../../words/day-words.ts';
import { entryTitle } from '../../words/entry-title.ts';
import { namesIn, partyName } from '../../words/names.ts';
import { withCapital } from '../../words/plain-words.ts';
import { identityOf } from '../child/identity.ts';
import type { AfterRead } from './after-read.ts';
import { noticeView } from './closing-steps-view.ts';

/** The last closing, what has come since beside it, who had notice, and the letters to whoever goes on seeing the child. */
export function afterView(read: AfterRead, { open, visitor }: GivenCase, returned?: Returned): object {
  const { picture, child, watch, notice, letters, without, isOurs } = read;
  const names = namesIn(open.directory);
  const chosen = picture.today === open.days.usual ? undefined : picture.today;
  const { closing, by, until, isOver, reopened, since } = watch;
  const at = (id: (typeof picture.entries)[number]['id']): string =>
    `${chronologyAddress(open, child, { on: chosen })}#${publicId(open.publicIds.entries, id)}`;
  const problems = returned?.problems ?? [];
  return {
    title: `After the closing: ${names.person(child)}`,
    form: true,
    name: names.person(child),
    identity: identityOf(picture),
    page: childAddress(open, child, chosen),
    send: afterClosingAddress(open, child, chosen),
    closing: closing.entries.slice(0, 1).map(({ id }) => ({
      says: `Closed by ${names.agency(closing.by)} on ${showDay(closing.on)}`,
      href: at(id),
      reason: closing.reasons.join('; '),
      contingency: closing.contingency,
    }))[0],
    watch: { by, until: showDay(until), isOver, over: showDay(addDays(until, 1)) },
    reopened: reopened && { says: `${entryTitle(reopened, names)}, ${whenInWords(reopened)}`, href: at(reopened.id) },
    since: since.map(({ entry, onLine, isLater }) => ({
      says: withCapital(`${whenInWords(entry)}, ${names.agency(entry.by)}: ${entryTitle(entry, names)}`),
      text: entry.text,
      href: at(entry.id),
      onLine,
      isLater,
    })),
    notice: notice && noticeView(notice, picture, open),
    letters: letters.map((entry) => {
      const read = tellingsOf(picture, entry.id).find(
        ({ receipt, share }) => receipt !== undefined || share.facts.status === 'acknowledged',
      );
      return {
        to: (entry.facts.to ?? []).map((party) => partyName(party, names)).join(', '),
        on: whenInWords(entry),
        href: letterAddress(open, child, entry.id, chosen),
        has: read === undefined ? undefined : showDay(recordedDay(read.receipt ?? read.share)),
        by: entry.facts.answerBy && showDay(entry.facts.answerBy.latest),
      };
    }),
    without: without.map((agency) => {
      const field = `watch-${publicId(open.publicIds.agencies, agency)}`;
      return { field, agency: names.agency(agency), value: returned?.sent[field] };
    }),
    mayWrite: isOurs && visitor.may('write-for-agency'),
    errors: problems,
    errorOn: Object.fromEntries(problems.map(({ field, text }) => [field, text])),
  };
}
