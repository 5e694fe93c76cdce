import type { Claim } from '../entry/claim.ts';
import type { Entry } from '../entry/entry.ts';
import type { PersonId } from '../entry/ids.ts';
import { parentsAndPartners } from '../picture/family/children-elsewhere.ts';
import { theAdultOf } from '../picture/family/the-adult.ts';
import { onceFor } from '../picture/memo.ts';
import { happenedBy, type Picture } from '../picture/picture.ts';
import { anySentence } from '../picture/words/sentences.ts';
import { saysBereavement } from '../picture/words/stress-words.ts';
import { earlierEntry } from './noted.ts';

/** What weighs on an adult, of what sort. Never a ground for anything by itself (finding: known stressors stood apart from a known way of coping). */
export const stresses = ['money', 'housing', 'loss', 'children-elsewhere', 'low-mood'] as const;
export type Stress = (typeof stresses)[number];

export interface Stressed {
  readonly stress: Stress;
  readonly entry: Entry;
}

/** How somebody is on record as coping: the claim that says so. */
export interface Coping {
  readonly claim: Claim;
  readonly entry: Entry;
}

/** What weighs on one adult, and beside it how that adult is on record as coping. */
export interface Weighing {
  readonly adult: PersonId;
  /** Oldest first. */
  readonly stressed: readonly Stressed[];
  readonly coping: readonly Coping[];
}

/** Of parents and their partners of whom anything of the sort is on record. */
export const weighingOn = onceFor((p: Picture): readonly Weighing[] =>
  parentsAndPartners(p).flatMap((adult): readonly Weighing[] => {
    const own = p.entries.filter((entry) => happenedBy(entry) <= p.today && entry.about.includes(adult)).toSorted(earlierEntry);
    const stressed = own.flatMap((entry) => stressesIn(p, entry, adult).map((stress) => ({ stress, entry })));
    if (stressed.length === 0) return [];
    const coping = own.flatMap((entry) => entry.claims.filter((claim) => isCoping(claim, adult)).map((claim) => ({ claim, entry })));
    return [{ adult, stressed, coping }];
  }),
);

const ways: ReadonlySet<string> = new Set(['drinks', 'uses-drugs', 'self-harms', 'abstains', 'in-treatment', 'smokes']);
const isCoping = ({ who, is, not, sealed, checked }: Claim, adult: PersonId): boolean =>
  who === adult && ways.has(is) && !not && !sealed && checked !== 'contradicted';

const byClaim: Readonly<Record<string, Stress>> = { 'unsettled-housing': 'housing', 'receives-benefit': 'money', 'low-mood': 'low-mood' };
const byTheme: Readonly<Record<string, Stress>> = { money: 'money', housing: 'housing', bereavement: 'loss' };

function stressesIn(p: Picture, entry: Entry, adult: PersonId): readonly Stress[] {
  const claimed = entry.claims.flatMap(({ who, is, not, sealed }) => (who === adult && !not && !sealed ? (byClaim[is] ?? []) : []));
  if (theAdultOf(p, entry) !== adult) return [...new Set(claimed)];
  const themed = entry.themes.flatMap((theme) => byTheme[theme] ?? []);
  const lost: readonly Stress[] = anySentence(entry.text, saysBereavement) ? ['loss'] : [];
  const apart: readonly Stress[] = anySentence(entry.text, saysChildrenElsewhere) ? ['children-elsewhere'] : [];
  return [...new Set([...claimed, ...themed, ...lost, ...apart])];
}

const saysChildrenElsewhere = (sentence: string): boolean =>
  /\b(?:child(?:ren)?|sons?|daughters?|boys|girls)\b[^.;]*\b(?:removed|taken (?:into care|away)|no longer live|not allowed to see|lost contact)\b|\b(?:lost|no|refused|miss(?:es|ing)|upset (?:at|by|about)) (?:\w+ ){0,3}contact with (?:her|his|their|the) (?:\w+ ){0,2}(?:child(?:ren)?|sons?|daughters?)\b/i.test(
    sentence,
  );
