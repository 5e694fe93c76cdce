/** One thing that is wrong with a file, said to whoever wrote it. It quotes no more of the file than a key or a short value. */
export interface Problem {
  /** The file as it was given. */
  readonly file: string;
  /** Counted from 1; left out where the problem is the whole file's. */
  readonly line?: number;
  /** The entry, failing or practice that it is in. */
  readonly entry?: string;
  /** The field, with dots between levels: `facts.mode`. */
  readonly field?: string;
  /** What is wrong, as a sentence. */
  readonly wrong: string;
  /** What to do about it, as a sentence. */
  readonly remedy: string;
}

/** `cases/child-e.yaml:12: entry e004, facts.mode: This kind has no such fact. Take it out.` */
export function showProblem({ file, line, entry, field, wrong, remedy }: Problem): string {
  const place = [entry === undefined ? undefined : `entry ${entry}`, field].filter((part) => part !== undefined).join(', ');
  return `${file}${line === undefined ? '' : `:${line}`}: ${place === '' ? '' : `${place}: `}${wrong} ${remedy}`;
}

/** A value from a file as a problem quotes it: short, and on one line. */
export function quoted(value: string): string {
  const line = value.replaceAll(/\s+/g, ' ');
  return `"${line.length > 60 ? `${line.slice(0, 57)}...` : line}"`;
}
