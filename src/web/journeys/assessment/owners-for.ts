import type { AgencyId } from '../../../core/entry/ids.ts';
import { whoBelongsThere } from '../../../core/pathway/meeting/who-must-come.ts';
import type { Picture } from '../../../core/picture/picture.ts';
import { othersToAsk } from '../../reading/others-to-ask.ts';
import type { GivenCase } from '../../routing/route.ts';

/** Who may be given one to make: us, whoever is at work with the family, and then every other agency that may be asked. */
export const ownersFor = (picture: Picture, own: AgencyId, given: Pick<GivenCase, 'open' | 'demonstration'>): readonly AgencyId[] => [
  ...new Set([own, ...whoBelongsThere(picture, own).map(({ agency }) => agency), ...othersToAsk(given, own, picture.today)]),
];
