import type { Entry } from '../../entry/entry.ts';
import { connected } from '../../picture/connected.ts';
import { carersOf } from '../../picture/family/family.ts';
import { stepsBetter } from '../../picture/family/grades.ts';
import type { Picture } from '../../picture/picture.ts';
import { mayFollow } from '../../picture/recorded-order.ts';
import { saysBetter, saysPoor, saysWhyBetter } from '../../picture/words/change-words.ts';
import { daysBetween } from '../../time/day.ts';

/** A look at something, and a later look at the same thing that shows it better. */
export interface Change {
  readonly before: Entry;
  readonly after: Entry;
}

interface Limits {
  readonly steps: number;
  readonly within: number;
  readonly higherIsWorse: boolean;
}

/** Changes for the better within the time of which no cause is on record, and at which nobody has looked again unannounced. Those that share a look are together. */
export function changesUnexplained(p: Picture, limits: Limits): readonly (readonly Change[])[] {
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

const ofHome: ReadonlySet<string> = new Set(['home-conditions', 'neglect']);

const isLook = (entry: Entry): boolean =>
  (entry.kind === 'observation' && (entry.facts.scale !== undefined || isOfHome(entry))) ||
  (entry.kind === 'contact' && entry.facts.mode === 'home-visit' && isOfHome(entry));

const isOfHome = (entry: Entry): boolean =>
  entry.themes.some((theme) => ofHome.has(theme)) || (entry.kind === 'observation' && entry.facts.nature === 'home-conditions');

function isBetter(before: Entry, after: Entry, { steps, within, higherIsWorse }: Limits): boolean {
  if (!mayFollow(after, before) || !isOfSame(before, after)) return false;
  if (daysBetween(before.when.latest, after.when.earliest) > within) return false;
  const better = stepsBetter(before, after, higherIsWorse);
  return better === undefined ? saysPoor(before) && saysBetter(after) : better >= steps;
}

/** The same sign; or, where neither names one, both of the home, or on one thread. */
function isOfSame(a: Entry, b: Entry): boolean {
  const [one, other] = [signOf(a), signOf(b)];
  if (one !== undefined && other !== undefined) return one === other;
  return (isOfHome(a) && isOfHome(b)) || (a.thread !== undefined && a.thread === b.thread);
}

const signOf = (entry: Entry): string | undefined => (entry.kind === 'observation' ? entry.facts.sign?.trim().toLowerCase() : undefined);

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
