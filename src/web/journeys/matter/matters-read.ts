import type { EntryId, PersonId } from '../../../core/entry/ids.ts';
import { type AlertWork, alertsOf } from '../../../core/pathway/alert/alert-work.ts';
import { type ChargeWork, chargesOf, chargeWaits } from '../../../core/pathway/charge/charge-work.ts';
import { type FamilyView, familyViewsOf } from '../../../core/pathway/family-view/family-view-work.ts';
import { type ThreatWork, threatsOf, threatWaits } from '../../../core/pathway/threat/threat-work.ts';
import type { Picture } from '../../../core/picture/picture.ts';
import type { Day } from '../../../core/time/day.ts';
import type { OpenCase } from '../../reading/open-case.ts';

/** One thing that stays open until somebody says what came of it. */
export type Matter =
  | { readonly is: 'threat'; readonly work: ThreatWork }
  | { readonly is: 'charge'; readonly work: ChargeWork }
  | { readonly is: 'alert'; readonly work: AlertWork }
  | { readonly is: 'view'; readonly work: FamilyView };

/** A matter with the picture in which it was read: one about several children is read with the first of them. */
export type PlacedMatter = Matter & { readonly picture: Picture };

export const matterKinds = ['threat', 'charge', 'alert', 'view'] as const satisfies readonly Matter['is'][];

/** The entry by which a matter began: its address names it. */
export const entryOf = (matter: Matter): EntryId => {
  switch (matter.is) {
    case 'threat':
    case 'charge':
      return matter.work.told.id;
    case 'alert':
      return matter.work.alert.id;
    case 'view':
      return matter.work.said.id;
  }
};

/** Of a charge, whose it is: one entry can tell of two people. */
export const personOf = (matter: Matter): PersonId | undefined => (matter.is === 'charge' ? matter.work.person : undefined);

/** True while something is still to be said of it. */
export function isOpenMatter(matter: Matter): boolean {
  switch (matter.is) {
    case 'threat':
      return threatWaits(matter.work).length > 0;
    case 'charge':
      return chargeWaits(matter.work).length > 0;
    case 'alert':
      return matter.work.answer === undefined;
    case 'view':
      return matter.work.reply === undefined;
  }
}

/** Every matter of the children of the case, as this visitor may read it on a day; each once. */
export function mattersFor(open: OpenCase, on: Day): readonly PlacedMatter[] {
  const seen = new Set<string>();
  return open.partnership.children.flatMap((child) => {
    const picture = open.picture(child, on);
    const all: readonly PlacedMatter[] = [
      ...threatsOf(picture).map((work) => ({ is: 'threat' as const, work, picture })),
      ...chargesOf(picture).map((work) => ({ is: 'charge' as const, work, picture })),
      ...alertsOf(picture).map((work) => ({ is: 'alert' as const, work, picture })),
      ...familyViewsOf(picture).map((work) => ({ is: 'view' as const, work, picture })),
    ];
    return all.filter((matter) => {
      const key = `${matter.is} ${entryOf(matter)} ${personOf(matter) ?? ''}`;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    });
  });
}
