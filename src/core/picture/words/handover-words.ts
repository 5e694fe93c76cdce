/** Words by which a text is read for a change of worker, a handover, or a move of home. General, and only ever decide whether a question is asked. */
const worker =
  '(?:social worker|health visitor|midwife|key ?worker|lead(?: professional)?|case ?(?:worker|holder)|worker|practitioner|nurse)';

const changed = new RegExp(
  `\\b(?:new|different) (?:allocated |named )?${worker}\\b[^.;]{0,40}\\b(?:has|have|took|taken|is now|now|allocated|got in touch|rang|visited|wrote|introduced|started|asked)\\b|\\b(?:taken|took|takes) (?:it |the case |this |the family |the work )?over (?:as |from |the |this |by )|\\b(?:case|family|child|baby|work|care)\\b[^.;]{0,20}\\b(?:passed|transferred|reassigned|reallocated|goes|gone|moved) (?:over )?to (?:a|an|the|another) (?:new |different |other )?(?:${worker}|team|area)\\b|\\bfirst (?:visit|contact|meeting) by (?:this|the new|a new) ${worker}\\b`,
  'i',
);
const notYet =
  /\b(?:when|until|once|await\w*|waiting|wants?|would like|asked for|ask(?:s|ing)? for|needs?|to be|will be|if)\b[^.;]{0,25}\b(?:new|different)\b/i;
/** A text that tells that somebody new has the work. */
export const saysWorkerChanged = (text: string | undefined): boolean => changed.test(text ?? '') && !notYet.test(text ?? '');

const handed =
  /\bhand(?:ed|ing|s)?[ -]?over\b|\b(?:spoke|spoken|talk(?:ed|s)?|met|meet|meeting|rang|rung|call|joint visit|visited)\b[^.;]{0,30}\b(?:previous|outgoing|last|former|earlier|predecessor|incoming)\b|\bintroduced (?:by|the new|her|him)\b|\bread (?:all )?(?:the |her |his |their |through )?(?:the )?(?:file|records?|notes|case)\b/i;
const notHanded =
  /\b(?:no|not|n't|without|await\w*|waiting for|need(?:s|ed)?|due|to be|yet to|ask(?:s|ed)? for)\b[^.;]{0,20}\b(?:hand(?:ed|ing)?[ -]?over|spoken|read)\b/i;
/** The one before and the one after have spoken, or the record was read. */
export const saysHandedOver = (text: string | undefined): boolean => handed.test(text ?? '') && !notHanded.test(text ?? '');

/** In a record of who has the work: the two were together over it. */
export const saysWereTogether = (text: string | undefined): boolean =>
  /\b(?:sat down|sat|talked|spoke|spoken|met|visited|went|gone|been through|rang|rung)\b[^.;]{0,40}\b(?:together|with|through it|over it|to (?:her|him|each other|one another))\b|\b\w+ and \w+ (?:have |had |both )?(?:sat|spoke|spoken|talked|met|visited|went|gone)\b/i.test(
    text ?? '',
  ) && !notHanded.test(text ?? '');

/** The same worker goes on, or is back. */
export const saysSameWorker = (text: string | undefined): boolean =>
  new RegExp(
    `\\bsame ${worker}\\b|\\b${worker}\\b[^.;]{0,20}\\b(?:stays|remains|continues|goes on|carries on|keeps)\\b|\\b(?:is |now )?back (?:at work|from|today|with us)\\b|\\bback\\b[.;,]|\\breturn(?:ed|s) to work\\b`,
    'i',
  ).test(text ?? '');

/** Somebody beside the worker who has the case: support, a student, a second worker. */
export const saysBesideWorker = (text: string | undefined): boolean =>
  /\b(?:family support|support worker|student|co-?work\w*|second worker|alongside|contact supervisor|mentor|reviewing officer)\b/i.test(
    text ?? '',
  );

/** Something is taken as done, on the word of somebody before or on no more than the file. */
export const saysTakenAsDone = (text: string | undefined): boolean =>
  new RegExp(
    `\\b(?:assum\\w+|tak(?:e|en|ing)|understood|believ\\w+|presum\\w+|thought)\\b[^.;]{0,60}\\b(?:been|was|were|is|are|as|already)\\b[^.;]{0,15}\\b(?:done|completed?|carried out|covered|gone (?:over|through)|given|made)\\b|\\b(?:previous|last|former|earlier) ${worker}\\b[^.;]{0,15}\\b(?:has |had |will have )?(?:already )?(?:done|did|completed?|covered|gone over|given|made)\\b`,
    'i',
  ).test(text ?? '');

const moved =
  /\b(?:moved|relocated|rehoused|resettled)\b(?! (?:on\b(?! (?:mon|tues|wednes|thurs|fri|satur|sun)day| (?:the )?\d)|forward|to (?:a plan|level|tier)|towards|from (?:child|plan)))|\bnew (?:address|home|house|flat|tenancy|property)\b|\bchanged? (?:of )?address\b|\bmoving in(?:to)? today\b/i;
const notMoved =
  /\b(?:will|to be|hop(?:e|es|ing)|want(?:s|ed)?|wish(?:es)?|plan(?:s|ning)?|wait(?:s|ing)?|look(?:s|ing)|asked|may|might|would|before|if|when|until|not|n't|apply|applied|bid(?:ding)?)\b[^.;]{0,30}\b(?:move[ds]?|rehoused|relocate[ds]?|new (?:address|home|house|flat|tenancy|property))\b/i;
/** The family, or somebody, has moved home. */
export const saysMovedHome = (text: string | undefined): boolean => moved.test(text ?? '') && !notMoved.test(text ?? '');

/** A place that is kept from others for somebody's safety. */
export const saysRefuge = (text: string | undefined): boolean =>
  /\b(?:refuge|safe house|confidential address|address withheld)\b/i.test(text ?? '');

/** Others were told of it. */
export const saysOthersTold = (text: string | undefined): boolean =>
  /\b(?:told|informed|notified|let)\b[^.;]{0,30}\b(?:school|nursery|health visitor|gp|doctor|housing|police|midwife|social worker|agencies|everyone|all|colleagues|know)\b|\b(?:school|nursery|health visitor|gp|doctor|housing|police|midwife|social worker|agencies|everyone|colleagues)\b[^.;]{0,20}\b(?:told|informed|notified|aware|knows?)\b/i.test(
    text ?? '',
  );
