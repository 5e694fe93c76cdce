/** Words by which it is read that contact is to be supervised, where no terms are set down. General, and only ever decide whether a question is asked. */
const supervised =
  /\b(?:no|not|nor|never)(?: \w+){0,3} unsupervised\b|\bnot (?:to )?be (?:left )?(?:alone|unsupervised|on (?:his|her|their) own) with (?:the )?(?:child|children|baby|him|her|them|boys?|girls?)\b|\b(?:contact|access|visits?|time with \w+)\b[^.;]*\b(?:only |to be |must be |should be |will be |is |are )(?:\w+ )?supervised\b|\b(?:only|just) supervised (?:contact|access|visits?)\b|\bsupervised (?:contact|access|visits?) only\b/i;
/** Whom or where it names, or that it is over. */
const told =
  /\bsupervised (?:by|at|in) \w|\b(?:cent(?:re|er)|supervisor|will supervise|to supervise|supervises|letters?|video|order|court|bail|licen[cs]e|no longer|ended|stopped)\b/i;

/** Contact only under supervision, and in the same words nothing of by whom or where. */
export const saysOnlySupervised = (text = ''): boolean =>
  text.split(/(?<=[.!?;])\s+/).some((sentence) => supervised.test(sentence)) && !told.test(text);
