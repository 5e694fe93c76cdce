/** Words by which a free text is read for news that came by way of the family, and for a message left with one of them for another. */
const relative =
  '(?:mother|mum|mummy|mam|father|dad|daddy|parents?|partner|husband|wife|boyfriend|girlfriend|step-?(?:mother|father|mum|dad)|grand(?:mother|father|parents?|ma|pa)|gran|granny|nan|nana|aunt|auntie|uncle|family)';

const saidBy = new RegExp(
  `\\b${relative}\\b[^.;]{0,25}\\b(?:says?|said|tells|told (?:us|me|the|her|his|our|staff)|mentions?|mentioned|reports|reported (?:that|to)|rang (?:us|me|to say)|let (?:us|me) know|explained|informed (?:us|me|the))\\b|\\b(?:heard|learn(?:t|ed)|know|knew|found out|told)\\b[^.;]{0,25}\\b(?:from|by|through|via)\\b[^.;]{0,12}\\b${relative}\\b`,
  'i',
);
/** True where a sentence gives what somebody of the family told the recorder. */
export const saysToldByFamily = (sentence: string): boolean => saidBy.test(sentence);

export const sentencesOf = (text: string | undefined): readonly string[] =>
  (text ?? '')
    .split(/[.!?;](?=\s|$)/)
    .map((one) => one.trim())
    .filter((one) => one !== '');

