/** Reads a time of day on the 24-hour clock, `22:30`, as minutes since 00:00. `24:00` belongs to the next day and is not read. */
export function parseTimeOfDay(text: string): number | undefined {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text);
  return match === null ? undefined : Number(match[1]) * 60 + Number(match[2]);
}
