/** `3 working days late`; nothing where it is in time. */
export const lateWords = (days: number): string | undefined =>
  days === 0 ? undefined : `${days} working ${days === 1 ? 'day' : 'days'} late`;
