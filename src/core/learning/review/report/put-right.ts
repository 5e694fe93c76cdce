import type { Range } from '../../../anonymise/slip.ts';
import type { ReportSectionId } from './report-section.ts';
import { type Draft, standing } from './report-state.ts';

/** A change of some words of a draft: what stands instead, or nothing where they are cut. */
export interface Change extends Range {
  readonly section: ReportSectionId;
  readonly index: number;
  /** The paragraph as it was read, without a number of its own. */
  readonly of: string;
  readonly now: string;
}

/** The sections that changes touch, as they then stand. A change whose paragraph is another by now is left out: somebody looked at other words. */
export function putRight(draft: Draft, changes: readonly Change[]): ReadonlyMap<ReportSectionId, readonly string[]> {
  const bySection = Map.groupBy(changes, ({ section }) => section);
  return new Map(
    [...bySection].map(([section, ofSection]) => {
      const paragraphs = standing(draft, section)?.paragraphs ?? [];
      return [
        section,
        paragraphs.map((text, n) =>
          changed(
            text,
            ofSection.filter(({ index }) => index === n),
          ),
        ),
      ];
    }),
  );
}

function changed(text: string, changes: readonly Change[]): string {
  let out = text;
  for (const { of, start, end, now } of changes.toSorted((a, b) => b.start - a.start)) {
    if (!text.endsWith(of)) continue;
    const lead = text.length - of.length;
    const [before, after] = [out.slice(0, lead + start), out.slice(lead + end)];
    out = now === '' ? joined(before, after) : before + now + after;
  }
  return out;
}

/** What is left when words are cut: one space between, and none before a stop. */
const joined = (before: string, after: string): string =>
  /\s$|^$/.test(before) || /^[\s.,;:)]/.test(after)
    ? before.trimEnd() + (/^[.,;:)]/.test(after.trimStart()) || after.trim() === '' || before === '' ? '' : ' ') + after.trimStart()
    : before + after;
