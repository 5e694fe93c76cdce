/** The clock of the whole process, moved: Heed, its sessions and the embedded database all tell the time by it, so that a day that a story moves on to is the day for each of them. */
export interface MovedClock {
  /** Goes on from a moment, such as "2026-03-02T09:00". Nothing in a story goes back. */
  readonly to: (moment: string) => void;
  readonly putBack: () => void;
}

/** Moves the clock. Whatever runs goes on running by it: only what it is said to be is another moment. */
export function moveClock(begins: string): MovedClock {
  const Real = globalThis.Date;
  let ahead = 0;
  const now = (): number => Real.now() + ahead;
  const to = (moment: string): void => {
    const next = Real.parse(`${moment}Z`);
    if (next < now() && ahead !== 0) throw new Error(`a story does not go back to ${moment}`);
    ahead = next - Real.now();
  };
  to(begins);
  globalThis.Date = new Proxy(Real, {
    construct: (target, given, self) => Reflect.construct(target, given.length === 0 ? [now()] : given, self),
    get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
  });
  return {
    to,
    putBack: () => {
      globalThis.Date = Real;
    },
  };
}
