/** Words that no question, page or message of Heed's own says (rule 24). What a record or a person said is quoted, in "double quotes". */
export interface BannedWord {
  readonly word: RegExp;
  /** What to say in its place. */
  readonly instead: string;
}

const stateTheRecord = 'state what is on record and ask what is known';
const askWithoutBlame = 'ask whether it has been done, or whether there is a reason';
const sayWhatHappened = 'say what happened, and who said so';
const askWhatStands = 'say what is on record; Heed puts no people in order and foretells nothing';

export const bannedWords: readonly BannedWord[] = [
  // They ask somebody to account for themselves.
  { word: /\bwhy (?:not|never)\b/i, instead: askWithoutBlame },
  { word: /\bwhy (?:has|have|had|is|are|was|were|did|do|does|could|would)(?:n't|\b[^?.]*\b(?:not|never|no)\b)/i, instead: askWithoutBlame },
  { word: /\bshould(?:n't| not)? have\b/i, instead: askWithoutBlame },
  { word: /\bought to have\b/i, instead: askWithoutBlame },
  // No record is not "it did not happen".
  { word: /\bnobody\b/i, instead: stateTheRecord },
  { word: /\bno[ -]one\b/i, instead: stateTheRecord },
  { word: /\bno concerns\b/i, instead: 'no open questions from the checks that are switched on' },
  // They blame.
  { word: /\bfail(?:s|ed|ing|ings|ure|ures)?\b/i, instead: stateTheRecord },
  { word: /\bblam(?:e|es|ed|ing)\b/i, instead: stateTheRecord },
  { word: /\bfaults?\b/i, instead: stateTheRecord },
  { word: /\bnegligen(?:t|ce)\b/i, instead: sayWhatHappened },
  { word: /\bneglectful\b/i, instead: sayWhatHappened },
  { word: /\b(?:careless|incompetent)(?:ly|ness)?\b/i, instead: sayWhatHappened },
  { word: /\b(?:overlooked|ignored|omitted)\b/i, instead: stateTheRecord },
  // They judge a family by its dealings with us.
  { word: /\brefus(?:e|es|ed|al|als|ing)\b/i, instead: 'declined, or the quoted words' },
  { word: /\bnon-?\s?complian(?:t|ce)\b/i, instead: sayWhatHappened },
  { word: /\bnon-?\s?engag(?:ing|ement)\b/i, instead: 'say what was offered and what came of it' },
  { word: /\bdis-?engag(?:ed|ement|ing)\b/i, instead: 'say what was offered and what came of it' },
  { word: /\bhard[- ]to[- ](?:reach|engage)\b/i, instead: 'say what was tried' },
  { word: /\bdisguised compliance\b/i, instead: 'say what was said and what was seen' },
  { word: /\bunco-?operative\b/i, instead: sayWhatHappened },
  { word: /\bmanipulati(?:ve|ng|on)\b/i, instead: sayWhatHappened },
  { word: /\battention[- ]seeking\b/i, instead: sayWhatHappened },
  { word: /\b(?:chaotic|dysfunctional)\b/i, instead: sayWhatHappened },
  { word: /\b(?:liar|lied|lying to)\b/i, instead: 'say that the accounts differ' },
  // An allegation is not a fact (rule 7).
  { word: /\b(?:perpetrators?|abusers?)\b/i, instead: 'the person said to have caused harm' },
  // No question tells a worker to confront (rule 23).
  { word: /\bconfront(?:s|ed|ing|ation)?\b/i, instead: 'ask whether and how it is safe to raise' },
  // They score, rank or predict.
  { word: /\b(?:high|higher|highest|medium|low|lower|lowest)[- ]risk\b/i, instead: askWhatStands },
  { word: /\brisk (?:score|level|rating|rank)s?\b/i, instead: askWhatStands },
  { word: /\b(?:scor|rank)(?:e|es|ed|ing|ings|s)?\b/i, instead: askWhatStands },
  { word: /\b(?:likelihood|probabilit(?:y|ies)|severity|predict(?:s|ed|ion|ions|ing)?)\b/i, instead: askWhatStands },
  { word: /\b(?:red|amber|green)[- ](?:rated|rating|flag|flags)\b|\bRAG\b/, instead: askWhatStands },
];

/** A banned word as it stands in a text, with what to say in its place. What stands in double quotes is somebody else's and is let be. */
export interface FoundWord {
  readonly found: string;
  readonly instead: string;
}

export function bannedIn(text: string): readonly FoundWord[] {
  const ours = text.replaceAll(/"[^"]*"|“[^”]*”/g, '""');
  return bannedWords.flatMap(({ word, instead }) => {
    const found = word.exec(ours)?.[0];
    return found === undefined ? [] : [{ found, instead }];
  });
}
