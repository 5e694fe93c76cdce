import type { Entry } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import { onceFor } from '../../picture/memo.ts';
import type { Picture } from '../../picture/picture.ts';
import { isRecordedBefore } from '../../picture/recorded-order.ts';
import type { Tie } from '../../picture/ties.ts';
import { saysIdentified, saysNamed, saysTheAdult, saysUnknownAdult } from '../../picture/words/adult-words.ts';

/** Ties that say who somebody is. To mind a child, or to be in touch, says what somebody does. */
const tells: ReadonlySet<string> = new Set([
  'relative-of',
  'friend-of',
  'partner-of',
  'separated-from',
  'parent-of',
  'grandparent-of',
  'sibling-of',
  'lives-with',
  'known-as',
]);

/** A carer with a document to show it is no stranger. */
const isOnPaper = ({ is, claim }: Tie): boolean => is === 'carer-of' && claim.basis === 'documented';

const identified = onceFor((p: Picture): ReadonlySet<PersonId> => {
  const found = new Set<PersonId>();
  for (const tie of p.known.ties)
    if ((tells.has(tie.is) || isOnPaper(tie)) && !tie.claim.not && tie.claim.basis !== 'assumed' && tie.claim.checked !== 'contradicted')
      for (const person of [tie.who, tie.whom]) found.add(person);
  for (const entry of p.entries) for (const { who, is, not } of entry.claims) if (is === 'known-as' && !not) found.add(who);
  return found;
});

/** True where a record other than a guess says who somebody is. */
export const isIdentified = (p: Picture, person: PersonId): boolean => identified(p).has(person);

/**
 * The entry that says who an adult was whom another did not name: recorded since, in words; or by the first tie on record of somebody, where
 * the text comes back to the adult; or a supervisor was told. Another agency's word counts: it is the same family's door.
 */
export function identifiedIn(p: Picture, sighting: Entry): Entry | undefined {
  return p.entries.find(
    (entry) =>
      isRecordedBefore(sighting, entry) &&
      (entry.kind === 'supervision'
        ? entry.by === sighting.by && saysTheAdult(entry.text)
        : tellingKinds.has(entry.kind) && (saysWho(entry) || (saysTheAdult(entry.text) && namesFirst(p, entry)))),
  );
}

const tellingKinds: ReadonlySet<string> = new Set(['contact', 'observation', 'incident', 'note', 'referral']);

const saysWho = onceFor(
  (entry: Entry): boolean =>
    saysIdentified(entry.text) || (saysNamed(entry.text) && saysTheAdult(entry.text) && !saysUnknownAdult(entry.text)),
);

/** The entry has the first tie on record of somebody, by more than a guess. */
const namesFirst = (p: Picture, entry: Entry): boolean =>
  entry.claims.some(
    ({ who, whom, is, not, basis }) =>
      tells.has(is) && !not && basis !== 'assumed' && [who, whom].some((one) => one !== undefined && isFirstNamedIn(p, one, entry)),
  );

/** No tie of this person was on record before this entry. */
export const isFirstNamedIn = (p: Picture, person: PersonId, entry: Entry): boolean =>
  !p.known.ties.some((tie) => {
    const said = p.byId.get(tie.entry);
    return (tie.who === person || tie.whom === person) && said !== undefined && said.order < entry.order;
  });