/** What an agency's decision may be about, as people put it. */
export type DecisionTold = 'closing' | 'contact' | 'assessment' | 'plan';
const decisions: Readonly<Record<DecisionTold, RegExp>> = {
  closing:
    /\b(?:clos(?:e|ed|es|ing)|(?:has|have|had|is|are|be|been|was|to|will|being) (?:end|ended|ending|finish|finished|finishing|stopp?(?:ed|ing)?)|ended|discharg(?:ed|ing)|signed off|no longer (?:involved|working with|open to|on a plan))\b/i,
  contact:
    /\b(?:not|n't|never) (?:be )?(?:allowed|permitted|to (?:see|go|come|live|stay|have contact|be (?:with|near|alone)))\b|\b(?:may|must|can) ?not\b|\bcan'?t (?:see|be|come|live|stay|have|go)\b|\bcan(?:not)? only (?:see|be|have)\b|\b(?:supervised|supervision)\b|\b(?:banned|barred|bail(?:ed)?|injunction|court order|restraining order|restriction|licence)\b/i,
  assessment:
    /\b(?:doing|making|carrying out|started|starting|begun|opened|being|is|are|finished|completed|done)\b[^.;]{0,30}\bassess(?:ment|ed|ing)\b|\bassess(?:ment)? (?:is|has|was) (?:started|begun|being|under way|finished|done|open)/i,
  plan: /\b(?:child(?:ren)?[- ]in[- ]need|child[- ]protection|safety|birth|early[- ]help)[- ]plan\b|\b(?:on|has|have|is|made|under) a plan\b/i,
};
const told = ['closing', 'contact', 'assessment', 'plan'] as const;

/** The first sort of decision that a text tells of. */
export const decisionTold = (text: string | undefined): DecisionTold | undefined =>
  text === undefined ? undefined : told.find((one) => decisions[one].test(one === 'closing' ? text.replaceAll(assessmentOver, '') : text));
/** That an assessment is over says nothing of the work. */
const assessmentOver =
  /\bassess(?:ment|ing|ed)?s?(?: (?:has|have|had|is|was|were|been|now|all)){0,3} (?:end(?:ed|ing)?|finish(?:ed|ing)?|stopp?(?:ed|ing)?|closed|signed off)\b/gi;

const tell =
  '(?:put (?:it|this|that|everything|what \\w+) (?:in|into|to)|translate|interpret|say it|repeat it|tell|inform|update|remind|show|explain|relay|pass|share|give|let|go (?:over|through)|talk|speak)(?= )';
const will =
  '(?:will|would|is to|is going to|agree[sd] to|promise[sd] to|offer(?:s|ed) to|is happy to|says (?:he|she) will|said (?:he|she) would)';
/** "Asked mother to pass it on to father." */
const asked = new RegExp(
  `\\b(?:asked|advised|encouraged|reminded|agreed with|left it (?:to|with))\\b (?:the )?(?:${relative}|her|him|them)\\b[^.;]{0,12}\\b(?:to|will)\\b[^.;]{0,12}\\b${tell}`,
  'i',
);
/** "Mother will tell Father." */
const willTell = new RegExp(`\\b${relative}\\b[^.;]{0,12}\\b${will}\\b[^.;]{0,12}\\b${tell}`, 'i');
const sheWillTell = new RegExp(`\\b(?:she|he|they)(?:'ll| ${will})\\b[^.;]{0,12}\\b${tell}`, 'i');
/** "Left the leaflet for dad." */
const left = new RegExp(
  `\\b(?:left|gave|given|handed)\\b[^.;]{0,60}\\b(?:leaflets?|sheets?|letter|card|details|number|information|message|cop(?:y|ies))\\b[^.;]{0,40}\\bfor(?= (?:the )?(?:${relative}|him)\\b)|\\b(?:to|be) pass(?:ed)? (?:it |this |that |them )?on(?= to )`,
  'i',
);

const another = new RegExp(`\\b(?:${relative}|him|them|her|the (?:others|rest)|other (?:adults?|carers?))\\b`, 'i');
const anyName =
  /\b(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)[A-Z][a-z]+/;
const aWorker =
  /\b(?:us|me|worker|visitor|midwife|nurse|police|school|nursery|doctor|gp|court|service|centre|hospital|probation|housing|social|refuge|early help)\b/i;

/** Who is to be told stands soon after the telling: another of the family, and no agency. */
const namesAnother = (rest: string): boolean => {
  const soon = rest.slice(0, 70);
  return !aWorker.test(soon.slice(0, 25)) && (another.test(soon) || anyName.test(soon));
};

const after = (sentence: string, pattern: RegExp): string | undefined => {
  const found = pattern.exec(sentence);
  return found === null ? undefined : sentence.slice(found.index + found[0].length);
};

/** True where a sentence leaves something with one of the family to tell another. In advice given to one of them, "she" is they. */
export function saysLeftToPassOn(sentence: string, isAdvice: boolean): boolean {
  const rest =
    after(sentence, asked) ?? after(sentence, willTell) ?? after(sentence, left) ?? (isAdvice ? after(sentence, sheWillTell) : undefined);
  return rest !== undefined && namesAnother(rest);
}

/** An action that has somebody of the family tell another. */
export function isToTell(what: string): boolean {
  const rest = after(what, new RegExp(`^\\W*${tell}`, 'i'));
  return rest !== undefined && namesAnother(rest) && !/^let\b(?!.*\bknow\b)/i.test(what.trim());
}

/** What an agency says, decides or advises, as against the family's own news. */
export const isAgencysOwn = (text: string | undefined): boolean =>
  /\b(?:advice|advised|safer? sleep\w*|plan|clos(?:ed|ing)|decision|decided|contact|conditions?|arrangements?|what (?:we|was|had been|has been) (?:\w+ )?(?:said|agreed|decided)|agreed|minutes|letter|leaflets?|outcome|assessment|meeting)\b/i.test(
    text ?? '',
  );

/** Which of the parents a text means, where it says so. */
export const sexNamed = (text: string | undefined): 'm' | 'f' | undefined => {
  const man = /\b(?:to|tell|for|let|with|inform|show) (?:the |her |his )?(?:father|dad|daddy|husband|boyfriend|him)\b/i.test(text ?? '');
  const woman = /\b(?:to|tell|for|let|with|inform|show) (?:the |her |his )?(?:mother|mum|mummy|wife|girlfriend|her)\b/i.test(text ?? '');
  return man === woman ? undefined : man ? 'm' : 'f';
};
