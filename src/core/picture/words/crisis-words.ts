import { anySentence } from './sentences.ts';

/** Words by which a crisis of mind, drink or drugs is read, where no kind or claim puts it down. General, and only ever decide whether a question is asked. */
const crisis =
  /\b(?:took|taken|taking|takes) (?:an? |another )?(?:\w+ )?overdose\b|\boverdos(?:ed|ing)\b|\bafter an overdose\b|\bsuicid(?:e|al|ally)\b|\b(?:end|ending|ended|take|taking|took) (?:her|his|their|my) own life\b|\b(?:end|ending) (?:her|his|their|my) life\b|\b(?:end|ending) it(?: all)?\b|\b(?:kill|killing|killed|hang|hanging|drown|drowning) (?:her|him|them|my)sel(?:f|ves)\b|\bwant(?:s|ed|ing)? to die\b|\bwish(?:es|ed)? (?:s?he was|to be) dead\b|\bbetter off (?:dead|without (?:her|him|me))\b|\b(?:do|does|did)(?:n['’]t| not) want to (?:live|be here|go on|wake up)\b|\bself[- ]?harm(?:s|ed|ing)?\b|\b(?:harm|harming|harmed|cut|cutting|hurt|hurting) (?:her|him|them|my)sel(?:f|ves)\b|\bsection(?:ed)? (?:136|135|2|3)\b|\bsectioned\b|\b(?:detained|held) under (?:the |section )|\bplace of safety\b|\b(?:on|off|at|over) (?:the|a) (?:bridge|ledge|parapet|railway line|roof)\b[^.;]{0,30}\b(?:jump|edge|rail|talked)/i;
const turned =
  /\b(?:no|not|never|nor|without|den(?:y|ies|ied|ying)|any|whether|if|in case|asked (?:about|straight)|screen\w*|history of|previous\w*|past|years ago|as a (?:teenager|child|girl|boy)|when (?:she|he) was (?:a |young|\d)|last (?:took|harmed)|risk of|plan for)\b/i;
const wantsNot = /\b(?:do|does|did)(?:n['’]t| not) want to (?:live|be here|go on|wake up)\b/i;

/** Somebody is said to have harmed themselves, to mean to, or to have been detained for it, now and not as a denial. */
export const saysCrisis = (text: string | undefined): boolean =>
  anySentence(text, (sentence) => crisis.test(sentence) && (wantsNot.test(sentence) || !turned.test(sentence)));
