/**
 * Does several things that are one act, inside one transaction. Undefined where the first is not taken, and then nothing was done; thrown where a later one is not, so that
 * the transaction ends with none of them.
 */
export async function allOrNone<Step, Done>(
  steps: readonly Step[],
  take: (step: Step) => Promise<Done | undefined>,
): Promise<readonly Done[] | undefined> {
  const done: Done[] = [];
  for (const step of steps) {
    const one = await take(step);
    if (one === undefined && done.length === 0) return undefined;
    if (one === undefined) throw new Error('what is one act was taken in part: none of it is kept');
    done.push(one);
  }
  return done;
}
