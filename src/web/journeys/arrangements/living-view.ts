import type { LivingArrangement } from '../../../core/pathway/arrangement/living-arrangement.ts';
import type { PoliceProtection } from '../../../core/pathway/arrangement/police-protection.ts';
import { showDay } from '../../../core/time/day.ts';
import { showInstant } from '../../../core/time/instant.ts';
import { showSpan } from '../../../core/time/span.ts';
import { assessmentsAddress, chronologyAddress, publicId } from '../../addresses.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { allListed } from '../../words/all-listed.ts';
import { whenInWords } from '../../words/day-words.ts';
import { entryTitle } from '../../words/entry-title.ts';
import { namesIn, partyName } from '../../words/names.ts';
import { basisLine } from '../../words/restriction-words.ts';
import type { ChildAtWork } from '../child/child-at-work.ts';
import { namedView } from './named-view.ts';

const assessedWords: Readonly<Record<NonNullable<LivingArrangement['assessed']>, string>> = {
  'not-on-record': 'Not assessed: no assessment as a connected person is on record here',
  recommended: 'Not assessed yet: an assessment as a connected person is recommended',
  started: 'Not assessed yet: an assessment as a connected person is under way',
  completed: 'An assessment as a connected person is finished, and waits for another name under it',
  signed: 'Assessed as a connected person',
  abandoned: 'Not assessed: the assessment as a connected person was given up',
};

/** With whom a child lives or lived, on what basis, and whether a relative was assessed and holds the agreement. */
export function livingView(
  { entry, blanks, assessed, bothHold, named }: LivingArrangement,
  { picture, child }: ChildAtWork,
  open: OpenCase,
): object {
  const names = namesIn(open.directory);
  const chosen = picture.today === open.days.usual ? undefined : picture.today;
  const { facts } = entry;
  const ended = facts.until !== undefined && facts.until.latest < picture.today;
  return {
    id: publicId(open.publicIds.entries, entry.id),
    with: allListed((facts.with ?? []).map((party) => partyName(party, names))) || 'somebody not named',
    place: facts.place,
    since: showSpan(entry.when),
    by: names.agency(entry.by),
    basis: basisLine(facts.basis, facts.document),
    isWeak: facts.basis === 'verbal' || facts.basis === 'none' || facts.document === 'not-seen',
    until: facts.until === undefined ? undefined : showSpan(facts.until),
    ended,
    review: facts.review === undefined ? undefined : showSpan(facts.review),
    text: entry.text,
    blankCount: blanks.length,
    assessed: assessed && assessedWords[assessed],
    isAssessed: assessed === 'signed',
    assess: assessmentsAddress(open, child, chosen),
    bothHold,
    named: namedView(named, open),
  };
}

/** One time in police protection: when it ends, and what followed. */
export function protectionView(
  { taken, ends, toTheMinute, followed, state }: PoliceProtection,
  { picture, child }: ChildAtWork,
  open: OpenCase,
): object {
  const names = namesIn(open.directory);
  const chosen = picture.today === open.days.usual ? undefined : picture.today;
  const link = (id: typeof taken.id): string => `${chronologyAddress(open, child, { on: chosen })}#${publicId(open.publicIds.entries, id)}`;
  return {
    when: whenInWords(taken),
    by: names.agency(taken.by),
    href: link(taken.id),
    text: taken.text,
    place: taken.facts.place,
    ends:
      ends === undefined
        ? undefined
        : toTheMinute
          ? showInstant(ends.by)
          : `by the end of ${showDay(ends.day)} at the latest: the time at which it began is not on record`,
    state,
    source: ends?.clock.source,
    followed: followed && {
      says: `${whenInWords(followed)}, ${names.agency(followed.by)}: ${entryTitle(followed, names)}`,
      href: link(followed.id),
    },
  };
}
