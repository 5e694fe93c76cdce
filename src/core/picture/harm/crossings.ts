import type { Entry } from '../../entry/entry.ts';
import type { EntryId, PersonId } from '../../entry/ids.ts';
import { childrenInCircle, isAdultInCircle, isChildInCircle } from '../family/family.ts';
import { metIn } from '../family/met.ts';
import { fromEach } from '../growing.ts';
import { onceFor, onceForAlike } from '../memo.ts';
import { entriesOf, type Picture, personName, threadOf } from '../picture.ts';
import { tellingsOf } from '../told.ts';
import { isSamePlace } from '../words/contact-words.ts';
import { saysMinding, tellsOfMinding } from '../words/minding-words.ts';
import { isExcepted, isRuledOut, placeRuledOut, rulesOut } from './permitted.ts';
import { binds, inForce, type Restriction, restrictionsOf, type Terms } from './restrictions.ts';
import { saidTogetherOf, type Together, togetherOf } from './together.ts';

/** An entry that puts people in contact as the terms in force then do not allow. */
export interface Crossing {
  readonly restriction: Restriction;
  readonly terms: Terms;
  readonly entry: Entry;
  readonly restrained: PersonId;
  readonly protected: PersonId;
  /** Set where it is the place that the terms rule out, and nobody protected need have been there. */
  readonly at?: 'place';
}

/**
 * Every crossing on record, in the order in which the entries were recorded. Where vague dates leave open whether the terms were in
 * force, none is counted (rule 4). An entry that names the restriction as breached is one whoever it places where.
 */
export const crossingsOf = onceFor((p: Picture): readonly Crossing[] => {
  const restrictions = restrictionsOf(p);
  const implied = [...togetherOf(p), ...saidTogetherOf(p)].flatMap((together) =>
    together.entry.kind === 'restriction'
      ? []
      : termsBetween(p, together)
          .filter((one) => !keepsToFuller(p, one, together))
          .flatMap(({ restriction, terms }): readonly Crossing[] =>
            inForce(terms, together.when) === 'met' && isRuledOut(p, restriction, terms, together)
              ? [{ restriction, terms, entry: together.entry, ...sidesOf(terms, together.one, together.other) }]
              : [],
          ),
  );
  const atPlace = restrictions.flatMap((restriction) => atRuledOutPlace(p, restriction));
  const minding = restrictions.flatMap((restriction) => saidToMind(p, restriction));
  return [...implied, ...atPlace, ...minding, ...restrictions.flatMap((restriction) => namedAsBreached(p, restriction))].sort(
    (a, b) => a.entry.order - b.entry.order,
  );
});

/** Terms that say supervised, and neither by whom nor where, are kept where the contact keeps to others in force that do say. */
const keepsToFuller = (p: Picture, { terms }: Pick<Crossing, 'terms'>, together: Together): boolean =>
  rulesOut(terms) === 'unsupervised' &&
  !saysHow(terms) &&
  termsBetween(p, together).some(
    (other) =>
      saysWhom(other.terms) &&
      saysHow(other.terms) &&
      rulesOut(other.terms) === 'unsupervised' &&
      inForce(other.terms, together.when) === 'met' &&
      !isRuledOut(p, other.restriction, other.terms, together),
  );
const saysHow = ({ entry }: Terms): boolean => entry.facts.supervisor !== undefined || entry.facts.place !== undefined;

type Pair = Pick<Together, 'one' | 'other'>;

/** All terms that are of contact between two people, in the order of the restrictions. */
const termsBetween = onceForAlike(
  ({ one, other }: Pair) => `${one} ${other}`,
  (p: Picture, pair: Pair): readonly Pick<Crossing, 'restriction' | 'terms'>[] =>
    restrictionsOf(p).flatMap((restriction) =>
      restriction.terms
        .filter((terms) => binds(terms, pair.one, pair.other) || mayCover(p, terms, pair))
        .map((terms) => ({ restriction, terms })),
    ),
);

/** Supervised contact is contact with a child. Where the terms do not say with whom, a child of this family may be meant. */
function mayCover(p: Picture, terms: Terms, { one, other }: Pair): boolean {
  if (saysWhom(terms) || rulesOut(terms) !== 'unsupervised') return false;
  const restrained = terms.restrains;
  const children = childrenInCircle(p);
  return (restrained.includes(one) && children.includes(other)) || (restrained.includes(other) && children.includes(one));
}

/** False where the record of the terms leaves out whom they protect. */
export const saysWhom = (terms: Terms): boolean => terms.protects.length > 0;

/** True where the restriction is more than heard of, and its record tells what it rules out and for whose sake. */
export const isFirm = ({ restriction, terms }: Crossing): boolean =>
  restriction.confirmed && rulesOut(terms) !== 'unsaid' && saysWhom(terms);

