import { type EarlyHelp, earlyHelpOf } from '../../../core/pathway/assessment/early-help.ts';
import type { Picture } from '../../../core/picture/picture.ts';
import type { Day } from '../../../core/time/day.ts';
import type { GivenCase } from '../../routing/route.ts';
import { picturesOn } from './children-read.ts';

/** Early help with the picture in which it was read: that of several children stands once. */
export interface EarlyHelpRead {
  readonly on: Day;
  readonly all: readonly { readonly help: EarlyHelp; readonly picture: Picture }[];
}

export const earlyHelpRead = (on: Day, { open }: GivenCase): EarlyHelpRead => {
  const seen = new Set<string>();
  const all = picturesOn(open, on).flatMap((picture) =>
    earlyHelpOf(picture).flatMap((help) => {
      if (seen.has(help.key)) return [];
      seen.add(help.key);
      return [{ help, picture }];
    }),
  );
  return { on, all: all.toSorted((a, b) => b.help.since - a.help.since) };
};
