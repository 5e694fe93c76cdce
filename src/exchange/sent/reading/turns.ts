let running = 0;
const waiting: (() => void)[] = [];

/** The turn is handed on where somebody waits, so that the count stays. */
function handOn(): void {
  const next = waiting.shift();
  if (next === undefined) running -= 1;
  else next();
}

/** Waits for a turn among so many at once, or for `signal`. What it gives back must be called at the end of the turn. */
export async function inTurn(atOnce: number, signal?: AbortSignal): Promise<() => void> {
  if (running < atOnce) {
    running += 1;
    return handOn;
  }
  const { promise, resolve } = Promise.withResolvers<() => void>();
  const take = (): void => resolve(handOn);
  const leave = (): void => {
    const at = waiting.indexOf(take);
    if (at >= 0) waiting.splice(at, 1);
    if (at >= 0) resolve(() => {});
  };
  waiting.push(take);
  signal?.addEventListener('abort', leave, { once: true });
  if (signal?.aborted === true) leave();
  const end = await promise;
  signal?.removeEventListener('abort', leave);
  return end;
}
