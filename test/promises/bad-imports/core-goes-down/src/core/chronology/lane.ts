export const lane = 1;
