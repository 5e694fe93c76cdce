import type { Entry } from '../../../core/entry/entry.ts';
import { publicId } from '../../addresses.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import type { Returned } from '../../recording/returned.ts';

/** What a step would follow, as its form keeps it: the entry that stands, or none. */
export const standsOn = (entry: Entry | undefined, open: OpenCase): string =>
  entry === undefined ? 'none' : publicId(open.publicIds.entries, entry.id);

/** Says so where somebody recorded something since the form was shown that its writer has not seen: it is then shown, and theirs is recorded if they send it again. */
export const overtaken = ({ stands }: Returned['sent'], now: string): Returned['problems'] =>
  stands === undefined || stands === now
    ? []
    : [
        {
          field: 'stands',
          text: 'Somebody else recorded something here while you were writing. Look at what stands now, and send this again if it still holds',
        },
      ];
