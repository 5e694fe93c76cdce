import { saysInWords } from './words-of.ts';

/** Words by which it is read that whoever has the work is away, or that somebody covers. General, and only ever decide whether a question is asked. */

const worker = '(?:social worker|case ?worker|allocated worker|key ?worker|case ?holder|worker)';
const sick =
  '(?:off (?:sick|ill|work)|signed off|on (?:long[- ]?term )?(?:sick|sickness)(?: leave)?|on (?:maternity|compassionate|extended|long[- ]term|unplanned|emergency) leave|(?:has|had) (?:left|gone sick|resigned)|long[- ]term sick|taken ill|absent)';
/** The worker is away ill, or has left. Leave that was planned is a matter for a record of its own. */
export const saysWorkerAway = saysInWords(
  new RegExp(
    String.raw`\b${worker}\b[^.;]{0,50}\b${sick}\b|\b(?:case|family|child|children) (?:is|are|has been|have been|still) unallocated\b|\b(?:off|away|left|sick)\b[^.;]{0,60}\b(?:nobody|no one) (?:else )?(?:has|holds|covers|is covering|is holding|knows) (?:the |this |her |his |their )?(?:case|family|work|child|children)\b`,
    'i',
  ),
  /\b(?:(?:is|was|now) back|back (?:at|from|today)|returned to work|(?:support|youth|drugs?|alcohol|abuse|health|housing|refuge|nursery) worker)\b/i,
);

/** Somebody stands in, has taken the work over, or the worker is back. */
export const saysWorkerCovered = saysInWords(
  /\b(?:covers?|covering|covered (?:by|for)|(?:stands?|standing|stood|steps?|stepped) in)\b|\b(?:duty|colleague|manager|senior|another worker|[A-Z][a-z]+)\b[^.;]{0,30}\b(?:has|have|holds?|takes?|took|taken|picks? up|picked up|will (?:hold|take|have)|is holding) (?:on |over )?(?:the |this |her |his |their |it|them)(?:case|family|children|child|work|file)?\b|\b(?:reallocated|allocated|given|passed|transferred) to\b|\bnew (?:social )?worker\b|\bback (?:at work|from (?:leave|sick\w*)|today|with us)\b/,
  /\b(?:no(?:body| one)?|not|without|nor|never|await\w*|waiting|to be|until|asked|who (?:is |will )?)\b[^.;]{0,30}\b(?:cover\w*|stand\w*|allocated|reallocated|taken|picked|new|holding|has|have)\b|n['’]t\b|\bcover\w*\?/i,
);
