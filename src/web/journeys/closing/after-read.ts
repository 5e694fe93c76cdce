import type { EntryOf } from '../../../core/entry/entry.ts';
import type { AgencyId } from '../../../core/entry/ids.ts';
import { lettersAfter, whoGoesOn } from '../../../core/pathway/closing/letter.ts';
import { lastWatch, type Watch } from '../../../core/pathway/closing/watch.ts';
import { entriesOf } from '../../../core/picture/picture.ts';
import { isRecordedBefore } from '../../../core/picture/recorded-order.ts';
import { isOneCasework } from '../../../core/picture/work/plans.ts';
import type { Asking, GivenCase } from '../../routing/route.ts';
import { type ChildAtWork, findChildAtWork } from '../child/child-at-work.ts';

/** What came after the last closing of the work with a child, as its reader may know. */
export interface AfterRead extends ChildAtWork {
  readonly watch: Watch;
  /** The notice that was given before it. */
  readonly notice: EntryOf<'decision'> | undefined;
  readonly letters: readonly EntryOf<'contact'>[];
  /** Services that go on seeing the child and have no letter yet. */
  readonly without: readonly AgencyId[];
  /** The visitor's agency closed it, and writes the letters. */
  readonly isOurs: boolean;
}

export function findAfter(asking: Asking, given: GivenCase): AfterRead | undefined {
  const at = findChildAtWork(asking, given);
  const watch = at === undefined ? undefined : lastWatch(at.picture);
  if (at === undefined || watch === undefined) return undefined;
  const { picture, agency } = at;
  const { closing } = watch;
  const letters = lettersAfter(picture, closing);
  const written = new Set(letters.flatMap(({ facts }) => (facts.to ?? []).flatMap((to) => (to.kind === 'agency' ? [to.agency] : []))));
  const [first] = closing.entries;
  return {
    ...{ ...at, watch, letters },
    notice: entriesOf(picture, 'decision').findLast(
      (entry) =>
        entry.facts.type === 'notice' && entry.about.includes(picture.child) && first !== undefined && isRecordedBefore(entry, first),
    ),
    without: whoGoesOn(picture, closing).filter((one) => !written.has(one)),
    isOurs: agency !== undefined && (closing.by === agency || isOneCasework(picture, closing.by, agency)),
  };
}
