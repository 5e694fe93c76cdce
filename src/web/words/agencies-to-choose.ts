import type { AgencyId } from '../../core/entry/ids.ts';
import { publicId } from '../addresses.ts';
import type { OpenCase } from '../reading/open-case.ts';

/** The agencies of the partnership as a form offers them, by their names. */
export const agenciesToChoose = ({
  directory,
  publicIds,
}: Pick<OpenCase, 'directory' | 'publicIds'>): readonly { readonly id: AgencyId; readonly key: string; readonly name: string }[] =>
  [...directory.agencies.values()]
    .map(({ id, name }) => ({ id, key: publicId(publicIds.agencies, id), name }))
    .filter(({ key }) => key !== '')
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
