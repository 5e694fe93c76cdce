import { dayAndNight, type Part, type PartName } from '../../../../core/child-now/day-and-night.ts';
import { mindingNow } from '../../../../core/child-now/minding.ts';
import type { Noted } from '../../../../core/child-now/noted.ts';
import { isUnborn } from '../../../../core/picture/family/family.ts';
import { metIn } from '../../../../core/picture/family/met.ts';
import { allListed } from '../../../words/all-listed.ts';
import { calledIn, type Line, notedLine, type Shown, stopped } from './sourced.ts';

const labels: Readonly<Record<PartName, string>> = {
  sleep: 'Sleep',
  food: 'Food',
  play: 'Play and mood',
  voice: 'Said or showed',
  care: 'Who cares',
  company: 'Who is about',
  home: 'The home',
};
/** What nobody has observed, as the sentence that says so lists it. */
const missing: Readonly<Record<PartName, string>> = {
  sleep: 'sleep',
  food: 'food',
  play: 'play and mood',
  voice: 'anything said or shown',
  care: 'who has the care from hour to hour',
  company: 'who is about',
  home: 'the home',
};

/** How much of a part is shown before the rest is folded: of the home and of who is about, of which other blocks tell more, the last. */
const shownFirst = (part: PartName): number => (part === 'home' || part === 'company' ? 1 : 2);

interface PartView {
  readonly label: string;
  readonly lines: readonly Line[];
  readonly more: readonly Line[];
  /** True where all that is on record is what somebody said. */
  readonly onlyTold: boolean;
}

/** A day and a night of the child, with the parts of which nobody has anything on record said plainly. */
export function dayView(shown: Shown): {
  readonly parts: readonly PartView[];
  readonly missing: string;
  readonly minding: readonly Line[];
  readonly unborn: boolean;
} {
  const all = dayAndNight(shown.p);
  return {
    parts: all.filter(({ noted }) => noted.length > 0).map((part) => partView(shown, part)),
    missing: allListed(all.filter(({ noted }) => noted.length === 0).map(({ part }) => missing[part])),
    unborn: isUnborn(shown.p, shown.p.child),
    minding: mindingNow(shown.p).map((one) => notedLine(shown, one)),
  };
}

function partView(shown: Shown, { part, noted }: Part): PartView {
  const lines = once(noted.map((one) => (part === 'company' ? companyLine(shown, one) : notedLine(shown, one))));
  return {
    label: labels[part],
    lines: lines.slice(0, shownFirst(part)),
    more: lines.slice(shownFirst(part)),
    onlyTold: lines.every(({ told }) => told),
  };
}

function companyLine(shown: Shown, noted: Noted): Line {
  const { p } = shown;
  const others = metIn(noted.entry).filter((person) => person !== p.child);
  const place = noted.entry.kind === 'contact' && noted.entry.facts.mode === 'home-visit' ? ', at a home visit' : '';
  return { ...notedLine(shown, noted), words: stopped(`${allListed(calledIn(shown, others))}${place}`) };
}

/** The same words of the same agency on the same day stand once. */
const once = (lines: readonly Line[]): readonly Line[] =>
  lines.filter(({ words, source }, i) => lines.findIndex((other) => other.words === words && other.source === source) === i);
