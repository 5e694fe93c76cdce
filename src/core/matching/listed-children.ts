import { bareBody } from '../entry/bare-body.ts';
import type { Body, EntryOf } from '../entry/entry.ts';
import type { PersonId } from '../entry/ids.ts';
import type { Picture } from '../picture/picture.ts';
import { tiesAt } from '../picture/standing-ties.ts';
import { addMonths, type Day } from '../time/day.ts';
import { compareNames } from './names/compare-names.ts';

/** A child on record here as an adult's own, or as living with or cared for by them, and by which word. */
export interface ChildHere {
  readonly child: PersonId;
  readonly by: 'parent-of' | 'carer-of' | 'lives-with' | 'in-contact-with';
}

/** What an offender's record names, beside what is on record here (R262). Neither list is taken to be the whole. */
export interface ListedCompared {
  readonly both: readonly { readonly line: string; readonly child: PersonId; readonly isSureOfName: boolean }[];
  /** On the offender's record, and of nobody on record here by that name. */
  readonly onRecordAlone: readonly string[];
  /** On record here, and not on the offender's record. */
  readonly hereAlone: readonly ChildHere[];
}

const tieNames = ['parent-of', 'carer-of', 'lives-with', 'in-contact-with'] as const;

/** Children tied to an adult by what the reader may read, each once, by the closest tie. */
export function childrenAround(p: Picture, adult: PersonId, children: readonly PersonId[]): readonly ChildHere[] {
  const found = new Map<PersonId, ChildHere>();
  for (const by of tieNames)
    for (const { who, whom, claim } of tiesAt(p.known.ties, adult, by)) {
      if (claim.not === true || claim.sealed === true) continue;
      const other = who === adult ? whom : by === 'lives-with' || by === 'in-contact-with' ? who : undefined;
      if (other === undefined || found.has(other)) continue;
      if (children.includes(other) || mayBeMinor(p, other, by === 'parent-of')) found.set(other, { child: other, by });
    }
  return [...found.values()];
}

const adultAt = 18;
/** Under 18 on the day; of whom no birth date is on record, as `unknown` says. */
const mayBeMinor = (p: Picture, person: PersonId, unknown: boolean): boolean => {
  const born = p.directory.people.get(person)?.born?.latest;
  return born === undefined || !Number.isFinite(born) ? unknown : addMonths(born, 12 * adultAt) > p.today;
};

/** Compares by name: a name that is only near, or has parts that the other lacks, is paired and said not to be sure. */
export function compareListed(p: Picture, listed: readonly string[], here: readonly ChildHere[]): ListedCompared {
  const left = new Map(here.map((one) => [one.child, one]));
  const both: ListedCompared['both'][number][] = [];
  const alone: string[] = [];
  for (const line of listed) {
    const name = line.split(/,|\bborn\b|\(/)[0]?.trim() ?? line;
    const pairs = [...left.keys()].map((child) => ({
      child,
      level: compareNames(name, p.directory.people.get(child)?.called ?? '').level,
    }));
    const found = pairs.find(({ level }) => sure.has(level)) ?? pairs.find(({ level }) => level !== 'different' && level !== 'initial');
    if (found === undefined) alone.push(line);
    else {
      both.push({ line, child: found.child, isSureOfName: sure.has(found.level) });
      left.delete(found.child);
    }
  }
  return { both, onRecordAlone: alone, hereAlone: [...left.values()] };
}
const sure: ReadonlySet<string> = new Set(['exact', 'form', 'nickname']);

/** That the children whom an offender's record names were written down. It is about the records, and no check is given it. */
export const listedBody = (on: Day, adult: PersonId, listed: readonly string[], words: string): Extract<Body, { kind: 'note' }> => ({
  ...{ kind: 'note', ...bareBody(on, [adult], words) },
  facts: { reviewed: 'offender-record', listed },
});

/** The last list of an agency that the reader may read. */
export const lastListed = (p: Picture, adult: PersonId): EntryOf<'note'> | undefined =>
  p.known.reviews.findLast(({ facts, about }) => facts.reviewed === 'offender-record' && about.includes(adult));
