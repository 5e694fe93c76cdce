import type { Entry } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import { birthOf, parentsOf } from '../../picture/family/family.ts';
import { pregnanciesOf } from '../../picture/family/pregnancies.ts';
import { entriesOf, isAgencyOfKind, type Picture } from '../../picture/picture.ts';
import { saysLittleAntenatalCare, saysRemoved, saysThreatToChild } from '../../picture/words/protection-words.ts';
import { isSocialCare, plansOf, ranOn } from '../../picture/work/plans.ts';
import { addDays, type Day } from '../../time/day.ts';
import { brothersAndSisters, type Counts, isAboutFamily } from './ground.ts';

/** A brother or sister placed, taken into police protection, looked after or on a protection plan; or said to be. A return home ends a placement. */
export function siblingRemoved(p: Picture): readonly Entry[] {
  const siblings = brothersAndSisters(p);
  if (siblings.size === 0) return [];
  const plans = plansOf(p)
    .filter((plan) => (plan.type === 'child-protection' || plan.type === 'looked-after') && ranOn(plan, p.today))
    .flatMap((plan) => plan.entries);
  return p.entries.filter((entry) => {
    const named = siblingsIn(entry, siblings);
    if (named.length === 0) return false;
    switch (entry.kind) {
      case 'plan':
        return plans.includes(entry) && !isAboutChild(p, entry);
      case 'decision':
        return entry.facts.type === 'placement' && !isAboutChild(p, entry) && !isHomeSince(p, entry, named);
      case 'incident':
        return entry.facts.nature === 'police-protection';
      case 'note':
      case 'assessment':
      case 'meeting':
      case 'information-reply':
      case 'referral':
      case 'observation':
      case 'legal':
      case 'health':
        return saysRemoved(entry.text);
      default:
        return false;
    }
  });
}

const siblingsIn = (entry: Entry, siblings: ReadonlySet<PersonId>): readonly PersonId[] => {
  const listed = 'children' in entry.facts && Array.isArray(entry.facts.children) ? entry.facts.children : [];
  return [...new Set([...entry.about, ...listed])].filter((person) => siblings.has(person));
};

const isAboutChild = (p: Picture, entry: Entry): boolean => entry.about.includes(p.child);

const isHomeSince = (p: Picture, placed: Entry, named: readonly PersonId[]): boolean =>
  entriesOf(p, 'decision').some(
    (entry) =>
      entry.facts.type === 'return-home' && entry.recorded > placed.recorded && entry.about.some((person) => named.includes(person)),
  );

/** Care proceedings, or the steps before them. What parents bring against one another is another matter. */
export const proceedingsBegun = (p: Picture): readonly Entry[] =>
  entriesOf(p, 'legal').filter(
    (entry) =>
      (entry.facts.type === 'pre-proceedings' || (entry.facts.type === 'proceedings' && isSocialCare(p, entry.by))) &&
      isAboutFamily(p, entry),
  );

/** The pregnancy with this child: booked late by its weeks or by word, or with appointments missed more than once. Over a year after the birth it is past. */
export function littleAntenatalCare(p: Picture, counts: Counts, lateWeeks: number): readonly Entry[] {
  const born = birthOf(p, p.child)?.on.latest;
  if (born !== undefined && (!Number.isFinite(born) || p.today > addDays(born, 365))) return [];
  const until = born ?? p.today;
  const from = addDays(until, -310);
  const parents = parentsOf(p, p.child);
  const mothers = new Set(
    pregnanciesOf(p)
      .filter(({ woman }) => parents.includes(woman))
      .map(({ woman }) => woman),
  );
  const inPregnancy = p.entries.filter(
    (entry) =>
      entry.when.latest >= from &&
      entry.when.earliest <= until &&
      entry.about.some((person) => person === p.child || mothers.has(person)) &&
      antenatalKinds.has(entry.kind) &&
      counts(entry),
  );
  const late = inPregnancy.filter((entry) => isLate(entry, lateWeeks) || saysLittleAntenatalCare(entry.text));
  const missed = inPregnancy.filter((entry) => isMissed(p, entry, until));
  const times = missed.reduce((sum, entry) => sum + (entry.kind === 'contact' ? (entry.facts.count ?? 1) : 1), 0);
  return times > 1 ? [...late, ...missed] : late;
}

const antenatalKinds: ReadonlySet<string> = new Set(['health', 'contact', 'note', 'referral', 'assessment', 'observation']);

const isLate = (entry: Entry, lateWeeks: number): boolean =>
  entry.kind === 'health' &&
  entry.facts.type === 'pregnancy-booking' &&
  ((entry.facts.weeks !== undefined && entry.facts.weeks > lateWeeks) || entry.facts.status === 'missed' || entry.facts.status === 'none');

const isMissed = (p: Picture, entry: Entry, until: Day): boolean =>
  entry.kind === 'contact' &&
  entry.facts.outcome === 'did-not-attend' &&
  entry.when.earliest < until &&
  (isAgencyOfKind(p, entry.by, 'midwifery') || entry.themes.includes('pregnancy'));

/** Somebody threatens to take or hurt this child. */
export const threatToChild = (p: Picture): readonly Entry[] =>
  p.entries.filter((entry) => {
    if (entry.kind === 'incident')
      return (
        entry.facts.finding !== 'unfounded' &&
        ((entry.facts.nature === 'threat' && (entry.facts.harmed ?? []).includes(p.child)) ||
          (entry.about.includes(p.child) && saysThreatToChild(entry.text)))
      );
    return (
      (entry.kind === 'observation' || entry.kind === 'note' || entry.kind === 'referral') &&
      entry.about.includes(p.child) &&
      saysThreatToChild(entry.text)
    );
  });
