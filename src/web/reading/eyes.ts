import type { AgencyId } from '../../core/entry/ids.ts';
import { ownAgency } from '../../core/picture/view.ts';
import { publicId } from '../addresses.ts';
import { namesIn } from '../words/names.ts';
import type { OpenCase } from './open-case.ts';

export interface Choice {
  readonly value: string;
  readonly text: string;
  readonly selected: boolean;
}

/** Through whose eyes a page may be looked at: the visitor's own, and those of every agency of which the visitor may know. */
export function eyesToChoose({ agencies, directory, publicIds, vantage }: OpenCase, chosen: AgencyId | undefined): readonly Choice[] {
  const names = namesIn(directory);
  const own = ownAgency(vantage);
  return [
    {
      value: '',
      text: own === undefined ? 'Whole partnership' : `${names.agency(own)} (all that you can read)`,
      selected: chosen === undefined,
    },
    ...agencies
      .filter((id) => id !== own)
      .map((id) => ({ value: publicId(publicIds.agencies, id), text: names.agency(id), selected: id === chosen }))
      .sort((a, b) => (a.text < b.text ? -1 : 1)),
  ];
}
