import { professional } from './professionals.ts';
import { saysInWords } from './words-of.ts';

/** Words by which it is read that whoever referred a worry heard what came of it. General, and only ever decide whether a question is asked. */

const referrer = String.raw`(?:${professional}|referr(?:er|ing)|callers?|neighbours?|grand\w+|aunt\w*|uncle|relatives?|whoever referred)`;
const tell = '(?:told|informed|rang|rung|phoned|telephoned|called|emailed|wrote to|written to|updated|spoke to|spoke with|spoken to)';
const outcome = `(?:outcomes?|decisions?|decided|results?|no further action|what (?:was|is|has been|is being|will be|would be) (?:done|planned)|what happens next|next steps)`;
const notDone =
  /\b(?:not|never|nobody|yet|to be|will|should|must|needs?|tried|trying|unable|message|no (?:answer|reply|record))\b|n['’]t\b/i;

/** Whoever referred was told the outcome. */
export const saysToldReferrer = saysInWords(
  new RegExp(
    String.raw`\b${tell} (?:[\w'’]+ ){0,3}${referrer}\b[^.;]{0,40}\b${outcome}\b|\b${referrer} (?:was|were|has been|have been) ${tell}\b|\b(?:fed back|feedback (?:was |has been )?(?:given|sent)|outcome (?:was |has been )?(?:given|sent|told|passed on|explained)) to (?:[\w'’]+ ){0,3}${referrer}\b`,
    'i',
  ),
  notDone,
);

/** Written by whoever referred: whoever decided was in touch, or they know what came of it. */
export const saysHeardOutcome = saysInWords(
  /\b(?:social worker|social care|social services|children['’]?s services|duty(?: worker| team)?|front door|hub) (?:has |have )?(?:rang|rung|phoned|telephoned|called|emailed|wrote|written|told|informed|let (?:us|me) know|fed back|came back|got back)\b|\b(?:told|informed|heard|heard back|feedback|call|letter|email) (?:from|by) (?:the |a |her |his |their )?(?:social worker|social care|social services|children['’]?s services|duty|front door|hub)\b|\b(?:told|informed) of the (?:outcome|decision)\b/i,
  notDone,
);
