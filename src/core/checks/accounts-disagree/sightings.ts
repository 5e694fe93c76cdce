import type { Entry, EntryOf } from '../../entry/entry.ts';
import { fromEach } from '../../picture/growing.ts';
import { claimsHarm, themesOfHarm } from '../../picture/harm/concern-entries.ts';
import { entriesOf, type Picture, threadOf } from '../../picture/picture.ts';
import { saysNoConcern } from '../../picture/words/claim-words.ts';
import { saysHome } from '../../picture/words/contact-words.ts';
import { overlaps } from '../../time/span.ts';
import type { Disagreement } from './disagreement.ts';

/** Looks at one home or child of one time that cannot both be right. */
export const disagreeingSightings = (p: Picture): readonly Disagreement[] => [...worriesBeside(p), ...putApart(p)];

/** A visit put down as giving no worry, and an observation of the same time and the same piece of work, or of the home, that tells of harm. */
const worriesBeside = (p: Picture): readonly Disagreement[] =>
  unworriedIn(p.entries).flatMap((visit) => {
    const beside = visit.thread === undefined ? [] : threadOf(p, visit.thread);
    const ofTheHome = isOfHome(visit) ? entriesOf(p, 'observation').filter((other) => isOfHome(other) && isOneTime(visit, other)) : [];
    const worries = [...new Set([...beside, ...ofTheHome])].filter(
      (other) => other.id !== visit.id && isWorry(other) && overlaps(other.when, visit.when.earliest, visit.when.latest),
    );
    if (worries.length === 0) return [];
    const about = [...new Set([visit, ...worries].flatMap((entry) => entry.about))];
    const entries = [visit, ...worries].sort((a, b) => a.order - b.order);
    return [{ on: 'what was seen', about, anchor: visit.thread ?? visit.id, entries, urgent: false }];
  });

const isOfHome = (entry: Entry): boolean =>
  (entry.kind === 'contact' && entry.facts.mode === 'home-visit') ||
  (entry.kind === 'observation' && (entry.themes.includes('home-conditions') || saysHome(entry.facts.place)));

/** On one day, and about somebody in common. */
const isOneTime = (a: Entry, b: Entry): boolean =>
  a.when.latest - a.when.earliest <= 1 && b.when.latest - b.when.earliest <= 1 && a.about.some((person) => b.about.includes(person));

/** How far apart two looks at one thing may be put, and within how many days, and still be of one mind (ours). */
const [stepsApart, daysApart] = [2, 3];

/** The step of a local scale that a look was put at. Words alone give none, and are as far apart as nothing. */
const stepOf = ({ facts: { scale } }: EntryOf<'observation'>): number => Number(/\d+/.exec(String(scale ?? ''))?.[0] ?? Number.NaN);

/** Two agencies that put the same thing some steps apart within days. */
function putApart(p: Picture): readonly Disagreement[] {
  const placed = entriesOf(p, 'observation').filter(({ facts }) => facts.scale !== undefined && facts.sign !== undefined);
  return placed.flatMap((later, i) =>
    placed
      .slice(0, i)
      .filter(
        (earlier) =>
          earlier.by !== later.by &&
          earlier.facts.sign?.toLowerCase() === later.facts.sign?.toLowerCase() &&
          earlier.about.some((person) => later.about.includes(person)) &&
          Math.abs(stepOf(earlier) - stepOf(later)) >= stepsApart &&
          Math.max(later.when.earliest - earlier.when.latest, earlier.when.earliest - later.when.latest) <= daysApart,
      )
      .map((earlier) => ({
        on: earlier.facts.sign ?? 'what was seen',
        about: [...new Set([...earlier.about, ...later.about])],
        anchor: earlier.id,
        entries: [earlier, later],
        urgent: false,
      })),
  );
}

const isLook = (entry: Entry): boolean =>
  entry.kind === 'observation' || (entry.kind === 'contact' && (entry.facts.mode === 'home-visit' || entry.facts.outcome === 'seen'));

const isUnworried = (entry: Entry): boolean => isLook(entry) && saysNoConcern(entry.text) && !claimsHarm(entry);

const unworriedIn = fromEach((entry) => (isUnworried(entry) ? [entry] : []));

const isWorry = (entry: Entry): boolean =>
  entry.kind === 'observation' &&
  !saysNoConcern(entry.text) &&
  (claimsHarm(entry) || entry.themes.some((theme) => themesOfHarm.has(theme)));
