import { absencesIn } from './absence-words.ts';

/**
 * Words by which it is read what a decision takes as so about an adult, and on whose word. General, and only ever decide whether a
 * question is asked.
 */

/** What a family is often taken at its word on, and a decision may stand on. */
export const keyFacts = ['use', 'charges', 'apart', 'diagnosis', 'treatment', 'over', 'advice'] as const;
export type KeyFact = (typeof keyFacts)[number];

const words: Readonly<Record<KeyFact, RegExp>> = {
  use: /\b(stopp?ed|gave up|given up|quit|no longer|not|n[o’']t|never|none|nothing|denie[sd]|denying|less|cut(ting)? down|reduc\w+|free (of|from)|without)\b[^.;]{0,40}\b(drink\w*|drank|alcohol|drugs?|using|cannabis|heroin|cocaine|substances?)\b|\b(drink\w*|drank|alcohol|drugs?|drug use|using|cannabis|heroin|cocaine)\b[^.;]{0,40}\b(less|stopped|behind (her|him|them)|in the past|reduced|given up|no longer|under control|is over)\b|\b(sober|abstinen\w*|abstain\w*|in recovery|drug[ -]free|alcohol[ -]free|clean (since|for|now)|dry (since|for|now))\b/i,
  charges:
    /\b(charges?|case|prosecution|allegations?)\b[^.;]{0,40}\b(dropped|withdrawn|discontinued|thrown out|not (being )?(taken|going|proceed\w*)|come to nothing)\b|\b(dropped|withdrew|withdrawn|discontinued)\b[^.;]{0,30}\b(charges?|case|prosecution)\b|\b(not|never|no longer|n[o’']t) (been |being |be )?(charged|prosecuted|wanted)\b|\bno (further )?(action|charges?) (by|from) the police\b|\b(cleared of|acquitted|no convictions|released without charge)\b|\b(bail|order|injunction|licen[cs]e|restrictions?|conditions?)\b[^.;]{0,20}\b(lifted|ended|dropped|expired|removed|run out)\b/i,
  apart:
    /\b(no|not|n[o’']t|never|without|nothing|any|ended|stopped|cut)\b[^.;]{0,30}\b(contact|in touch)\b|\b(not|n[o’']t|never|no longer|stopped) (\w+ ){0,2}(see|sees|seeing|saw|seen|visit\w*|live|lives|living|spoken|speak\w*)( to| with)? (him|her|them|each other|one another|there|here|together|(the|her|his|their|any of) )|\bstay(s|ed|ing)? (well )?(away|apart)\b|\bseparat(ed|ion)\b|\bparted\b|\b(split|broken|broke) up\b|\bno longer (together|a couple|in a relationship)\b|\bnot together\b|\bmoved out\b|\b(has |have )left (him|her|the (home|house|relationship|father|mother))\b|\b(relationship|marriage)\b[^.;]{0,20}\b(over|ended|finished)\b|\b(ended|finished|left) (the|her|his|their) (relationship|marriage)\b|\bcontact (with \w+ )?(is|was)\b[^.;]{0,30}\b(only|just|limited|supervised)\b|\b(only|just) (for|about) (his|her|their) contact\b/i,
  diagnosis:
    /\bdiagnos(is|ed|es)\b|\b(has|have|had|suffers?( from)?|suffered( from)?|is|been|with) (\w+ )?(schizophren\w*|bipolar|adhd|autis\w+|ptsd|post[ -]traumatic stress|depress(ion|ed)|(emotionally unstable )?personality disorder|psychosis|psychotic|anxiety( disorder)?|epilep\w+|ocd)\b|\bno (history of |trouble with |problems? with )?(mental (illness|health)|depression)\b/i,
  treatment:
    /\b(attend\w*|complet\w*|finished|under( the care of)?|engag\w*|working|works|going|goes|keep\w*|taking|takes|on|in|having|has|getting|receiving|seeing|sees|registered|signed up|started)\b[^.;]{0,40}\b(treatment|therap\w+|counsell\w+|medication|tablets|antidepressants|methadone|script|programme|course|recovery (service|group|worker|sessions?|programme)|drug (service|worker)|alcohol (service|worker)|mental health (team|service|nurse|worker)|aa meetings?|support (worker|group)|key ?worker)\b|\bdealing with (his|her|their) (mental health|drinking|drug use|anger|problems)\b/i,
  over: /\b(violence|abuse|arguments?|arguing|fights?|fighting|incidents?|trouble|danger|threats?|risk)\b[^.;]{0,40}\b(behind (them|her|him)|in the past|is over|are over|stopped|has gone|have gone|gone now)\b|\b(it|that|this|all) (is |was |has been )?(all )?(now )?(behind (them|her|him)|in the past|over now)\b|\bout of danger\b|\bno longer (in danger|at risk|afraid|violent|abusive|arguing)\b|\bno (more|further|other|recent|new) (violence|abuse|incidents?|arguments?|trouble|threats?)\b|\b(not|never|no) (been )?(violen\w+|abusive|hit|hurt|threaten\w*)( (her|him|them))? since\b|\bnothing (has |more has |else has )?(happened|been reported|reported) (since|for)\b|\bsafe (now|since)\b|\bno harm will come\b|\b(denie[sd]|denying|no|not|never)\b[^.;]{0,30}\b(domestic (violence|abuse)|violence|abuse|hitting|being hit|being hurt)\b/i,
  advice:
    /\b(follow(s|ed|ing)?|keep(s|ing)? to|stick(s|ing)? to|abid(es|ing)|compl(ies|ying)|adher\w+)\b[^.;]{0,40}\b(advice|plan|agreement|bail|order|rules?|conditions?|terms|arrangements?|guidance)\b|\b(always )?sleeps? (in|on) (his|her|the|their) (own )?(cot|crib|moses basket|bed|back)\b|\b(has|have) (taken|booked|registered|arranged|been to)\b[^.;]{0,30}\b(gp|doctor|dentist|immunis\w+|clinic|health visitor)\b|\bunderstands? (the |all the |about )?(ways|arrangements?|risks?|rules)\b/i,
};

const toCome =
  /\b(wants?|wish(es)?|hopes?|plans?|tries|trying|tried|agree[sd]?|needs?|has|is|are|was|were|asked|told|advised|expected|must|should|would|could|may|might|going) to\b|\b(if|whether|unless|until|when)\b|\bto (stop|give up|cut|stay|keep|attend|engage|follow|go|have|take|work)\b/i;
const pledge = /\b(promis\w+|pledg\w+|assur\w+|undertak\w+|agreed that|swears?|vow\w*)\b/i;

/** The key facts that a sentence states. What is only to come, asked for or wished is stated by none; a pledge to keep apart is. */
export function keyFactsIn(sentence: string): readonly KeyFact[] {
  if (toCome.test(sentence) && !pledge.test(sentence)) return [];
  return keyFacts.filter(
    (fact) =>
      (words[fact].test(sentence) || (fact === 'apart' && absencesIn(sentence).includes('parted'))) &&
      !(fact === 'use' && ofTests.test(sentence)),
  );
}

const ofTests = /\b(tests?|tested|samples?|screens?|screening|markers?|breathalys\w+)\b/i;

/** On use: that something stopped or grew less is a change, and tells that there was something; "does not drink" is no change. */
export const saysChange = (sentence: string): boolean =>
  /\b(stopp?ed|gave up|given up|quit|no longer|less|cut(ting)? down|reduc\w+|sober|in recovery|clean|dry|behind|in the past|under control|since)\b/i.test(
    sentence,
  );

const ownWord =
  /\b(says?|said|saying|states?|stated|reports?|reported|tells?|told|claims?|claimed|denie[sd]|denying|assur\w+|promis\w+|pledg\w+|maintains?|insists?|describes?|described|admits?|swears?|undertak\w+)\b|\bown account\b|\b(own|their|her|his|at) word\b|\baccording to\b|\bself[ -]report\w*|\bwe (are|were) told\b|\bunderstood from\b/i;
const professional =
  /\b(gp|doctor|police|officer|school|nursery|teacher|health visitor|midwife|midwives|nurse|worker|probation|hospital|ward|service|clinic|agency|agencies|court|records?|solicitor|social care|team|consultant|psychiatrist|manager|letter)\b[^.;]{0,25}\b(says?|said|states?|stated|reports?|reported|tells?|told|confirm\w*)\b/i;

/** A sentence that gives what somebody of the family says, and not what a professional or a record says. */
export const saysOwnWord = (sentence: string): boolean => ownWord.test(sentence) && !professional.test(sentence);

/** It was borne out by somebody or something else. */
export const saysConfirmed = (sentence: string): boolean =>
  /\b(confirm(s|ed|ation)|verif(y|ies|ied)|check(ed|s)? (with|against|by)|borne out|bears? (it|this) out|corroborat\w*|evidenced|records? (show|agree)|(letter|certificate|order|report)s? (seen|read))\b/i.test(
    sentence,
  ) && !saysUnconfirmed(sentence);

/** It is held as no more than somebody's word, or not rested on. */
export const saysUnconfirmed = (sentence: string): boolean =>
  /\b(unconfirmed|unverified|not (been |be |yet )?(confirmed|verified|checked|relied|relying|borne out)|cannot be (confirmed|checked|verified|relied)|could not be (confirmed|checked|verified)|weighed as|with caution|no way (to|of) check\w*|(to be|yet to be|still to be) (checked|verified|confirmed)|does not rest|not rest(ed|ing)?)\b/i.test(
    sentence,
  );

const touching: Readonly<Record<KeyFact, RegExp>> = {
  use: /alcohol|drink|drug|substance|misuse|recovery|relaps|cannabis|heroin/i,
  charges: /charge|court|offen[cd]|police|prosecut|bail|convict|arrest/i,
  apart: /contact|domestic|relationship|couple|partner|separat|living|lives|address|home|violen|abuse/i,
  diagnosis: /mental|mood|diagnos|illness|depress|medic|psych|health/i,
  treatment: /treatment|therap|medic|service|support|programme|group|recovery|mental|drug|alcohol/i,
  over: /domestic|violen|abuse|safety|safe|threat|harm|danger|incident/i,
  advice: /sleep|advice|plan|arrangement|contact|health|safe/i,
};

/** True where words, a theme or a topic of asking touch a key fact. */
export const touches = (fact: KeyFact, text: string | undefined): boolean => touching[fact].test(text ?? '');

/** An assessment or screen of its own, made in a visit or at an appointment. */
export const saysAssesses = (text: string | undefined): boolean => /\b(assess\w*|screen(ed|ing)?|review(ed)?)\b/i.test(text ?? '');

/** How a question says what was taken as so, and of whom; who said it is not told. */
export function keyFactInWords(fact: KeyFact, who: string, isOne: boolean): string {
  switch (fact) {
    case 'use':
      return `${who} ${isOne ? 'has' : 'have'} stopped or cut down drinking or using drugs`;
    case 'charges':
      return `charges or conditions against ${who} are over`;
    case 'apart':
      return isOne ? `${who} is apart from somebody, or has little or no contact` : `${who} are apart, or have little or no contact`;
    case 'diagnosis':
      return `${who} ${isOne ? 'has' : 'have'} a diagnosis, or ${isOne ? 'has' : 'have'} none`;
    case 'treatment':
      return `${who} ${isOne ? 'is' : 'are'} in treatment or working with a service`;
    case 'over':
      return `violence or danger around ${who} is over`;
    case 'advice':
      return `${who} ${isOne ? 'is' : 'are'} keeping to advice or terms`;
  }
}
