const everyMinute = 60_000;

/**
 * Seals what has been appended: now, every minute, and once more at the end. On a server the web's login may not; there `heed seal` runs
 * on a schedule. A fault is told and tried again: what is not sealed yet is committed to all the same.
 * @returns ends it
 */
export function keepSealing(seal: () => Promise<number>, tell: (line: string) => void): () => Promise<void> {
  const once = async (): Promise<void> => {
    try {
      await seal();
    } catch (fault) {
      tell(`the chain was not sealed this time: ${fault instanceof Error ? fault.message : String(fault)}`);
    }
  };
  let last = once();
  const timer = setInterval(() => {
    last = last.then(once);
  }, everyMinute);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await last;
    await once();
  };
}
