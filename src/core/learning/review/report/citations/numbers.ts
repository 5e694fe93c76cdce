import type { NumberedSection } from '../numbered.ts';
import { type Doubt, doubtAt } from './doubt.ts';

const none = { start: 0, end: 0, sure: true } as const;
const lastOf = (number: string): number => Number(/\d+$/.exec(number)?.[0] ?? 0);
const headOf = (number: string): string => number.replace(/\d+$/, '');

/** Numbers of paragraphs that stand twice, and those that jump. A number that Heed gave follows the one before and does neither by itself. */
export function numberDoubts(report: readonly NumberedSection[]): readonly Doubt[] {
  return report.flatMap(({ paragraphs }) =>
    paragraphs.flatMap((at, n): readonly Doubt[] => {
      const before = paragraphs[n - 1];
      const isTwice = paragraphs.slice(0, n).some(({ number }) => number === at.number);
      if (isTwice) return [doubtAt(at, { ...none, kind: 'number-twice', why: `${at.number} is the number of an earlier paragraph too` })];
      const [from, to] = [before === undefined ? 0 : lastOf(before.number), lastOf(at.number)];
      if (before !== undefined && headOf(before.number) !== headOf(at.number)) return [];
      return to === from + 1
        ? []
        : [
            doubtAt(at, {
              ...none,
              kind: 'number-jumps',
              why: before === undefined ? `its section begins with ${at.number}` : `${at.number} follows ${before.number}`,
            }),
          ];
    }),
  );
}
