/** Words by which a record says that what it tells was passed on, or is not to be. General, and only ever decide whether a question is asked. */
const lead =
  "(?:(?:the|her|his|their|our|a|duty|allocated|named|family's|children's|child's) ){0,3}(?:social[ -]workers?|social[ -]care|social services|front door|referral desk|safeguarding hub|multi-agency hub|mash|duty desk|emergency duty team|out[ -]of[ -]hours (?:social )?(?:team|worker))";
const told = new RegExp(
  `\\b(?:rang|phoned|telephoned|called|told|informed|notified|alerted|emailed|spoke (?:to|with)|spoken (?:to|with)|passed (?:it |this |that |all |everything )?(?:on )?to|shared (?:it |this |that )?with|reported (?:it |this )?to|referred (?:it |this |her |him |them )?to) ${lead}\\b|\\b${lead} (?:was |were |has been |have been )?(?:told|informed|notified|rung|rang|alerted|emailed)\\b`,
  'i',
);
const not = /\b(?:not|never|n[o’']t|nobody|if|will|would|to|should|must|may|might|last|she|he|they|mother|father|mum|dad)\b/i;

/** True where a record says that its writer told the lead or the front door: not that it is to be done, nor that somebody of the family did. */
export const saysToldTheLead = (text: string | undefined): boolean =>
  (text ?? '').split(/(?<=[.!?;])\s+/).some((sentence) => {
    const found = told.exec(sentence);
    return found !== null && !not.test(sentence.slice(0, found.index).split(/[,:]/).at(-1) ?? '');
  });

/** True where it is decided that something is not to be shared. */
export const saysNotToShare = (text: string): boolean =>
  /\bnot (?:to )?(?:be )?(?:shar(?:e|ed|ing)|pass(?:ed)? on|disclos(?:e|ed)|refer(?:red)?)\b|\b(?:kept|keep) (?:it )?(?:back|in confidence)\b/i.test(
    text,
  );
