import { anySentence } from './sentences.ts';

/** Words by which a nursery's record of attendance is read. General, and only ever decide whether a question is asked. */

/** A child has not come back, or has stopped coming. */
export const saysNotBack = (text: string | undefined): boolean =>
  /\bnot[- ](?:yet )?(?:been )?(?:back|returned?|come back|(?:been )?(?:in|here|seen|brought) since)\b|\b(?:has|have|had|did)(?: not|n't) (?:yet )?(?:been (?:back|in since|seen since|brought back)|come back|returned?|turned up since|started back)\b|\bno sign of\b|\bstopped (?:coming|attending)\b|\bno longer (?:brought|comes|attends|coming)\b|\bstill (?:away|not back|not in)\b/i.test(
    text ?? '',
  );

/** An absence has its reason: illness, a holiday, the nursery closed. */
const reason =
  /\b(?:ill|illness|sick\w*|unwell|poorly|colds?|coughs?|fever|temperature|chicken-?pox|virus|bug|infection|hospital|operation|appointments?|asthma|covid|isolat\w*|quarantin\w*)\b|\bclos(?:ed|ure)\b|\binset\b|\bsnow\b|\bstrikes?\b|\bholidays?\b|\bfuneral\b|\bbereave\w*|\breligious\b|\beid\b|\bdiwali\b/i;
const noReason =
  /\bunexplained\b|\bno (?:reason|explanation|word|call|contact|message|answer)\b|\bwithout (?:a )?(?:reason|explanation|word)\b|\b(?:not|un) ?(?:known|explained|authorised)\b/i;
export const saysWhyAway = (text: string | undefined): boolean =>
  reason.test(text ?? '') && !noReason.test(text ?? '') && !saysNotBack(text);

/** What stands as the reason of an absence says that it was arranged, or where the child was. */
export const saysAwayByArrangement = (text: string | undefined): boolean =>
  anySentence(
    text,
    (sentence) =>
      /\b(?:agreed|arranged|arrangement|authorised|abroad|visiting|travel(?:s|ling|led)?|away with|staying with|family (?:visit|wedding|trip))\b/i.test(
        sentence,
      ) && !/\b(?:not|never|un-?)(?: \w+)? ?(?:agreed|arranged|authorised|told)\b/i.test(sentence),
  ) && !noReason.test(text ?? '');

/** Fewer sessions by agreement. */
export const saysAgreedPattern = (text: string | undefined): boolean =>
  anySentence(
    text,
    (sentence) =>
      /\bas (?:agreed|arranged)\b|\bagreed (?:reduced|part|half|shorter|fewer|pattern|with)\b|\breduced (?:hours|pattern|timetable|sessions)\b|\bphased\b|\bsettling[- ]in\b|\bby (?:arrangement|agreement)\b/i.test(
        sentence,
      ) && !/\b(?:miss\w*|absent|patchy|not (?:as )?agreed|should)\b/i.test(sentence),
  );

/** The child has left: the family has moved, or the place is given up. */
export const saysLeftNursery = (text: string | undefined): boolean =>
  /\bmoved (?:away|area|to (?:another|a new)|out of)\b|\bleft the (?:area|nursery|setting|school)\b|\b(?:new|another|different) nursery\b|\boff (?:the )?roll\b|\bplace (?:ended|given up|closed)\b|\bgiven up (?:the|her|his|their) place\b/i.test(
    text ?? '',
  );

const parent = '\\b(?:mum|mother|dad|father|parents?|carers?|gran\\w*|nan(?:a|ny)?|foster \\w+)\\b';
const spoke =
  '\\b(?:rang|phoned|called|texted|messaged|e-?mailed|wrote|told|said|says|explained|let us know|spoke|spoken|talked|answered|came in)\\b';
const inVain =
  /\bno (?:answer|reply)\b|\bnot (?:reached|answer\w*)\b|\bcould not (?:reach|get)\b|\bleft (?:a )?(?:message|voicemail)\b|\bwent to voicemail\b|\bno (?:word|contact|call)\b/i;

const parentSpoke = new RegExp(`${parent}.*${spoke}|${spoke}.*${parent}`, 'i');

/** A parent or carer was in touch. */
export const saysParentInTouch = (text: string | undefined): boolean =>
  anySentence(text, (sentence) => parentSpoke.test(sentence) && !inVain.test(sentence));

/** A record that sums up weeks, though it bears one day's date. */
export const saysWeeksOf = (text: string | undefined): boolean =>
  /\b(?:four|five|six|seven|eight|ten|twelve|[4-9]|1\d) weeks\b|\b(?:the |this |last |first |past |a )month\b|\bhalf[- ]?term\b|\b(?:this|last|whole|autumn|spring|summer) term\b|\bso far\b|\bsince (?:september|january|easter|christmas|starting|the (?:start|beginning))\b/i.test(
    text ?? '',
  );
