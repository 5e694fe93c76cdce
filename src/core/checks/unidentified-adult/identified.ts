import type { Entry } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import { onceFor } from '../../picture/memo.ts';
import { entriesOf, type Picture } from '../../picture/picture.ts';
import { isRecordedBefore } from '../../picture/recorded-order.ts';
import type { Tie } from '../../picture/ties.ts';
import { saysIdentified, saysNamed, saysUnknownAdult } from '../../picture/words/adult-words.ts';

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
 * The entry that says who an adult was whom another did not name: recorded since, on the same thread or by the same agency, in words; or
 * a supervisor was told of the adult. What another agency has of another adult says nothing of this one.
 */
export function identifiedIn(p: Picture, sighting: Entry): Entry | undefined {
  const isOfSame = (entry: Entry): boolean =>
    (entry.thread !== undefined && entry.thread === sighting.thread) ||
    entry.by === sighting.by ||
    entry.themes.some((theme) => theme.startsWith('unknown-adult'));
  return (
    p.entries.find((entry) => isRecordedBefore(sighting, entry) && tellingKinds.has(entry.kind) && isOfSame(entry) && saysWho(entry)) ??
    entriesOf(p, 'supervision').find((talk) => isRecordedBefore(sighting, talk) && talk.by === sighting.by && saysOfAdult.test(talk.text))
  );
}

const tellingKinds: ReadonlySet<string> = new Set(['contact', 'observation', 'incident', 'note', 'referral']);
const saysOfAdult = /\b(?:unknown|unnamed|unidentified|the) (?:m[ae]n|wom[ae]n|adults?|males?|females?|visitors?)\b/i;

const saysWho = onceFor(
  (entry: Entry): boolean =>
    saysIdentified(entry.text) ||
    (saysNamed(entry.text) && /\b(?:m[ae]n|wom[ae]n|adult|visitor|caller)\b/i.test(entry.text) && !saysUnknownAdult(entry.text)),
);
