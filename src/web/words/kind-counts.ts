import type { Kind } from '../../core/entry/vocabulary.ts';
import { inPlainWords } from './plain-words.ts';
import { counted } from './times-words.ts';

/** Kinds whose own name does not count well. */
const better: Readonly<Partial<Record<Kind, readonly [one: string, many: string]>>> = {
  'referral-decision': ['decision on a referral', 'decisions on referrals'],
  'information-request': ['request for information', 'requests for information'],
  'information-reply': ['reply to a request', 'replies to requests'],
  advice: ['piece of advice', 'pieces of advice'],
  service: ['record of a service', 'records of services'],
  health: ['health record', 'health records'],
  legal: ['legal record', 'legal records'],
  attendance: ['record of attendance', 'records of attendance'],
  allocation: ['change of who holds the work', 'changes of who holds the work'],
  supervision: ['supervision', 'supervisions'],
};

/** "2 contacts", "1 decision on a referral". */
export function kindsCounted(kind: Kind, count: number): string {
  const [one, many] = better[kind] ?? [];
  if (one === undefined || many === undefined) return counted(count, inPlainWords(kind));
  return `${count} ${count === 1 ? one : many}`;
}
