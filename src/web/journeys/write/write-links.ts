import type { PersonId } from '../../../core/entry/ids.ts';
import type { Day } from '../../../core/time/day.ts';
import { beginAddress, writeAddress } from '../../addresses.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { firstWays } from './ways.ts';

/** Where writing begins: what is written most, a press away, and everything else. */
export const writeLinks = (open: OpenCase, on: Day | undefined, child?: PersonId): object => ({
  first: firstWays().map((way) => ({ says: way.says, href: beginAddress(open, way.id, { on, child }) })),
  all: `${writeAddress(open, { on, child })}#kinds`,
});
