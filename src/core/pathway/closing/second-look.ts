import { bareBody } from '../../entry/bare-body.ts';
import type { Body, EntryOf } from '../../entry/entry.ts';
import { entriesOf, type Picture } from '../../picture/picture.ts';
import type { Closing } from '../../picture/work/plans.ts';

/** Who looked a second time at a closing, and what they made of it. */
export const secondLookAt = (p: Picture, { entries }: Closing): EntryOf<'decision'> | undefined =>
  entriesOf(p, 'decision').findLast(({ facts }) => facts.type === 'second-look' && entries.some(({ id }) => id === facts.of));

/** That a closing was looked at again: it stands, or it is not to stand, why, and who looked. */
export const secondLookBody = (
  p: Picture,
  closing: Closing,
  { stands, why, who }: { readonly stands: boolean; readonly why: string; readonly who: string },
): Extract<Body, { kind: 'decision' }> => ({
  ...{ kind: 'decision', ...bareBody(p.today, [p.child], why) },
  facts: {
    ...{ type: 'second-look', children: [p.child], reason: why, signedOffBy: who, outcome: stands ? 'passed' : 'not-passed' },
    ...(closing.entries[0] === undefined ? {} : { of: closing.entries[0].id }),
  },
});
