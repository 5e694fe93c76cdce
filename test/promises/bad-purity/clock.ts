export const a = Date.now(); // not pure
export const b = new Date(); // not pure
export const c = new Date; // not pure
export const d = Date(); // not pure
export const e = Temporal.Now.instant(); // not pure
export const { now } = Date; // not pure
export const f = [1].map(Date); // not pure
export const given = (instant: number): Date => new Date(instant);
export const midnight = Date.UTC(2026, 0, 1);
