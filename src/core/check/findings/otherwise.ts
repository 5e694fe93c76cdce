import type { PersonId } from '../../entry/ids.ts';
import { foldOf } from '../../picture/fold.ts';
import { pictureFrom } from '../../picture/picture.ts';
import { areSameReleases } from '../../picture/release.ts';
import type { Instant } from '../../time/instant.ts';
import type { AnyCheck, Evaluation } from '../check.ts';
import type { OwnSettings } from '../evaluate.ts';
import { type Findings, isOwed, type Looked, type OfChild, type Terms } from './findings.ts';
import { look } from './look.ts';

/** What is found on other terms: a setting, a check switched on or off, a calendar, a directory, a child more. What does not change stands. */
export function onTerms(before: Findings, terms: Terms, at: Instant): Findings {
  const isRefolded =
    terms.directory !== before.terms.directory || terms.calendar !== before.terms.calendar || terms.vantage !== before.terms.vantage;
  const fold = isRefolded ? foldOf(before.fold.readable, terms) : before.fold;
  const changed = new Set(terms.checks.filter((check) => isChanged(check, before.terms, terms)));
  const looked: Looked[] = [];
  const children = new Map<PersonId, OfChild>();
  for (const child of terms.children) {
    const picture = pictureFrom(fold.known, child, at, terms.releases(at, child));
    const held = before.children.get(child);
    const isAnother = isRefolded || held === undefined || !areSameReleases(picture.releases, held.picture.releases);
    const isDue = (check: AnyCheck, last: Evaluation): boolean => isAnother || changed.has(check) || isOwed(held, last, at);
    children.set(child, look(terms, child, picture, held?.found ?? new Map(), isDue, looked));
  }
  return { terms, at, fold, children, looked };
}

const isChanged = (check: AnyCheck, before: Terms, now: Terms): boolean =>
  !before.checks.includes(check) || ownOf(check, before.settings) !== ownOf(check, now.settings);

const ownOf = ({ id }: AnyCheck, settings: OwnSettings): string => JSON.stringify(settings[id] ?? {});
