/** Meetings that a partner may ask for, as against those that a plan has anyway. */
export type AskedMeeting = 'conference' | 'strategy' | 'joint-visit';

/** How each is named, in a meeting's type or in free words. */
const named: Readonly<Record<AskedMeeting, RegExp>> = {
  conference: /\bconferences?\b|\bicpc\b/i,
  strategy: /\bstrategy\b(?=[\s-]*(?:discussions?|meetings?|talks?|calls?)?\b)/i,
  'joint-visit':
    /\bjoint(?:ly)?[\s-](?:home[\s-])?visit\w*\b|\bvisit\w* (?:\w+ ){0,4}(?:jointly|together)\b|\b(?:come|coming|go|going) (?:out |along |in |round )?(?:together )?with (?:me|us|her|him|the)\b|\baccompan\w+ (?:me|us|her|him|the)\b/i,
};
const meetings = Object.keys(named) as readonly AskedMeeting[];

/** The meeting that a type or a text names. */
export const askedMeetingNamed = (text: string | undefined): AskedMeeting | undefined =>
  meetings.find((meeting) => named[meeting].test(text ?? ''));

const asks =
  /\b(?:ask(?:s|ed|ing)?|request(?:s|ed|ing)?|want(?:s|ed|ing)?|call(?:s|ed|ing)? for|urg(?:e|es|ed|ing)|seek(?:s|ing)?|sought|push(?:es|ed|ing)? for)\b/i;
const isSettled = /\b(?:held|took place|taking place|takes place|arranged|booked|agreed|fixed|set for|went ahead|made together)\b/i;
/** A meeting that is to be anyway, and something else that is asked for it. */
const isOtherwise =
  /\b(?:for|at|before|after|in|to|from|of|about) (?:the|our|their|his|her|its|next|this|that|today|tomorrow|\w+['’]s) (?:\w+[\s-]){0,3}(?:conference|strategy)|\b(?:reports?|information|records|summar(?:y|ies)|updates?|chronolog(?:y|ies)|views?|invit\w*|minutes|notes|dates?)\b/i;
const ofAgencies =
  /\b(?:social (?:care|work\w*|services)|children['’]?s (?:services|social)|front door|hub|mash|duty|local authority|council|police|officers?|health visit\w*|midwi\w+|school|team manager|manager|them|you)\b/i;

const sentences = (text: string | undefined): readonly string[] => (text ?? '').split(/[.!?;](?:\s|$)/);

/** The meeting that a text asks an agency for. One that is spoken of as held or arranged is not being asked for. */
export const meetingAskedFor = (text: string | undefined): AskedMeeting | undefined =>
  sentences(text)
    .filter((sentence) => asks.test(sentence) && ofAgencies.test(sentence) && !isSettled.test(sentence) && !isOtherwise.test(sentence))
    .map(askedMeetingNamed)
    .find((meeting) => meeting !== undefined);

/** An answer in free words by which what was asked for is not to be. */
export const saysDeclined = (text: string | undefined): boolean =>
  /\b(?:declin\w+|refus\w+|turn(?:ed|ing)? (?:it |this |that |them |us )?down|reject\w*|cannot|can['’]?t|will not|won['’]?t|(?:is|are|was|were) not (?:needed|required|necessary|called for|to be)|not (?:agreed?|meet|met|reach\w*|warranted|justified|proportionate|at this (?:time|stage)|now)|no (?:conference|strategy|need|joint|grounds)|(?:does|do|did) not (?:agree|meet|reach|warrant))\b/i.test(
    text ?? '',
  );

export const saysWithdrawn = (text: string | undefined): boolean =>
  /\b(?:withdraw\w*|withdrew|no longer (?:ask\w*|want\w*|need\w*|request\w*|necessary)|take back)\b/i.test(text ?? '');

/** Two services at one door. */
export const saysTogether = (text: string | undefined): boolean =>
  /\bjoint(?:ly)?\b|\b(?:visit\w*|went|came|going|gone|called) together\b|\baccompanied by\b|\b(?:with|alongside) (?:the |her |his |their |our |a |my )?(?:\w+ )?(?:social worker|health visitor|midwife|nurse|worker|officer|colleague|teacher|doctor)\b/i.test(
    text ?? '',
  );

/** A post outside the line of the case, who can look at a decision afresh. A team manager is in the line. */
export const isOutsideTheCase = (text: string | undefined): boolean =>
  /\b(?:independent\w*|conference (?:service|manager|chair|team|unit)|reviewing officer|iro|chair|safeguarding (?:lead|manager|unit|team|partnership|board)|head of (?:service|safeguarding)|service (?:manager|director)|(?:another|other|different) (?:team|manager|service)|principal social worker|designated|named (?:nurse|doctor|professional)|not involved|uninvolved|outside the (?:case|team))\b/i.test(
    text ?? '',
  );
