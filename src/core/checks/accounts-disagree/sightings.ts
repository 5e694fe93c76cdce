import type { Entry } from '../../entry/entry.ts';
import { fromEach } from '../../picture/growing.ts';
import { claimsHarm, themesOfHarm } from '../../picture/harm/concern-entries.ts';
import { type Picture, threadOf } from '../../picture/picture.ts';
import { saysNoConcern } from '../../picture/words/claim-words.ts';
import { overlaps } from '../../time/span.ts';
import type { Disagreement } from './disagreement.ts';

/** A visit put down as giving no worry, and an observation of the same time and the same piece of work that tells of harm. */
export function disagreeingSightings(p: Picture): readonly Disagreement[] {
  return unworriedIn(p.entries).flatMap((visit) => {
    const worries = threadOf(p, visit.thread).filter(
      (other) => other.id !== visit.id && isWorry(other) && overlaps(other.when, visit.when.earliest, visit.when.latest),
    );
    if (worries.length === 0) return [];
    const about = [...new Set([visit, ...worries].flatMap((entry) => entry.about))];
    const entries = [visit, ...worries].sort((a, b) => a.order - b.order);
    return [{ on: 'what was seen', about, anchor: visit.thread ?? visit.id, entries, urgent: false }];
  });
}

const isLook = (entry: Entry): boolean =>
  entry.kind === 'observation' || (entry.kind === 'contact' && (entry.facts.mode === 'home-visit' || entry.facts.outcome === 'seen'));

const isUnworried = (entry: Entry): boolean => isLook(entry) && saysNoConcern(entry.text) && !claimsHarm(entry);

const unworriedIn = fromEach((entry) => (isUnworried(entry) ? [entry] : []));

const isWorry = (entry: Entry): boolean =>
  entry.kind === 'observation' &&
  !saysNoConcern(entry.text) &&
  (claimsHarm(entry) || entry.themes.some((theme) => themesOfHarm.has(theme)));
