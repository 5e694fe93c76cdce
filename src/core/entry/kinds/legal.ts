import { actions, date, oneOfOrOther, people, text } from '../fact.ts';
import { kind } from '../kind.ts';

export const legal = kind('legal', 'A charge, sentence, release, order or proceedings', {
  type: oneOfOrOther('charge', 'conviction', 'sentence', 'remand', 'release', 'pre-proceedings', 'proceedings', 'order'),
  to: people,
  children: people,
  actions,
  until: date,
  outcome: text,
});
