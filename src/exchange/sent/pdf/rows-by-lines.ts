/** A line of a table: where it stands, and whether it has words in the first column. */
export interface TableLine {
  readonly base: number;
  readonly size: number;
  readonly hasFirst: boolean;
}

/**
 * On which lines of a table without rules a row begins. Where rows stand wider apart than lines do, by that; else each line with words in its first column
 * begins one: or ends one, where cells stand at the foot of their rows.
 */
export function rowStarts(lines: readonly TableLine[]): readonly boolean[] {
  const gaps = lines.slice(1).map(({ base }, i) => base - (lines[i]?.base ?? base));
  const ordered = gaps.toSorted((a, b) => a - b);
  const small = ordered[Math.floor(ordered.length * 0.1)] ?? 0;
  const isWide = gaps.map((gap) => gap > small * 1.25 + 0.5);
  const wide = isWide.filter(Boolean).length;
  const begun = isWide.filter((is, i) => is && lines[i + 1]?.hasFirst === true).length;
  const firsts = lines.slice(1).filter(({ hasFirst }) => hasFirst).length;
  if (wide > 0 && wide < gaps.length && begun >= wide * 0.8 && begun >= firsts * 0.6) return [true, ...isWide];
  const isAtFoot = standsAtFoot(lines, gaps);
  return lines.map(({ hasFirst }, i) => i === 0 || (isAtFoot ? lines[i - 1]?.hasFirst === true : hasFirst));
}

/**
 * Whether the words in the first column stand at the foot of their rows, as a spreadsheet prints them: lines between two of them stand closer to the one
 * below. Where no gap tells, by what the first and the last line are.
 */
function standsAtFoot(lines: readonly TableLine[], gaps: readonly number[]): boolean {
  let votes = 0;
  let last: number | undefined;
  for (const [i, { hasFirst }] of lines.entries()) {
    if (!hasFirst) continue;
    const [after, before] = [gaps[last ?? -1], gaps[i - 1]];
    if (last !== undefined && i - last > 1 && after !== undefined && before !== undefined && Math.abs(after - before) > 0.5) {
      votes += after > before ? 1 : -1;
    }
    last = i;
  }
  if (votes !== 0) return votes > 0;
  return lines.length > 2 && lines.at(-1)?.hasFirst === true && lines[1]?.hasFirst === false && lines[0]?.hasFirst === true;
}
