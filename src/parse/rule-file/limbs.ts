import type { Limb } from '../../core/check/rule/rule.ts';
import { readMembers } from '../yaml/fields.ts';
import { readList } from '../yaml/lists.ts';
import { type Reader, within, wrong } from '../yaml/place.ts';
import { readAbsence } from './absence.ts';
import { readContradiction } from './contradiction.ts';
import { readCount } from './count.ts';
import type { NamedSettings } from './settings.ts';
import { readThread } from './thread.ts';
import { unknownWord } from './words.ts';

const forms = ['absence', 'count', 'contradiction', 'thread'] as const;

/** The rule itself: one or more limbs, each of one form. Any of them raises the question. */
export const readLimbs =
  (settings: NamedSettings): Reader<readonly Limb[]> =>
  (tree, place) => {
    const limbs = readList(readLimb(settings))(tree, place);
    return limbs?.length === 0 ? wrong(place, tree, 'The rule has no limb.', `Write one of: ${forms.join(', ')}.`) : limbs;
  };

const readLimb =
  (settings: NamedSettings): Reader<Limb> =>
  (tree, place) => {
    const members = readMembers(tree, place);
    const [only, ...others] = members ?? [];
    if (members === undefined) return undefined;
    if (only === undefined || others.length > 0)
      return wrong(place, tree, 'A limb has one form.', `Write one of ${forms.join(', ')} after the dash, and the rest under it.`);
    const inside = within(place, only.key);
    switch (only.key) {
      case 'absence':
        return readAbsence(settings)(only.value, inside);
      case 'count':
        return readCount(settings)(only.value, inside);
      case 'contradiction':
        return readContradiction(settings)(only.value, inside);
      case 'thread':
        return readThread(settings)(only.value, inside);
      default:
        return unknownWord({ ...tree, line: only.line }, place, only.key, forms, 'form of rule');
    }
  };
