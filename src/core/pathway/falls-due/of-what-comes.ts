import { expectedBirth } from '../../picture/family/expected-birth.ts';
import { isUnborn } from '../../picture/family/family.ts';
import { restrictionsOf } from '../../picture/harm/restrictions.ts';
import { inCustody } from '../../picture/person/release-expected.ts';
import type { Picture } from '../../picture/picture.ts';
import { type FallsDue, falls, onOwnDate, untilItsDay } from './falls-due.ts';

/** What comes on its day without anybody's doing: the end of a restriction, a release from custody, a birth. */
export const ofWhatComes = (p: Picture): readonly FallsDue[] =>
  untilItsDay(p, [
    ...restrictionsOf(p).flatMap(({ terms, owner }) => {
      const last = terms.at(-1);
      return last === undefined
        ? []
        : onOwnDate(p, last.entry.facts.until, { what: 'restriction-ends', entry: last.entry, owner, people: last.restrains });
    }),
    ...inCustody(p.known)
      .filter(({ who }) => p.circle.members.has(who))
      .flatMap(({ who, entry, expected }) => onOwnDate(p, expected, { what: 'release', entry, owner: entry.by, people: [who] })),
    ...birth(p),
  ]);

function birth(p: Picture): readonly FallsDue[] {
  const expected = isUnborn(p, p.child) ? expectedBirth(p) : undefined;
  if (expected === undefined) return [];
  return [falls(p, { what: 'birth', rule: { kind: 'own-date' }, by: expected.on, entry: expected.entry, people: [p.child] })];
}
