import type { FactsOf } from '../../../core/entry/entry.ts';
import type { Kind } from '../../../core/entry/vocabulary.ts';

/** How one fact is asked for. What sort of field it is follows from the vocabulary, and its choices with it. */
export interface Ask {
  readonly label: string;
  readonly hint?: string;
  /** True of a date that is planned: one without a year is looked for ahead. */
  readonly ahead?: true;
  /** True of words that may be many. */
  readonly long?: true;
  /** Where that nobody asked is an answer of its own: how it says so. */
  readonly orNotAsked?: string;
}

type Asks<K extends Kind> = { readonly [F in keyof FactsOf<K>]?: Ask };

/** The kinds that somebody writes down as such. The others are written by what makes them: answers, shares, corrections. */
export const writableKinds = [
  'contact',
  'observation',
  'incident',
  'health',
  'referral',
  'referral-decision',
  'information-request',
  'information-reply',
  'assessment',
  'plan',
  'meeting',
  'decision',
  'restriction',
  'advice',
  'service',
  'test',
  'legal',
  'attendance',
  'allocation',
  'supervision',
  'challenge',
  'visit-safety',
  'note',
] as const satisfies readonly Kind[];
export type WritableKind = (typeof writableKinds)[number];

/**
 * What is asked for each kind, in order, in words. The facts and their values are the vocabulary's: a name that it does not have does not compile, and
 * a test holds that every fact of it is asked for somewhere or is said not to be.
 */
