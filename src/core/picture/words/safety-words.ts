/** Words by which a plan, a service or a reason is read where abuse between adults is the point. General, and only ever decide whether a question is asked. */

const parts = (text: string): readonly string[] =>
  text
    .split(/[,;.]|\band\b/i)
    .map((part) => part.trim())
    .filter((part) => part !== '');

const keepsToTerms =
  /\b(keep|keeping|abide|abiding|comply|complying|stick|sticking|adhere|adhering|observe|observing)\b.*\b(bail|order|conditions?|terms|injunction|licen[cs]e|restrictions?|agreement)\b|\b(stay|staying|keep|keeping|remain|remaining)\b.*\b(away|apart|out of)\b|\bno contact\b|\bnot (to )?(contact|go near|approach|attend|return|visit)\b/i;

/** True where all that is asked of a person is to keep to terms that bind them already. */
export const onlyKeepsToTerms = (text: string): boolean => parts(text).length > 0 && parts(text).every((part) => keepsToTerms.test(part));

/** Help with temper, which is not work on abuse. */
export const saysAngerManagement = (text: string | undefined): boolean =>
  /\banger\b|\btemper (control|management)\b/i.test((text ?? '').replaceAll('-', ' '));

/** Work with a person on the abuse that they do. */
export const saysAbuseWork = (text: string | undefined): boolean =>
  /\b(domestic (abuse|violence)|perpetrator|behaviou?r (change )?programme|abus(e|ive)( behaviou?r)?|relationships programme|building better relationships|caring dads|respect (programme|accredited)|non violent|desistance)\b/i.test(
    (text ?? '').replaceAll('-', ' '),
  );

/** A reason that leans on somebody's own word, understanding or will to keep a family safe. */
export const saysReliesOnProtecting = (text: string | undefined): boolean =>
  /\b(understands?|understood|aware of|recogni[sz]es?|accepts?|knows?|insight into)\b[^.;]*\b(risks?|dangers?|concerns?|harm)\b|\b(acting|acts|act|be|is|been|being) protective(ly)?\b|\b(can|able to|will|to) (protect|safeguard)\b|\bprotective factor\b|\b(promis(e|es|ed)|pledg(e|es|ed)|assur(e|es|ed)|agreed|undertak(e|es|en))\b[^.;]*\b(contact|apart|away|not to|no longer)\b|\bkeeps? (herself|himself|themselves|the child|the children|the baby|everyone) safe\b|\bwill (ring|call|contact) (the )?police\b/i.test(
    text ?? '',
  );

/** A decision that the person causing harm is not to be approached, for somebody's safety or a police enquiry. */
export const saysNotToApproach = (text: string | undefined): boolean =>
  /\b(not (to )?(approach|be approached|contact|be contacted|speak|be spoken|see|be seen|alert|warn)|do(es)? not approach|no approach|hold off (approaching|speaking))\b/i.test(
    text ?? '',
  );

/** The same, in a text that may also say what that person is not to do. */
export const saysToHoldOff = (text: string | undefined): boolean =>
  /\b(not (to |yet )?be (approached|contacted|spoken to|alerted|warned|tipped off)|no approach|hold off (approaching|speaking|seeing)|(nobody|no ?one|none of us) (is )?to (approach|speak|warn|alert|contact)|do not (approach|speak to|alert|warn) (him|her|them|father|mother)|(until|before) (the )?police (have )?(spoken|seen|interviewed|arrested|say)|police (have )?ask\w* (us|that we|that he|that she|everyone|all) (not|to wait|is not|are not))\b/i.test(
    text ?? '',
  );

/** Somebody said to have been hurt or threatened, in a sentence that does not deny it. */
export const saysHurt = (text: string | undefined): boolean =>
  (text ?? '')
    .split(/[.!?;]\s/)
    .some(
      (sentence) =>
        /\b(hit|hits|punch(ed|es)|kick(ed|s)|slapp?(ed|s)|strangl(ed|es)|choked|throttled|grabbed|pushed|shoved|beat|beaten|bruised|threatened|attacked|assaulted|forced)\b/i.test(
          sentence,
        ) && !/\b(not|no|never|denie[sd]|denying|nobody|none|without|safe)\b/i.test(sentence),
    );
