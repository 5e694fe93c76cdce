/** Rows in which names are looked for. Our choice. */
export const mostForNames = 3000;
