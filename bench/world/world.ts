import type { Directory } from '../../src/core/entry/directory.ts';
import type { Entry } from '../../src/core/entry/entry.ts';
import type { PersonId } from '../../src/core/entry/ids.ts';
import { addDays, addMonths, type Day, daysBetween } from '../../src/core/time/day.ts';
import { chanceFrom } from './chance.ts';
import { tellBirths } from './chapters/births.ts';
import { daysOfWork, tellNeed, tellProtection, tellWorry } from './chapters/casework.ts';
import { tellDaily } from './chapters/daily.ts';
import { tellEvents } from './chapters/events.ts';
import { tellHome } from './chapters/home.ts';
import { tellRecords } from './chapters/records.ts';
import { tellUniversal } from './chapters/universal.ts';
import { type Family, familyFrom } from './family.ts';
import { type Partnership, partnershipFrom } from './partnership.ts';
import { scribeFor } from './scribe.ts';
import { firstDayOf, lapsesOf, type Shape } from './shape.ts';
import { type Tale, workingDay } from './tale.ts';

/** One family's records, as the agencies of one partnership wrote them down. */
export interface World {
  readonly children: readonly PersonId[];
  readonly directory: Directory;
  /** In the order in which they were written down, shares and corrections among them. */
  readonly entries: readonly Entry[];
  readonly firstDay: Day;
  readonly lastDay: Day;
}

/** The records of one invented family. The same shape gives the same records, entry for entry. */
export const familyWorld = (shape: Shape): World => familyOf(shape, 'f1', partnershipFrom(chanceFrom(`${shape.seed}/partnership`)));

/** The families of one partnership, one after another: each can be let go before the next is made. */
export function* partnershipWorld(shape: Shape, families: number): Generator<World> {
  const partnership = partnershipFrom(chanceFrom(`${shape.seed}/partnership`));
  for (let n = 1; n <= families; n += 1) yield familyOf(shape, `f${n}`, partnership);
}

function familyOf(shape: Shape, key: string, partnership: Partnership): World {
  const chance = chanceFrom(`${shape.seed}/${key}`);
  const from = firstDayOf(shape);
  const until = addDays(addMonths(from, shape.years * 12), -1);
  const family = familyFrom(chance.apart('people'), key, shape.children, from);
  const scribe = scribeFor(key, partnership, chance.apart('hands'));
  const lapses = lapsesOf(shape);
  const mishaps = chance.apart('lapses');
  const told = (part: string): Tale => ({
    family,
    team: partnership.team,
    scribe,
    chance: chance.apart(part),
    slips: (lapse) => mishaps.happens(lapses[lapse]),
    from,
    until,
  });
  const count = shape.children * shape.entriesPerChild;
  tellBirths(told('births'));
  tellHome(told('home'));
  tellUniversal(told('universal'));
  tellWork(told('work'), count);
  tellEvents(told('events'), count);
  tellRecords(told('records'));
  tellDaily(told('daily'), count);
  return {
    children: childrenOf(family),
    directory: directoryOf(partnership, family),
    entries: scribe.entries(),
    firstDay: from,
    lastDay: until,
  };
}

/** Social care's work through the years, as much of it as the records have room for: each piece begins when the last has ended. */
function tellWork(tale: Tale, count: number): void {
  const { chance, scribe, until } = tale;
  let from = workingDay(addDays(tale.from, 400));
  const fits = (days: number, entries: number): boolean => daysBetween(from, until) > days && count - scribe.count() > entries;
  const next = (days: number): void => {
    from = workingDay(addDays(from, days + chance.between(60, 200)));
  };
  for (let turn = 0; fits(daysOfWork.referral, 12); turn += 1) {
    if (turn % 3 === 1 && fits(daysOfWork.protection, 230)) {
      tellProtection(tale, from);
      next(daysOfWork.protection);
    } else if (turn % 3 === 2 && fits(daysOfWork.need, 60)) {
      tellNeed(tale, from);
      next(daysOfWork.need);
    } else {
      tellWorry(tale, from);
      next(daysOfWork.referral);
    }
  }
}

const childrenOf = ({ children }: Family): readonly PersonId[] => children.map(({ id }) => id);

const directoryOf = ({ agencies }: Partnership, { people }: Family): Directory => ({ agencies, people });
