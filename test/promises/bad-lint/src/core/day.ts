export type Day = number;
export const day: Day = 1;
