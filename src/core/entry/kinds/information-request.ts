import { date, parties, text } from '../fact.ts';
import { kind } from '../kind.ts';

export const informationRequest = kind('information-request', 'Records or facts asked for', {
  from: parties,
  to: parties,
  for: text,
  due: date,
  awaiting: parties,
});
