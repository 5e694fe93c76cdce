/**
 * Words by which a free text tells of somebody outside the professions who raised a worry: that they were spoken to, cannot be reached,
 * or were not believed. General, and only ever decide whether a question is asked.
 */

const sentences = (text: string | undefined): readonly string[] => (text ?? '').split(/[.!?;](?:\s|$)/);

const referrer =
  '(?:caller|referrer|informant|reporter|neighbours?|relatives?|grand(?:mother|father|ma|pa|parents?)|nan|gran|aunt(?:ie)?|uncle|cousin|owner|landlord|landlady|friend|writer|member of the public|(?:person|man|woman|lady) who (?:rang|called|wrote|reported|raised|told))';
const spoken = new RegExp(
  `\\b(?:spoke|spoken|speaking|talked|rang|rung|phoned|telephoned|called|visited|met|saw|heard) (?:\\w+ ){0,4}${referrer}\\b|\\b(?:rang|rung|called|phoned|telephoned|spoke to|spoken to) (?:her|him|them) (?:back|again|at length|in full)\\b|\\b${referrer} (?:was |were |has been |have been )?(?:spoken to|rung back|called back|phoned|seen|visited|interviewed)\\b`,
  'i',
);
const inVain =
  /\b(?:not|never|unable|tried|trying|attempt\w*|no (?:answer|reply|response)|voicemail|message left|left a message|to be|will|yet to|should|need(?:s|ed)? to|plan to|before)\b|n['’]t\b/i;

/** True where a text says that whoever raised a worry was spoken with. An attempt, or an intention, is no conversation. */
export const saysReferrerSpokenTo = (text: string | undefined): boolean =>
  sentences(text).some((sentence) => spoken.test(sentence) && !inVain.test(sentence));

/** The whole account was taken when the worry was raised. */
export const saysHeardInFull = (text: string | undefined): boolean =>
  /\b(?:in full|in detail|at length|(?:full|whole|detailed|long) (?:account|conversation|talk)|(?:everything|all) (?:that )?(?:she|he|they) (?:knew|knows?|had|saw|could|can|has|have)|went through (?:it|everything|what|all)|nothing (?:more|else|further) to (?:add|tell|say))\b/i.test(
    text ?? '',
  );

/** There is no way to get back to them. */
export const saysNoWayToReach = (text: string | undefined): boolean =>
  /\b(?:no|nor|without|with(?:eld|held|holds)|(?:did|would|could|will) not (?:leave|give|say|offer)|(?:left|gave|leaves|gives) (?:no|neither))\b[^.;]{0,40}\b(?:(?:telephone |phone )?numbers?|contact details|details|way (?:of|to) (?:\w+ )?(?:reach|contact|ring|call|get)\w*|means of (?:contact|reach)\w*)\b|\bnumber (?:was )?withheld\b|\buntraceable\b|\brang off\b|\bhung up\b|\b(?:un)?able to (?:be )?(?:trace|identif)\w*\b|\bno means of contact\b/i.test(
    text ?? '',
  );

/** They do not wish to say more. */
export const saysWillNotTalk = (text: string | undefined): boolean =>
  /\b(?:do(?:es)?|did|would|will)(?: not|n['’]t) (?:want|wish|agree|like)\b[^.;]{0,40}\b(?:speak|talk|contacted|rung|called|phoned|visited|say (?:any )?more|(?:any )?further)\b|\bdeclin\w+ (?:to (?:speak|say|talk|be)|a (?:call|visit)|further)\b|\b(?:will|would) not (?:speak|talk|say (?:any )?more)\b|\bask(?:s|ed)? not to be (?:contacted|rung|called|phoned|visited)\b/i.test(
    text ?? '',
  );

/** A reason by which a worry is set aside: not borne out, or made in bad faith. */
export const saysNotBorneOut = (text: string | undefined): boolean =>
  /\b(?:unsubstantiated|un(?:founded|proven|supported)|malicious\w*|vexatious|false (?:reports?|allegations?|referrals?)|no (?:evidence|foundation|substance|basis|truth|grounds)|nothing (?:further |more |else )?(?:to (?:support|substantiate|bear|back|confirm)|found)|not (?:been )?(?:substantiated|borne|supported|upheld|proved|proven|corroborated|credible)|spite\w*|grudge|vendetta|retaliat\w+|mischief|family (?:dispute|feud|row|fall(?:ing)?[- ]?out)|neighbou?rs?(?:['’]s?|s['’])? (?:dispute|feud|row)|tit[- ]for[- ]tat)\b/i.test(
    text ?? '',
  );

const toAuthorities =
  "(?:social (?:care|services|work\\w*)|children['’]?s (?:services|social)|nspcc|(?:the )?authorities|(?:the )?council|us\\b)";
const reports = '(?:report\\w*|ring|call|phone|refer|go(?:ing)? to|tell|contact|involve|get)';
const threatens = new RegExp(`\\bthreat\\w* (?:\\w+ ){0,6}${reports}\\b[^.;]{0,40}\\b${toAuthorities}`, 'i');
const wouldReport = new RegExp(
  `\\b(?:said|says|told|warn\\w*)\\b[^.;]{0,50}\\b(?:would|will|going to|['’]d|['’]ll)\\b[^.;]{0,15}\\b${reports}\\b[^.;]{0,40}\\b${toAuthorities}`,
  'i',
);
/** Said over and over, it is a threat: "she keeps saying that she will have social services on them". */
const keepsSaying = new RegExp(
  `\\b(?:keeps?|kept|always|forever|goes on|going on|never stops|again and again)\\b(?: \\w+){0,3} (?:tell|say|threaten|warn)\\w*\\b[^.;]{0,50}\\b(?:would|will|going to|['’]d|['’]ll)\\b[^.;]{0,15}\\b(?:${reports}|have|set|put|bring)\\b[^.;]{0,40}\\b${toAuthorities}`,
  'i',
);
/** "She will have social services on her." */
const setsUpon = new RegExp(
  `\\b(?:threat\\w*|warn\\w*|would|will|going to|['’]d|['’]ll)\\b[^.;]{0,20}\\b(?:have|set|put|get|bring)\\b[^.;]{0,15}\\b${toAuthorities} (?:on|on to|onto|round|in|at|after)\\b`,
  'i',
);
const guesses =
  /\b(?:think|thinks|thought|believes?|believed|suspects?|suspected|reckons?|sure|certain|blames?|guess\w*|names?|named|accus\w+|made (?:it|the (?:call|report|referral))|behind (?:it|the))\b/i;

/** Somebody threatens a report, or had said that they would make one and is thought to have made it: a relative who will ring if worried has not. */
export const saysThreatenedToReport = (text: string | undefined): boolean =>
  text !== undefined &&
  (threatens.test(text) || keepsSaying.test(text) || setsUpon.test(text) || (wouldReport.test(text) && guesses.test(text)));
