import type { Entry, EntryOf } from '../../entry/entry.ts';
import { entriesOf, happenedBy, type Picture } from '../../picture/picture.ts';
import { saysAbuseWork, saysAngerManagement } from '../../picture/words/safety-words.ts';
import type { Couple } from './couple.ts';

/** Anger management on record for the one who harmed, and no work on abuse. */
export function onlyAngerManagement(p: Picture, { by, harms }: Couple): readonly Entry[] {
  const since = harms[0].entry.when.earliest;
  const services = entriesOf(p, 'service').filter((entry) => entry.about.includes(by) && happenedBy(entry) >= since);
  const worksOnAbuse = services.some((entry) => !isAnger(entry) && saysAbuseWork(entry.facts.service) && isTakenUp(entry));
  return worksOnAbuse ? [] : services.filter(isAnger);
}

const isAnger = (entry: EntryOf<'service'>): boolean => saysAngerManagement(entry.facts.service);
const isTakenUp = ({ facts: { status } }: EntryOf<'service'>): boolean =>
  status !== 'declined' && status !== 'not-taken-up' && status !== 'below-threshold';