export const kindWords: { readonly [K in WritableKind]: Asks<K> } = {
  contact: {
    mode: { label: 'What sort of contact was it?' },
    outcome: { label: 'How did it go?' },
    planned: { label: 'Was it planned?' },
    announced: { label: 'Did they know that you were coming?' },
    place: { label: 'Where?' },
    sleepingPlaceSeen: { label: 'Did you see where the child sleeps?' },
    roomsSeen: { label: 'Which rooms did you see?', hint: 'One on each line' },
    asked: { label: 'What did you ask about?', hint: 'One on each line: for example mood, alcohol, how things are at home' },
    raisedWith: { label: 'Whom did you raise any worry with?', hint: 'Names, with commas between' },
    purpose: { label: 'What was it for?' },
    from: { label: 'Which agency got in touch?' },
    to: { label: 'With whom was the contact?', hint: 'Names of people or agencies, with commas between' },
    count: { label: 'How many times, if this stands for several?' },
    weeks: { label: 'Weeks of pregnancy' },
    due: { label: 'When was it due?', hint: 'For a visit with a date by which it should be made' },
    answerBy: {
      label: 'What if there is no answer: by when?',
      hint: 'For a letter, or a message that was left. It stays open on your Requests page until an answer is on record',
      ahead: true,
    },
    ifNoAnswer: { label: 'What will you do then?', hint: 'For example: ring, or call at the house. After a second letter, go or ring' },
  },
  observation: {
    nature: { label: 'What sort of thing did you notice?' },
    place: { label: 'Where?' },
    sign: { label: 'What showed it?' },
    bodyPart: { label: 'Which part of the body?', hint: 'For an injury' },
    explanation: { label: 'How was it explained?', long: true },
    explainedBy: { label: 'Who explained it?', hint: 'A name' },
    fits: { label: 'Does the explanation fit what you saw?' },
    sleepingPlaceSeen: { label: 'Did you see where the child sleeps?' },
    scale: { label: 'A measure, if one was used', hint: 'For example: home conditions scale, 3 of 5' },
    childImpact: {
      label: 'What could it mean for a child?',
      hint: 'Any child in the home, in contact, or on the way. If you do not know, say so',
      long: true,
    },
    tellingOthers: { label: 'Is the summary to be shared with those who work with a child?' },
    whyNotShared: { label: 'If it is not, for what reason?' },
    handling: { label: 'How may it be handled?', hint: 'Handling code P: sharing permitted. C: with conditions' },
    conditions: { label: 'If with conditions, which?' },
  },
  incident: {
    nature: { label: 'What sort of incident was it?' },
    place: { label: 'Where?', hint: 'Where it happened, or where they were when they called', orNotAsked: 'Nobody asked where' },
    by: { label: 'Who is reported to have done it?', hint: 'Names, with commas between. It stays a report until it is admitted or found' },
    harmed: { label: 'Who was harmed?', hint: 'Names, with commas between' },
    injury: { label: 'What injuries?', hint: 'Or: none seen' },
    struggle: { label: 'What signs of a struggle?', hint: 'For example: broken furniture; or: none seen' },
    calledBy: { label: 'Who called for help?', hint: 'A name, or for example: a neighbour' },
    called: { label: 'Whom did they call?', hint: 'Names of people or agencies, with commas between' },
    calledFrom: { label: 'Where were they when they called?', hint: 'A place, or for example: not there, by phone from work' },
    breachOf: { label: 'Does it break something that restricts contact?' },
    callerSafe: { label: 'Was the caller safe to speak?' },
    lastContactAt: { label: 'When was the last contact before it?' },
    toBeTold: { label: 'Which agencies will be told?' },
    finding: { label: 'What has been found?' },
    purpose: { label: 'What was it for?' },
    count: { label: 'How many times, if this stands for several?' },
  },
  health: {
    type: { label: 'What sort of health event?' },
    status: { label: 'What happened about it?' },
    of: { label: 'Of what?', hint: 'For example: the diagnosis, the medicine, the vaccine' },
    place: { label: 'Where?' },
    outcome: { label: 'What came of it?' },
    left: { label: 'How did they leave hospital?' },
    followUp: { label: 'Who sees to what comes next?', hint: 'A name or an agency' },
    asked: { label: 'What was asked about?', hint: 'One on each line' },
    answers: { label: 'What was the answer to each?', hint: 'One on each line, for example: alcohol: none' },
    weeks: { label: 'Weeks of pregnancy' },
    weight: { label: 'Weight', hint: 'For example: 5.2 kg, 25th centile' },
  },
  referral: {
    to: { label: 'To which agency?' },
    from: { label: 'Who raised it?' },
    children: { label: 'For which children?', hint: 'Names, with commas between' },
    alleged: { label: 'What is reported to have happened?', long: true },
    evidenceOffered: { label: 'What evidence was offered?', long: true },
    urgency: { label: 'How soon must others be asked?', hint: 'For whoever receives it to say' },
  },
  'referral-decision': {
    decision: { label: 'What was decided?' },
    children: { label: 'For which children?', hint: 'Names, with commas between' },
    checkedWith: { label: 'Which agencies were asked?' },
    spokeToReferrer: { label: 'When was the referrer spoken to?', hint: 'A date, or yes or no' },
    whyNotSpoken: { label: 'If they were not spoken to, why?' },
    historyConsidered: { label: 'Were earlier records read?' },
    whyNotHistory: { label: 'If they were not read, why?' },
    whyNotAsked: { label: 'If others were not asked, or have not answered, why is it decided without?' },
    tested: { label: 'What was done to find out whether the worry is so?', long: true },
    fedBack: { label: 'When was the referrer told?', hint: 'A date, or yes or no' },
    signedOffBy: { label: 'Who signed it off?' },
  },
  'information-request': {
    to: { label: 'Of whom was it asked?', hint: 'Names of agencies or people, with commas between' },
    for: { label: 'What was asked for?', long: true },
    purpose: { label: 'What is it needed for?' },
    basis: { label: 'Under which duty or lawful basis?' },
    due: { label: 'By when?', ahead: true },
    from: { label: 'Who asked?', hint: 'If not your agency' },
    awaiting: { label: 'Whose answer is still waited for?' },
  },
  'information-reply': {
    outcome: { label: 'What was the answer?' },
    reviewer: { label: 'Who else looked at not giving it?', hint: 'Where it was declined' },
    to: { label: 'To whom?', hint: 'Names of agencies or people, with commas between' },
    from: { label: 'From whom?', hint: 'If not your agency' },
    awaiting: { label: 'Whose answer is still waited for?' },
  },
  assessment: {
    type: { label: 'What sort of assessment?' },
    status: { label: 'Where does it stand?' },
    children: { label: 'Of which children?', hint: 'Names, with commas between' },
    adultsConsidered: { label: 'Which adults were considered?', hint: 'Names, with commas between' },
    checkedWith: { label: 'Which agencies were asked?' },
    historyConsidered: { label: 'Was what happened before considered?' },
    asked: { label: 'What was asked about?', hint: 'One on each line' },
    outcome: { label: 'What came of it?', long: true },
    due: { label: 'When is it due?', ahead: true },
    signedOffBy: { label: 'Who signed it off?' },
  },
  plan: {
    type: { label: 'What sort of plan?' },
    status: { label: 'Where does it stand?' },
    children: { label: 'For which children?', hint: 'Names, with commas between' },
    risks: { label: 'What are the worries?', hint: 'One on each line' },
    actions: { label: 'What is to be done?', hint: 'One on each line' },
    contingency: { label: 'What happens if it does not hold?', long: true },
    safeEnough: { label: 'What will show that the child is safe enough?', long: true },
    accepted: { label: 'Who has taken on the lead, and when did they say so?' },
    lead: { label: 'Which agency leads?' },
    review: { label: 'When is it reviewed?', ahead: true },
    goneThroughWith: { label: 'With whom was it gone through?', hint: 'Names, with commas between' },
    reliesOn: { label: 'On whom does it rely?', hint: 'Names, with commas between' },
    written: { label: 'When was it written?', hint: 'A date, or yes or no' },
    sentTo: { label: 'To which agencies was it sent?' },
    consulted: { label: 'Which agencies were consulted?' },
    stepDownTo: { label: 'To whom does it step down?', hint: 'On closing' },
  },
  meeting: {
    type: { label: 'What sort of meeting?' },
    of: { label: 'What is it a meeting about?', hint: 'Something on record' },
    children: { label: 'Which children were talked about?', hint: 'Names, with commas between' },
    status: { label: 'Where does it stand?' },
    invited: { label: 'Which agencies were invited?' },
    attended: { label: 'Which agencies came?' },
    writtenInput: { label: 'Which agencies sent something in writing?' },
    withoutInputFrom: { label: 'From which agencies was there nothing?' },
    family: { label: 'Which of the family were there?', hint: 'Names, with commas between' },
    actions: { label: 'What is to be done?', hint: 'One on each line' },
    dissent: { label: 'Who saw it differently, and how?', long: true },
    chair: { label: 'Who chairs, or chaired?' },
    date: { label: 'For when is it called?', ahead: true },
    minutes: { label: 'When did the minutes go out?' },
    place: { label: 'Where?' },
  },
  decision: {
    type: { label: 'What was decided?' },
    children: { label: 'About which children?', hint: 'Names, with commas between' },
    consulted: { label: 'Which agencies were consulted?' },
    dissent: { label: 'Did anybody disagree, and how?', long: true },
    reliesOn: { label: 'On whom does it rely?', hint: 'Names, with commas between' },
    contingency: { label: 'What happens if it does not hold?', long: true },
    stepDownTo: { label: 'To whom does it step down?' },
    review: { label: 'When is it looked at again?', ahead: true },
    signedOffBy: { label: 'Who signed it off?' },
  },
  restriction: {
    type: { label: 'What restricts contact?' },
    status: { label: 'Is it set, changed or over?' },
    restrains: { label: 'Whom does it bind?', hint: 'Names, with commas between' },
    protects: { label: 'Whom does it protect?', hint: 'Names, with commas between' },
    contact: { label: 'What contact is left?' },
    until: { label: 'Until when?', ahead: true },
    supervisor: { label: 'Who supervises contact?', hint: 'A name or an agency' },
    place: { label: 'Which places?' },
    hours: { label: 'At what hours?' },
    times: { label: 'How often?' },
    distance: { label: 'At what distance?' },
    means: { label: 'By what means?' },
    checkIn: { label: 'Where and when to report?' },
    consequence: { label: 'What if it is not kept?' },
    exceptions: { label: 'What is allowed in spite of it?', hint: 'One on each line' },
  },
  advice: {
    topic: { label: 'Advice on what?' },
    to: { label: 'To whom?', hint: 'Names, with commas between' },
    understood: { label: 'Was it understood?' },
  },
  service: {
    service: { label: 'Which service?' },
    status: { label: 'Where does it stand?' },
    provider: { label: 'Who provides it?', hint: 'Names of agencies or people, with commas between' },
    asked: { label: 'What was asked about?', hint: 'One on each line' },
  },
  test: { of: { label: 'A test for what?' }, result: { label: 'What did it show?' }, count: { label: 'How many?' } },
  legal: {
    type: { label: 'What happened?' },
    to: { label: 'To whom?', hint: 'Names, with commas between' },
    children: { label: 'About which children?', hint: 'Names, with commas between' },
    outcome: { label: 'What came of it?', long: true },
    actions: { label: 'What is to be done?', hint: 'One on each line' },
    until: { label: 'Until when?', ahead: true },
  },
  attendance: {
    attended: { label: 'Sessions attended' },
    possible: { label: 'Sessions possible' },
    absent: { label: 'Why absent?' },
    enrolled: { label: 'Is the child enrolled?' },
  },
  allocation: {
    status: { label: 'What changed?' },
    worker: { label: 'Whose work is it?', hint: 'Who holds it now, or who is away' },
    cover: { label: 'Who covers?' },
    role: { label: 'In which role?' },
    handover: { label: 'How was it handed over?' },
    spokenOn: { label: 'When did the two speak?' },
    from: { label: 'From when?', ahead: true },
    until: { label: 'Until when?', ahead: true },
  },
  supervision: {
    supervisor: { label: 'With whom?' },
    children: { label: 'Which children were talked through, one by one?', hint: 'Names, with commas between' },
    lifeNow: { label: 'What is life like for each child now?', long: true },
    different: { label: 'What is different since the last time?', long: true },
    openQuestions: { label: 'What came of the questions that wait?', long: true },
    direction: { label: 'What is to be done from here?', long: true },
    reasons: { label: 'What was decided, and why?', long: true },
    contingency: { label: 'What happens if it does not hold?', long: true },
  },
  challenge: {
    to: { label: 'Which agency is challenged?' },
    of: { label: 'Which of its records?', hint: 'The one that is disagreed with' },
    status: { label: 'Where does it stand?' },
    stage: { label: 'At which stage?' },
  },
  'visit-safety': {
    fact: { label: 'What must a visitor know?', long: true },
    who: { label: 'Who is at risk?' },
    reviewBy: { label: 'When is it reviewed?', ahead: true, hint: 'Within six months: it ends otherwise' },
  },
  note: { due: { label: 'Due when?', ahead: true } },
};

