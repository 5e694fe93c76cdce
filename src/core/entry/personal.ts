/**
 * What agencies note of a person that is no event, by where a page shows it. Each is the name of a claim. Those that no check and no tie
 * knows of are kept and shown all the same.
 */
export const personal = {
  communication: ['cannot-read', 'needs-interpreter', 'learning-need', 'communicates-by', 'best-reached-by'],
  working: ['works-well-with', 'affects-daily-life'],
  conditions: ['diagnosed-with', 'in-treatment'],
  numbers: ['has-telephone'],
  homes: ['lives-at', 'stays-at', 'visits'],
  childhood: ['was-looked-after', 'childhood-was', 'childhood-record-read', 'childhood-record-not-read'],
  circumstances: ['unsettled-housing', 'receives-benefit', 'has-money-worries', 'is-helped-with'],
  strain: ['is-under-strain-from', 'copes-by'],
  support: ['is-available-to-help', 'is-willing-to-help', 'own-history-checked', 'was-spoken-to-alone'],
} as const;
export type PersonalTopic = keyof typeof personal;
export type PersonalClaim = (typeof personal)[PersonalTopic][number];

/** Every such claim, in the order in which pages show them. */
export const personalClaims: readonly PersonalClaim[] = Object.values(personal).flat();
export const isPersonalClaim = (text: string | undefined): text is PersonalClaim => personalClaims.some((one) => one === text);
export const isOfTopic = (topic: PersonalTopic, claim: string): boolean => personal[topic].some((one) => one === claim);
