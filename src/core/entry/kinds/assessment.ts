import { agencies, agency, answers, date, entry, evidence, flag, oneOf, oneOfOrOther, people, text, texts } from '../fact.ts';
import { kind } from '../kind.ts';

export const assessment = kind('assessment', 'An assessment: recommended, started, finished or abandoned', {
  type: oneOfOrOther(
    'early-help',
    'initial',
    'core',
    'child-and-family',
    'pre-birth',
    'parenting',
    'section-47',
    'section-7',
    'connected-person',
    'mental-health',
    'substance',
    'domestic-abuse',
    'home-conditions',
    'safe-sleep',
    'medical',
    'family-background',
    'family-health-needs',
    'ability-to-protect',
  ),
  status: oneOf('recommended', 'started', 'completed', 'abandoned'),
  children: people,
  adultsConsidered: people,
  checkedWith: agencies,
  historyConsidered: flag,
  asked: texts,
  outcome: text,
  due: date,
  signedOffBy: text,
  /** Who is to make it, where that is not who wrote it down. */
  owner: agency,
  /** The entry that recommended or opened what this one goes on with. */
  of: entry,
  /** The form that it was written by, and its version: `pre-birth@1`. */
  form: text,
  /** By the questions of that form: what was answered, and why something was not. */
  answers,
  blanks: answers,
  evidence,
  met: people,
  /** Each action of a MARAC since, and what came of it (R109). */
  actionsAnswered: answers,
  /** Each finding of a review that was offered, by its name in the library, and how it was weighed or why not (R075). */
  findingsWeighed: answers,
  /** Why what it ought to rest on is not so: by whom it is about, or what. */
  whyNot: answers,
});
