import { bases, type Claim, ties } from '../../core/entry/claim.ts';
import { readFields } from '../yaml/fields.ts';
import { type Reader, wrong } from '../yaml/place.ts';
import { readFlag, readKey, readOneOf, readSpan, readText } from '../yaml/scalars.ts';
import { type Named, readEntryId, readPerson, readSpeaker } from './named.ts';

const allowed = {
  required: ['who', 'is', 'basis'],
  optional: ['whom', 'what', 'saidBy', 'from', 'until', 'not', 'checked', 'checkedIn', 'sealed'],
} as const;

/** A claim. Left out, it is not checked, not a denial and not sealed. A word that no check knows is kept and shown all the same. */
export const readClaim =
  (named: Named): Reader<Claim> =>
  (tree, place) => {
    const fields = readFields(tree, place, allowed);
    if (fields === undefined) return undefined;
    const who = fields.read('who', readPerson(named));
    const is = fields.read('is', readKey);
    const basis = fields.read('basis', readOneOf(bases));
    const rest = {
      ...fields.maybe('whom', readPerson(named)),
      ...fields.maybe('what', readText),
      ...fields.maybe('saidBy', readSpeaker(named)),
      ...fields.maybe('from', readSpan),
      ...fields.maybe('until', readSpan),
      ...fields.maybe('checkedIn', readEntryId(named)),
      not: fields.read('not', readFlag) ?? false,
      checked: fields.read('checked', readOneOf(['unchecked', 'checked', 'contradicted'])) ?? 'unchecked',
      sealed: fields.read('sealed', readFlag) ?? false,
    } as const;
    if (isTie(is) && fields.find('whom') === undefined && fields.find('what') === undefined) {
      return wrong(place, tree, `A claim of ${is} ties a person to someone or something.`, 'Say to whom with whom, or to what with what.');
    }
    return who === undefined || is === undefined || basis === undefined ? undefined : { who, is, basis, ...rest };
  };

const isTie = (is: string | undefined): boolean => ties.some((tie) => tie === is);