/** Facts that any kind may carry, asked for once at the end. */
export const askedOfAny = {
  heardFrom: { label: 'From whom did you hear it?', hint: 'A name' },
  decidedBy: { label: 'Whose decision is it, if another agency’s?' },
  interpreter: { label: 'Was there an interpreter?' },
  reason: { label: 'For what reason?', hint: 'In the person’s own words, where they gave one', long: true },
} as const satisfies Readonly<Record<string, Ask>>;

/** Asked of every kind but a plan, as the very last. */
export const askedLast = {
  changesPlan: { label: 'Does the plan change?' },
  planChange: { label: 'How does it change?', long: true },
} as const satisfies Readonly<Record<string, Ask>>;

/** Facts that have a part of the form of their own: said, thought, and each child. */
export const askedApart: ReadonlySet<string> = new Set([
  'words',
  'wordsBy',
  'opinion',
  'children',
  'seen',
  'seenAlone',
  'awake',
  'voice',
  'heard',
  'meaning',
  'elsewhere',
  'manner',
  'play',
  'bond',
  'feeding',
  'weight',
  'milestones',
  'childrenInContact',
  'minding',
  'attachments',
]);

/** Facts that point at another record and come with the work that they are part of, or that another page writes. */
export const notAskedYet: ReadonlySet<string> = new Set([
  'note.reviewed',
  'note.shownOn',
  'note.background',
  'note.forWorking',
  'note.of',
  'note.explored',
  'advice.sheet',
  'advice.how',
  'advice.howUnderstood',
  'information-request.status',
  'information-request.of',
  'information-reply.read',
  'plan.ifThen',
  'plan.differentNight',
  'plan.strands',
  'meeting.decidedFor',
  'allocation.to',
  'allocation.of',
  'allocation.doneSoFar',
  'decision.of',
  'decision.views',
  'decision.changed',
  'decision.against',
  'referral-decision.of',
  'assessment.owner',
  'assessment.of',
  'assessment.form',
  'assessment.answers',
  'assessment.blanks',
  'assessment.evidence',
  'assessment.met',
  'assessment.whyNot',
]);

/** Facts of intelligence, which nothing else that is noticed is asked. */
const ofIntelligence = ['childImpact', 'tellingOthers', 'whyNotShared', 'handling', 'conditions'];

/** What is asked of a kind, in order; of intelligence what is its own first, and nothing of injuries and rooms. */
export function factsAsked(kind: WritableKind, isIntelligence: boolean): readonly string[] {
  const last = Object.keys({ ...askedOfAny, ...(kind === 'plan' ? {} : askedLast) });
  if (isIntelligence) return ['nature', ...ofIntelligence, 'place', 'sign', ...last];
  return [...new Set([...Object.keys(kindWords[kind]), ...last])].filter(
    (fact) => !notAskedYet.has(`${kind}.${fact}`) && !ofIntelligence.includes(fact),
  );
}
