/** "once", "twice", "7 times". */
export const times = (count: number): string => (count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`);

/** "It would have asked 7 times", of a check that is tried. */
export const wouldHaveAsked = (count: number): string =>
  count === 0 ? 'It would have asked nothing' : `It would have asked ${times(count)}`;

/** "1 week", "5 weeks". */
export const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;
