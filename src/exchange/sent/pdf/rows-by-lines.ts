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
  const small = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length * 0.1)] ?? 0;
  const isWide = gaps.map((gap) => gap > small * 1.25 + 0.5);
  const wide = isWide.filter(Boolean).length;
  const begun = isWide.filter((is, i) => is && lines[i + 1]?.hasFirst === true).length;
  const firsts = lines.slice(1).filter(({ hasFirst }) => hasFirst).length;
  if (wide > 0 && wide < gaps.length && begun >= wide * 0.8 && begun >= firsts * 0.6) return [true, ...isWide];
  // The second line is the first below the head.
  const isAtFoot = lines.length > 2 && lines.at(-1)?.hasFirst === true && lines[1]?.hasFirst === false && lines[0]?.hasFirst === true;
  return lines.map(({ hasFirst }, i) => i === 0 || (isAtFoot ? lines[i - 1]?.hasFirst === true : hasFirst));
}
