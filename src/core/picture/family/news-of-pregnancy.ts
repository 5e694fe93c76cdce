import type { Entry } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import type { Day } from '../../time/day.ts';
import { entriesAbout } from '../indexes.ts';
import { onceFor } from '../memo.ts';
import type { Picture } from '../picture.ts';
import { byRecording, isRecordedBefore } from '../recorded-order.ts';
import { saysPregnancyOver, saysPregnant } from '../words/maternity-words.ts';
import { endsPregnancy } from './due-days.ts';
import { adultsInCircle, birthOf } from './family.ts';
import { pregnanciesOf } from './pregnancies.ts';

/** A pregnancy as anything on record tells of it: by a claim, by a health entry, or only in words. */
export interface NewsOfPregnancy {
  readonly woman: PersonId;
  readonly baby: PersonId | undefined;
  /** In the order in which they were recorded; never empty. */
  readonly entries: readonly Entry[];
  /** The baby is born, or the pregnancy was lost or denied since. */
  readonly over: boolean;
}

/** Within how many days before it is first claimed words may tell of the same pregnancy, and after; longer than any. */
const sooner = 90;
const longest = 310;
/** For how many days after a birth words may still be about the pregnancy that ended with it (ours). */
const anotherFrom = 90;

interface Found {
  readonly woman: PersonId;
  readonly baby: PersonId | undefined;
  readonly first: Entry;
  /** The day of the birth, where it is on record. */
  readonly ended: Day | undefined;
  readonly entries: Entry[];
  readonly over: boolean;
}

/** Every pregnancy that the records of the circle tell of. */
export const newsOfPregnancy = onceFor((p: Picture): readonly NewsOfPregnancy[] => {
  const claimed = pregnanciesOf(p).map(({ woman, baby, entries, birth, lost, first }) => ({
    woman,
    baby,
    first,
    ended: birth?.when.latest ?? (baby === undefined ? undefined : birthOf(p, baby)?.on.latest),
    entries: [...entries],
    over: lost || birth !== undefined || (baby !== undefined && birthOf(p, baby) !== undefined),
  }));
  const held = new Set(claimed.flatMap(({ entries }) => entries));
  const found: Found[] = claimed;
  for (const entry of p.entries) {
    if (held.has(entry) || !saysPregnant(entry)) continue;
    const woman = womanOf(p, entry);
    if (woman === undefined) continue;
    if (saysPregnancyOver(entry)) continue;
    const same = found.find((news) => news.woman === woman && isNear(news, entry));
    if (same === undefined) found.push({ woman, baby: undefined, first: entry, ended: undefined, entries: [entry], over: false });
    else same.entries.push(entry);
  }
  return found.map(({ first, entries, woman, baby, over }) => ({
    woman,
    baby,
    over: over || isOverSince(p, woman, first),
    entries: entries.sort(byRecording),
  }));
});

/** Words tell of the same pregnancy as a claim near them; as a birth or a loss, however long before it in a pregnancy they stand. */
const isNear = ({ first, ended }: Found, entry: Entry): boolean =>
  entry.when.latest >= first.when.earliest - (endsPregnancy(first) ? longest : sooner) &&
  entry.when.earliest <= first.when.latest + longest &&
  (ended === undefined || entry.when.earliest <= ended + anotherFrom);

/** Words written since that she is not pregnant, or no longer. */
const isOverSince = (p: Picture, woman: PersonId, first: Entry): boolean =>
  entriesAbout(p, woman).some(
    (entry) => isRecordedBefore(first, entry) && entry.when.earliest <= first.when.latest + longest && saysPregnancyOver(entry),
  );

/** The one woman whom an entry can mean: of several, the one who was there or who told of it. */
function womanOf(p: Picture, entry: Entry): PersonId | undefined {
  const adults = new Set(adultsInCircle(p));
  const women = entry.about.filter((person) => adults.has(person) && p.directory.people.get(person)?.sex !== 'm');
  if (women.length <= 1) return women[0];
  const heard = entry.facts.heardFrom;
  const there = women.filter((person) => entry.present.includes(person) || person === heard);
  return there.length === 1 ? there[0] : undefined;
}
