import type { Entry } from '../../entry/entry.ts';
import { entriesAbout, entriesBy, entriesOnThread } from '../../picture/indexes.ts';
import { onceFor } from '../../picture/memo.ts';
import { entriesOf, type Picture } from '../../picture/picture.ts';
import { tellingsOf, withheldFrom } from '../../picture/told.ts';
import { inTouchIn } from '../../picture/work/in-touch-with.ts';
import { meantBy } from './agencies.ts';
import { isWatching } from './alone.ts';
import { type Case, type Look, referenceOf } from './case.ts';
import { failsAlone } from './facts.ts';
import { claims, type Records } from './records.ts';

type Lists = readonly (readonly Entry[])[];

/** Where an answer to a case can be looked up soonest. Every entry that can answer is in one of these lists. */
export type Candidates = (look: Look, of: Case) => Lists;

export function candidatesFor(records: Records): Candidates {
  const { itself } = records;
  if (itself !== undefined) return (_, of) => [itself === 'any' ? (of.all ?? [of.first, of.start]) : [of[itself]]];
  const where = whereFound(records);
  const told = onceFor((p: Picture) => onceFor((entries: readonly Entry[]) => entries.filter((entry) => mayFit(p, entry))));
  const mayFit = firstTest(records);
  return (look, of) => where(look, of).map((entries) => told(look.p)(entries));
}

/** The lists of the picture that are looked through for a case: each the same list for every case that looks there. */
function whereFound(records: Records): Candidates {
  const { sameThread, by, about, kinds, inTouchWith, talkBetween } = records;
  if (inTouchWith.length === 1 && inTouchWith[0] === 'whoever-told-it')
    return ({ p }, { first }) => (first.facts.heardFrom === undefined ? [] : [p.entries]);
  if (talkBetween !== undefined) return ({ p }) => [entriesOf(p, 'contact'), entriesOf(p, 'meeting')];
  if (sameThread) return ({ p }, of) => [entriesOnThread(p, referenceOf(records, of).thread)];
  if (by.length > 0 && !by.includes('another-agency') && !by.includes('an-agency'))
    return ({ p }, of) => meantBy(p, by, of).map((agency) => entriesBy(p, agency));
  if (about.length === 1 && about[0] === 'the-same-people') return ({ p }, of) => of.first.about.map((person) => entriesAbout(p, person));
  if (about.length === 1 && about[0] === 'the-same-person') return ({ p }, of) => (of.who === undefined ? [] : [entriesAbout(p, of.who)]);
  if (kinds.length > 0) return ({ p }) => kinds.map((kind): readonly Entry[] => entriesOf(p, kind));
  return ({ p }) => [p.entries];
}

/** What can be told of an entry whatever the case: false where it answers none. */
function firstTest(records: Records): (p: Picture, entry: Entry) => boolean {
  const kinds = new Set(records.kinds);
  const isOfKind = (entry: Entry): boolean => kinds.size === 0 || kinds.has(entry.kind);
  // A test that asks to be put again on a day asks it of whatever is of its kind.
  if (isWatching(records)) return (_, entry) => isOfKind(entry);
  return (p, entry) =>
    isOfKind(entry) &&
    !records.where.some((test) => failsAlone(entry, test)) &&
    (records.themes.length === 0 || entry.themes.some((theme) => records.themes.includes(theme))) &&
    (records.claims.length === 0 || records.claims.some((test) => claims(entry, test).length > 0)) &&
    (records.inTouchWith.length === 0 || inTouchIn(entry).size > 0) &&
    (records.toldTo.length === 0 || tellingsOf(p, entry.id).length > 0) &&
    (!records.withheld || withheldFrom(p, entry.id).length > 0);
}
