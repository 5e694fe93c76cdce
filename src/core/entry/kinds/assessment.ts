import { agencies, date, flag, oneOf, oneOfOrOther, people, text, texts } from '../fact.ts';
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
});
