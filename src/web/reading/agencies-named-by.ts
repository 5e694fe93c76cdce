import type { AgencyId } from '../../core/entry/ids.ts';
import type { Day } from '../../core/time/day.ts';
import { agenciesIn } from './agencies-in.ts';
import type { OpenCase } from './open-case.ts';

/** Named by what may be read on the day shown: a later day's records tell nothing (no hindsight). */
export function agenciesNamedBy(open: Pick<OpenCase, 'known' | 'directory'>, on: Day): readonly AgencyId[] {
  const { entries, shares } = open.known(on);
  return agenciesIn([...entries, ...shares], open.directory);
}
