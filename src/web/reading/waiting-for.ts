import type { PersonId } from '../../core/entry/ids.ts';
import type { Day } from '../../core/time/day.ts';
import { type Asked, standingOn } from './asked.ts';
import type { OpenCase } from './open-case.ts';

/** The questions about a child that this visitor's desk is to answer on a day, soonest first. */
export const waitingFor = (child: PersonId, open: OpenCase, on: Day): readonly Asked[] =>
  standingOn(open.asked(on), on, open.ledger).filter((one) => one.mustAnswer && one.about.includes(child));
