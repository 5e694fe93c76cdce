import type { Entry } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import { foldOf } from '../../picture/fold.ts';
import { pictureFrom } from '../../picture/picture.ts';
import type { Instant } from '../../time/instant.ts';
import type { Findings, Looked, OfChild, Terms } from './findings.ts';
import { look } from './look.ts';

/** Puts every check to every picture. `readable` is in the order in which it stands. */
export function findingsAt(terms: Terms, readable: readonly Entry[], at: Instant): Findings {
  const fold = foldOf(readable, terms);
  const looked: Looked[] = [];
  const children = new Map<PersonId, OfChild>();
  for (const child of terms.children) {
    const picture = pictureFrom(fold.known, child, at, terms.releases(at, child));
    children.set(
      child,
      look(terms, child, picture, new Map(), () => true, looked),
    );
  }
  return { terms, at, fold, children, looked };
}
