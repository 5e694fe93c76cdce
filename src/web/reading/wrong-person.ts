import { type TakenOff, takenOff } from '../../core/picture/person/wrong-person.ts';
import { recordedDay } from '../../core/picture/picture.ts';
import type { Day } from '../../core/time/day.ts';
import type { Asked } from './asked.ts';
import { standsSince } from './asked.ts';
import type { OpenCase } from './open-case.ts';

/** What ended a question because something that it rested on is not of the person whom it was asked about (rule 6); nothing where it ended for what is on record. */
export function endedAsWrongPerson(asked: Asked, ended: Day, open: OpenCase): TakenOff | undefined {
  const known = open.known(ended);
  const since = standsSince(asked, ended);
  return asked.evidence
    .filter(({ from }) => from <= ended)
    .map(({ entry }) => takenOff(entry, known, open.ledger.byId))
    .find((off) => off !== undefined && recordedDay(off.by) >= since && recordedDay(off.by) <= ended);
}
