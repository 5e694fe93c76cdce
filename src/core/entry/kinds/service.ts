import { oneOf, parties, text, texts } from '../fact.ts';
import { kind } from '../kind.ts';

export const service = kind('service', 'A service for someone: offered, started, kept up, stopped', {
  service: text,
  provider: parties,
  status: oneOf(
    'referred',
    'self-referred',
    'offered',
    'accepted',
    'declined',
    'not-taken-up',
    'started',
    'engaging',
    'disengaged',
    'below-threshold',
    'closed',
    'transferred',
  ),
  asked: texts,
});
