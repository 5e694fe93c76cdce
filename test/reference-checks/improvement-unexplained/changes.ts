import type { Entry } from '../../../src/core/entry/entry.ts';
import { connected } from '../../../src/core/picture/connected.ts';
import { type Change, type ChangeLimits, isBetter, isOfHome } from '../../../src/core/picture/family/changes.ts';
import { carersOf } from '../../../src/core/picture/family/family.ts';
import type { Picture } from '../../../src/core/picture/picture.ts';
import { mayFollow } from '../../../src/core/picture/recorded-order.ts';
import { saysWhyBetter } from '../../../src/core/picture/words/change-words.ts';

/** Changes for the better within the time of which no cause is on record, and at which nobody has looked again unannounced. Those that share a look are together. */
export function changesUnexplained(p: Picture, limits: ChangeLimits): readonly (readonly Change[])[] {
  const family = new Set([p.child, ...carersOf(p, p.child)]);
  const looks = p.entries.filter((entry) => isLook(entry) && entry.about.some((person) => family.has(person)));
  const changes = looks.flatMap((after) =>
    looks.filter((before) => isBetter(before, after, limits)).map((before): Change => ({ before, after })),
  );
  const open = changes.filter(
    (change) =>
      !saysWhyBetter(change.after) &&
      !p.entries.some(
        (entry) => entry.about.some((person) => family.has(person)) && (explains(entry, change) || looksAgain(entry, change)),
      ),
  );
  return connected(open, (a, b) => a.before === b.before || a.after === b.after || a.after === b.before || a.before === b.after);
}

const isLook = (entry: Entry): boolean =>
  (entry.kind === 'observation' && (entry.facts.scale !== undefined || isOfHome(entry))) ||
  (entry.kind === 'contact' && entry.facts.mode === 'home-visit' && isOfHome(entry));

/** From the first look on, something of the home says why, or a service that helps with it has begun. */
const explains = (entry: Entry, { before }: Change): boolean =>
  explaining.has(entry.kind) &&
  mayFollow(entry, before) &&
  isOfHome(entry) &&
  (saysWhyBetter(entry) || (entry.kind === 'service' && helped.has(entry.facts.status ?? '')));

const explaining: ReadonlySet<string> = new Set(['observation', 'contact', 'service', 'note']);
const helped: ReadonlySet<string> = new Set(['started', 'engaging', 'closed']);

/** A visit without notice after the second look, or a plan that says what happens if it does not last. */
const looksAgain = (entry: Entry, { after }: Change): boolean =>
  mayFollow(entry, after) &&
  ((entry.kind === 'contact' &&
    entry.facts.mode === 'home-visit' &&
    entry.facts.planned === false &&
    entry.facts.outcome !== 'no-access') ||
    (entry.kind === 'plan' && entry.facts.contingency !== undefined));
