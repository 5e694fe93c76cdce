import type { Attachment } from '../../core/entry/attachment.ts';
import type { Entry } from '../../core/entry/entry.ts';
import type { Action, Alleged, Exception, FactShape, Party } from '../../core/entry/fact.ts';
import type { AgencyId, PersonId } from '../../core/entry/ids.ts';
import { vocabulary } from '../../core/entry/vocabulary.ts';
import { type Instant, showInstant } from '../../core/time/instant.ts';
import { type Span, showSpan } from '../../core/time/span.ts';
import { allListed } from './all-listed.ts';
import { attachmentInWords } from './attachment-words.ts';
import { type Names, partyName } from './names.ts';
import { inPlainWords, withCapital } from './plain-words.ts';

/** One fact as a page shows it. */
export interface FactLine {
  readonly label: string;
  readonly value: string;
}

/** Facts that the title, another column or a sentence of its own already says. */
const saidElsewhere: ReadonlySet<string> = new Set([
  'mode',
  'outcome',
  'nature',
  'type',
  'status',
  'decision',
  'service',
  'result',
  'of',
  'to',
  'seen',
  'seenAlone',
  'voice',
  'children',
  'by',
  'harmed',
  'alleged',
  'finding',
  'corrects',
  'withdraws',
  'replacement',
  'prompt',
  'shownOn',
  'breachOf',
  'topic',
  'calledBy',
  'form',
  'sort',
  'answers',
  'blanks',
]);

/** Kinds whose titles leave some of those to be said. */
const saidHere: Readonly<Record<string, ReadonlySet<string>>> = {
  assessment: new Set(['outcome']),
  health: new Set(['outcome', 'status']),
  advice: new Set(['to']),
  contact: new Set(['to']),
  legal: new Set(['to', 'outcome', 'status', 'children']),
  'information-reply': new Set(['to']),
  challenge: new Set(['to']),
  allocation: new Set(['to']),
  incident: new Set(['calledBy']),
  decision: new Set(['outcome']),
};

const labels: Readonly<Record<string, string>> = {
  asked: 'Asked about',
  awaiting: 'Still waiting for',
  consulted: 'Consulted',
  decidedBy: 'Decided by',
  heardFrom: 'Heard from',
  sentTo: 'Sent to',
  fedBack: 'Referrer told',
  spokeToReferrer: 'Spoke to the referrer',
  goneThroughWith: 'Gone through with',
  reliesOn: 'Relies on',
  stepDownTo: 'Steps down to',
  withoutInputFrom: 'Without input from',
  writtenInput: 'Written input from',
  sleepingPlaceSeen: 'Sleeping place seen',
  checkIn: 'Check in',
  supervisorWhy: 'Why they supervise',
  document: 'The document was',
  toldBy: 'Told by',
  copy: 'They hold a copy',
  court: 'Court',
  with: 'Lives with',
  calledBy: 'Called by',
  callerSafe: 'Caller safe to speak',
  adultsConsidered: 'Adults considered',
  met: 'Met',
  owner: 'To be made by',
  whyNot: 'Not so, and why',
  historyConsidered: 'History considered',
  checkedWith: 'Checked with',
  lastContactAt: 'Last contact',
  readBy: 'To be read by',
  conditions: 'Seen of the home',
  howLived: 'Seen of how the family lives',
  handedTo: 'Told as they left',
  flags: 'Flags of the problem list',
  lastSeen: 'Last seen at the surgery',
  concerns: 'Concerns',
  planCarried: 'What the plan asks',
  tellBack: 'To be told back',
  signedOffBy: 'Signed off by',
  evidenceOffered: 'Evidence offered',
  contingency: 'If things change',
  words: 'In their words',
  wordsBy: 'Said by',
  opinion: 'What the recorder makes of it',
  childrenInContact: 'Children in the home or in contact',
  roomsSeen: 'Rooms seen',
  raisedWith: 'Raised with',
  toBeTold: 'Will be told',
  announced: 'They knew of the visit',
  answerBy: 'Answer looked for by',
  ifNoAnswer: 'If there is none',
  basis: 'Duty or basis',
  reviewer: 'Also looked at by',
  read: 'What was sent has been read',
  called: 'Called',
  calledFrom: 'Called from',
  struggle: 'Signs of a struggle',
  left: 'Left hospital',
  followUp: 'What comes next is with',
  changesPlan: 'Does the plan change',
  planChange: 'How the plan changes',
  attachments: 'Attached',
  childImpact: 'What it could mean for a child',
  tellingOthers: 'The summary',
  whyNotShared: 'Why it is not shared',
  cover: 'Who covers',
  spokenOn: 'The two spoke',
  doneSoFar: 'Done, not done, and assumed',
  changed: 'What is different',
  against: 'Decided all the same, because',
  told: 'How the family was told',
  accepted: 'Accepted by',
  watchedBy: 'Who looks after closing',
  watchUntil: 'Looked at until',
  engage: 'Taking part is',
  engageThen: 'If it is not so',
  relapse: 'If it comes back',
  relapseAsks: 'Who asks, and when',
  schoolTold: 'Nursery or school told',
  goneThrough: 'Gone through',
  without: 'Without, and why',
  apologies: 'Would have said',
  substitutes: 'Came in place',
  familyViews: 'What the family think',
  kept: 'Kept',
  notKept: 'Not kept, and what is done',
  notTold: 'Whether kept cannot be told',
  listed: 'The chair’s list',
  risksDecided: 'Decided for each risk',
  sources: 'Stated, and where it stands',
  actionsAnswered: 'What came of each action of a MARAC',
  findingsWeighed: 'Findings of reviews, and how each was weighed',
  lines: 'The copy',
  leftOut: 'Left out, and why',
  lifeNow: 'Life for the child now',
  different: 'What is different',
  openQuestions: 'Questions that wait',
  explored: 'What was to be explored',
  howUnderstood: 'How it was found out whether it was understood',
};

