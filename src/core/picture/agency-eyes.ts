import type { AgencyId } from '../entry/ids.ts';
import type { Picture } from './picture.ts';

/**
 * True where a picture is the whole partnership's, or one of these agencies'. Another agency that was given a copy may hold what
 * was asked and not what came of it, so that to it an answer always seems to be missing.
 */
export const isSeenBy = (p: Picture, ...agencies: readonly (AgencyId | undefined)[]): boolean =>
  p.vantage.kind === 'whole' || agencies.includes(p.vantage.agency);
