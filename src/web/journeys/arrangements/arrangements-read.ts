import type { AgencyId } from '../../../core/entry/ids.ts';
import { whoBelongsThere } from '../../../core/pathway/meeting/who-must-come.ts';
import type { Picture } from '../../../core/picture/picture.ts';

/** What a form of arrangements is made from: a picture, and whose desk it is at. */
export interface AtDesk {
  readonly picture: Picture;
  readonly agency: AgencyId | undefined;
}

/** To whom what is recorded here can go at once: whoever is at work with the family. */
export const mayBeGiven = ({ picture, agency }: AtDesk): readonly AgencyId[] =>
  agency === undefined ? [] : whoBelongsThere(picture, agency).map((one) => one.agency);