const sidesOf = (terms: Terms, one: PersonId, other: PersonId): Pick<Crossing, 'restrained' | 'protected'> =>
  terms.restrains.includes(one) ? { restrained: one, protected: other } : { restrained: other, protected: one };

/** Somebody at the very place that they are excluded from, or said to live there, whoever else was there. */
function atRuledOutPlace(p: Picture, restriction: Restriction): readonly Crossing[] {
  const guarding = restriction.terms.filter((terms) => placeRuledOut(terms) !== undefined);
  if (guarding.length === 0) return [];
  return tellingOfPlace(p.entries).flatMap((entry) =>
    guarding.flatMap((terms): readonly Crossing[] => {
      const { restrains, protects } = terms;
      const [guarded] = protects;
      if (guarded === undefined) return [];
      return restrains
        .filter((one) => isAt(entry, one, placeRuledOut(terms)) && inForce(terms, entry.when) === 'met')
        .filter((one) => !isExcepted(p, terms, { one, other: guarded, how: 'present', entry, when: entry.when }))
        .map((restrained) => ({ restriction, terms, entry, restrained, protected: guarded, at: 'place' as const }));
    }),
  );
}

const tellingOfPlace = fromEach((entry) =>
  entry.kind !== 'restriction' && (placeSeen(entry) !== undefined || entry.claims.some(({ is }) => is === 'lives-at')) ? [entry] : [],
);

const placeSeen = (entry: Entry): string | undefined =>
  entry.kind === 'contact' || entry.kind === 'incident' || entry.kind === 'observation' ? entry.facts.place : undefined;

function isAt(entry: Entry, person: PersonId, place: string | undefined): boolean {
  const livesThere = entry.claims.some(
    (claim) => claim.is === 'lives-at' && claim.who === person && !claim.not && claim.until === undefined && isSamePlace(claim.what, place),
  );
  return livesThere || (metIn(entry).includes(person) && isSamePlace(placeSeen(entry), place));
}

const tellingOfMinding = fromEach((entry) =>
  (entry.kind === 'contact' || entry.kind === 'note') && (tellsOfMinding(entry.text) || tellsOfMinding(entry.facts.reason)) ? [entry] : [],
);

/** Somebody who is the only adult of the family in a contact, and by its words is minding a child whom the terms protect. */
function saidToMind(p: Picture, restriction: Restriction): readonly Crossing[] {
  return tellingOfMinding(p.entries).flatMap((entry) =>
    restriction.terms.flatMap((terms): readonly Crossing[] => {
      const { restrains, protects } = terms;
      const adults = entry.about.filter((person) => isAdultInCircle(p, person));
      const [restrained] = adults;
      const children = protects.filter((person) => isChildInCircle(p, person));
      const [guarded] = children;
      if (restrained === undefined || adults.length !== 1 || !restrains.includes(restrained) || guarded === undefined) return [];
      const together: Together = { one: restrained, other: guarded, how: 'caring', entry, when: entry.when };
      if (inForce(terms, entry.when) !== 'met' || !isRuledOut(p, restriction, terms, together)) return [];
      const names = children.map((child) => personName(p, child));
      const says = [entry.text, entry.kind === 'contact' ? entry.facts.reason : undefined].some((text) => saysMinding(text, names));
      return says ? [{ restriction, terms, entry, restrained, protected: guarded }] : [];
    }),
  );
}

function namedAsBreached(p: Picture, restriction: Restriction): readonly Crossing[] {
  return entriesOf(p, 'incident').flatMap((entry) => {
    if (entry.facts.breachOf === undefined || entry.facts.breachOf !== restriction.thread) return [];
    const terms = restriction.terms.find((one) => inForce(one, entry.when) === 'met');
    const [restrained] = terms?.restrains ?? [];
    const [guarded] = terms?.protects ?? [];
    return terms === undefined || restrained === undefined || guarded === undefined
      ? []
      : [{ restriction, terms, entry, restrained, protected: guarded }];
  });
}

/**
 * True where the records take a crossing up: it was given to whoever owns the restriction, or a later entry on the restriction's own
 * thread (a decision, a note, new terms) that is no crossing itself.
 */
export function isTakenUp(p: Picture, crossing: Crossing): boolean {
  const { restriction, entry } = crossing;
  if (entry.by !== restriction.owner && tellingsOf(p, entry.id).some((telling) => telling.to === restriction.owner)) return true;
  const thread = threadOf(p, restriction.first.thread);
  return thread.some((later) => later.order > entry.order && !crossed(p).has(later.id) && takesUp(later));
}

const crossed = onceFor((p: Picture): ReadonlySet<EntryId> => new Set(crossingsOf(p).map(({ entry }) => entry.id)));

const takesUp = (entry: Entry): boolean =>
  ['note', 'decision', 'legal', 'meeting', 'assessment', 'restriction', 'contact'].includes(entry.kind);
