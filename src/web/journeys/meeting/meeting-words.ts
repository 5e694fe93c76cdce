import type { MeetingState } from '../../../core/pathway/meeting/meeting-work.ts';
import { meetingSorts } from '../../../core/pathway/meeting/sorts.ts';
import type { BelongsThere } from '../../../core/pathway/meeting/who-must-come.ts';
import { inPlainWords, withCapital } from '../../words/plain-words.ts';

export const meetingStates: Readonly<Record<MeetingState, string>> = {
  'asked-for': 'Asked for, and not called yet',
  declined: 'Asked for, and not to be held',
  called: 'To come',
  'to-be-recorded': 'Its day has passed: what came of it?',
  'minutes-due': 'Held, and its minutes are to go out',
  done: 'Held',
  'to-be-remade': 'Called off, with no other day yet',
  remade: 'Called off, with another day',
};

/** The sorts that can be called, in the order in which they are offered. */
export const meetingTypes: readonly string[] = meetingSorts.map(({ type }) => type);

/** "Child in need meeting", "Core group": a word that already says what it is needs no other. */
export function meetingName(type: string | undefined): string {
  if (type === undefined) return 'Meeting';
  const plain = withCapital(inPlainWords(type));
  return /conference|group|around|MARAC|panel/i.test(plain) ? plain : type === 'strategy' ? 'Strategy discussion' : `${plain} meeting`;
}

export const belongsWords: Readonly<Record<BelongsThere['because'], string>> = {
  'open service': 'has a service open',
  'last meeting': 'was asked to the last meeting',
  'plan action': 'has something to do under the plan',
  'made the referral': 'made the referral',
  'current contact': 'is in contact with the family',
  lead: 'leads the work',
  released: 'is known to be involved',
  'the plan relies on it': 'the plan relies on it',
};
