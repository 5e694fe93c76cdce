// Days and places on the drawing. A day is counted from 1 January 1970, and its fraction is the time of day.
/** @typedef {{ readonly from: number, readonly days: number, readonly x: number, readonly width: number }} Stretch */
/** @typedef {readonly Stretch[]} Scale */

const dayLength = 86_400_000;

/** @param {string} iso */
export const dayNumber = (iso) => Date.parse(iso) / dayLength;

/** @param {number} day */
export const isoDay = (day) => new Date(Math.floor(day) * dayLength).toISOString().slice(0, 10);

/** Reads the stretches as the drawing carries them. @param {string} text @returns {Scale} */
export const readScale = (text) =>
  text.split(';').flatMap((one) => {
    const [from = '', days, x, width] = one.split(' ');
    return width === undefined ? [] : [{ from: dayNumber(from), days: Number(days), x: Number(x), width: Number(width) }];
  });

/** Where a day stands, in pixels; outside of all stretches, at their nearer end. @param {Scale} scale @param {number} day */
export function placeOf(scale, day) {
  const held = scale.find(({ from, days }) => day < from + days) ?? scale.at(-1);
  if (held === undefined) return 0;
  const within = Math.min(1, Math.max(0, (day - held.from) / held.days));
  return held.x + held.width * within;
}

/** Which day stands at a place; beyond the ends, the first or the last. @param {Scale} scale @param {number} x */
export function dayAt(scale, x) {
  const held = scale.find((one) => x < one.x + one.width) ?? scale.at(-1);
  if (held === undefined) return 0;
  const within = Math.min(1 - 1e-6, Math.max(0, (x - held.x) / held.width));
  return held.from + held.days * within;
}

/** @param {Scale} scale */
export const endsOf = (scale) => {
  const [first, last] = [scale[0], scale.at(-1)];
  return first === undefined || last === undefined ? undefined : { first: first.from, last: last.from + last.days - 1 };
};