const labelOf = (name: string): string => labels[name] ?? withCapital(name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`));

/** The facts of an entry in words, without those that its title and its other columns already say. */
export function factLines(entry: Entry, names: Names): readonly FactLine[] {
  const shapes: Readonly<Record<string, FactShape>> = vocabulary[entry.kind].facts;
  const lines = Object.entries(entry.facts).flatMap(([name, value]) => {
    if (saidElsewhere.has(name) && saidHere[entry.kind]?.has(name) !== true) return [];
    const said = factInWords(shapes[name], value, names);
    return said === '' ? [] : [{ label: labelOf(name), value: said }];
  });
  return [...lines, ...blanksOfNotice(entry)];
}

/** What a notice of domestic abuse that was written here leaves open: whoever receives it sees that it was not written (finding: 0 AppA Child A LP17). */
function blanksOfNotice(entry: Entry): readonly FactLine[] {
  if (entry.kind !== 'incident' || entry.facts.nature !== 'domestic-abuse' || entry.source.kind !== 'typed') return [];
  const { injury, struggle, children } = entry.facts;
  return [
    ...(injury === undefined ? [labelOf('injury')] : []),
    ...(struggle === undefined ? [labelOf('struggle')] : []),
    ...(children === undefined || children.size === 0 ? ['Children'] : []),
  ].map((label) => ({ label, value: 'not written' }));
}

// The shape of a fact says what its value holds: the vocabulary ties the two, and the parser keeps to it.
const held = <T>(value: unknown): T => value as T;

/** A free text is left as it was written, unless it is a word of the vocabulary. */
const wordsOf = (text: string): string => (/^[a-z]+(-[a-z]+)+$/.test(text) ? inPlainWords(text) : text);

function factInWords(shape: FactShape | undefined, value: unknown, names: Names): string {
  switch (shape?.shape) {
    case undefined:
    case 'entry':
    case 'thread':
    case 'replacement':
    case 'alleged':
    case 'children':
    case 'evidence':
      return '';
    case 'childWords':
      return [...held<ReadonlyMap<PersonId, string>>(value)].map(([child, words]) => `${names.person(child)}: ${words}`).join('; ');
    case 'choice':
      return inPlainWords(String(value));
    case 'text':
      return wordsOf(String(value));
    case 'number':
    case 'amount':
      return String(value);
    case 'flag':
      return value === true ? 'yes' : 'no';
    case 'texts':
      return allListed(held<readonly string[]>(value).map(inPlainWords));
    case 'date':
      return showSpan(held<Span>(value));
    case 'dateOrFlag':
      return typeof value === 'boolean' ? (value ? 'yes' : 'no') : showSpan(held<Span>(value));
    case 'moment':
      return showInstant(held<Instant>(value));
    case 'person':
      return names.person(held<PersonId>(value));
    case 'people':
      return allListed(held<readonly PersonId[]>(value).map(names.person)) || 'none named';
    case 'agency':
      return names.agency(held<AgencyId>(value));
    case 'agencies':
      return allListed(held<readonly AgencyId[]>(value).map(names.agency)) || 'none named';
    case 'party':
      return partyName(held<Party>(value), names);
    case 'parties':
      return allListed(held<readonly Party[]>(value).map((party) => partyName(party, names)));
    case 'answers':
      return [...held<ReadonlyMap<string, string>>(value)]
        .map(([topic, answer]) => `${inPlainWords(topic)}: ${inPlainWords(answer)}`)
        .join('; ');
    case 'actions':
      return held<readonly Action[]>(value)
        .map((action) => actionInWords(action, names))
        .join('; ');
    case 'attachments':
      return held<readonly Attachment[]>(value).map(attachmentInWords).join('; ');
    case 'exceptions':
      return held<readonly Exception[]>(value)
        .map((exception) => exceptionInWords(exception, names))
        .join('; ');
  }
}

const actionInWords = ({ what, who, by, how }: Action, names: Names): string =>
  [what, who && partyName(who, names), by && `by ${showSpan(by)}`, how].filter((part) => part !== undefined).join(', ');

/** What a restriction allows in spite of itself, in words. */
export const exceptionInWords = ({ words, people, where, when, for: reason }: Exception, names: Names): string =>
  [
    words,
    people && `with ${allListed(people.map(names.person))}`,
    where && `at ${inPlainWords(where)}`,
    when && inPlainWords(when),
    reason && `for ${inPlainWords(reason)}`,
  ]
    .filter((part) => part !== undefined)
    .join(', ');

/** Who is said to have done what, as something reported and not as fact (rule 7). */
export const allegedInWords = ({ by, against, act }: Alleged, names: Names): string => {
  const reporter = by === undefined || by.length === 0 ? 'The report says' : `${allListed(by.map(names.person))} reported`;
  const whom = against === undefined || against.length === 0 ? '' : `${allListed(against.map(names.person))} is reported to have done this`;
  return `${reporter}${act === undefined ? '' : `: ${inPlainWords(act)}`}${whom === '' ? '' : `. ${whom}`}.`;
};
