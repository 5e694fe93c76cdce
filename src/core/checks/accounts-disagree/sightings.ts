import type { Entry, EntryOf } from '../../entry/entry.ts';
import { fromEach } from '../../picture/growing.ts';
import { claimsHarm, themesOfHarm } from '../../picture/harm/concern-entries.ts';
import { entriesOf, type Picture, threadOf } from '../../picture/picture.ts';
import { saysBetterNow, saysHomeInOrder, saysNoConcern } from '../../picture/words/claim-words.ts';
import { saysHome } from '../../picture/words/contact-words.ts';
import { overlaps } from '../../time/span.ts';
import type { Disagreement } from './disagreement.ts';

/** Looks at one home or child of one time that cannot both be right. */
export const disagreeingSightings = (p: Picture): readonly Disagreement[] => [...worriesBeside(p), ...homesApart(p), ...putApart(p)];

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

/** A home that one agency found in order and another, within days, in a bad way; unless the later look says that it has changed. */
const homesApart = (p: Picture): readonly Disagreement[] =>
  inOrderIn(p.entries).flatMap((fine) =>
    entriesOf(p, 'observation')
      .filter(
        (bad) =>
          bad.by !== fine.by &&
          bad.themes.includes('home-conditions') &&
          isWorry(bad) &&
          !saysHomeInOrder(bad.text) &&
          bad.about.some((person) => fine.about.includes(person)) &&
          daysBetween(fine, bad) <= daysApart &&
          !(fine.when.earliest > bad.when.latest && saysBetterNow(fine.text)),
      )
      .map((bad) => ({
        on: 'what was seen',
        about: [...new Set([...fine.about, ...bad.about])],
        anchor: (fine.order < bad.order ? fine : bad).id,
        entries: fine.order < bad.order ? [fine, bad] : [bad, fine],
        urgent: false,
      })),
  );

const inOrderIn = fromEach((entry) =>
  isLook(entry) && entry.when.latest - entry.when.earliest <= 1 && saysHomeInOrder(entry.text) && !claimsHarm(entry) ? [entry] : [],
);

const daysBetween = (a: Entry, b: Entry): number => Math.max(a.when.earliest - b.when.latest, b.when.earliest - a.when.latest);

/** How far apart two looks at one thing may be put, and within how many days, and still be of one mind (ours). */
const [stepsApart, daysApart] = [2, 3];

/** The step of a local scale that a look was put at. Words alone give none, and are as far apart as nothing. */
const stepOf = ({ facts: { scale } }: EntryOf<'observation'>): number => Number(/\d+/.exec(String(scale ?? ''))?.[0] ?? Number.NaN);

/** Two agencies that put the same thing some steps apart within days. */
function putApart(p: Picture): readonly Disagreement[] {
  const placed = entriesOf(p, 'observation').filter(({ facts }) => facts.scale !== undefined);
  return placed.flatMap((later, i) =>
    placed
      .slice(0, i)
      .filter(
        (earlier) =>
          earlier.by !== later.by &&
          isOneSign(earlier, later) &&
          earlier.about.some((person) => later.about.includes(person)) &&
          Math.abs(stepOf(earlier) - stepOf(later)) >= stepsApart &&
          daysBetween(earlier, later) <= daysApart &&
          !(later.when.earliest > earlier.when.latest && saysBetterNow(later.text)),
      )
      .map((earlier) => ({
        on: earlier.facts.sign ?? later.facts.sign ?? 'the state of the home',
        about: [...new Set([...earlier.about, ...later.about])],
        anchor: earlier.id,
        entries: [earlier, later],
        urgent: false,
      })),
  );
}

/** One thing by its name, or the state of the home, which a scale for it need not name. */
const isOneSign = (a: EntryOf<'observation'>, b: EntryOf<'observation'>): boolean =>
  a.facts.sign === undefined || b.facts.sign === undefined
    ? [a, b].every(({ themes }) => themes.includes('home-conditions'))
    : a.facts.sign.toLowerCase() === b.facts.sign.toLowerCase();

const isLook = (entry: Entry): boolean =>
  entry.kind === 'observation' || (entry.kind === 'contact' && (entry.facts.mode === 'home-visit' || entry.facts.outcome === 'seen'));

const isUnworried = (entry: Entry): boolean => isLook(entry) && saysNoConcern(entry.text) && !claimsHarm(entry);

const unworriedIn = fromEach((entry) => (isUnworried(entry) ? [entry] : []));

const isWorry = (entry: Entry): boolean =>
  entry.kind === 'observation' &&
  !saysNoConcern(entry.text) &&
  (claimsHarm(entry) || entry.themes.some((theme) => themesOfHarm.has(theme)));
