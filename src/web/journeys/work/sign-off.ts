import { bareBody } from '../../../core/entry/bare-body.ts';
import type { Body, Entry } from '../../../core/entry/entry.ts';
import type { PersonId } from '../../../core/entry/ids.ts';
import type { Day } from '../../../core/time/day.ts';
import type { Returned } from '../../recording/returned.ts';

/** The name and post of whoever signs, and what they say to it. */
interface Signed {
  readonly name: string;
  readonly words: string;
}

/** Reads a name that is put under what somebody else did. `notOwn` is what is said to whoever did it themselves. */
export function parseSignOff(sent: Returned['sent'], isOwn: boolean, notOwn: string): Signed | Returned {
  const [name, words] = [(sent.name ?? '').trim(), (sent.words ?? '').trim()];
  const problems = [
    ...(name === '' || name.length > 200 ? [{ field: 'name', text: 'Write your name and post, in 200 letters or fewer' }] : []),
    ...(words.length > 5000 ? [{ field: 'words', text: 'What you write must be 5000 letters or fewer' }] : []),
    ...(isOwn ? [{ field: 'name', text: notOwn }] : []),
  ];
  return problems.length > 0 ? { sent, problems } : { name, words };
}

/** The sign-off of an entry, on its thread; where what is signed is of certain children, of those. */
export const signOffBody = (of: Entry, on: Day, { name, words }: Signed, children?: readonly PersonId[]): Body => ({
  ...{ ...bareBody(on, of.about, words), kind: 'decision' },
  ...(of.thread === undefined ? {} : { thread: of.thread }),
  facts: { type: 'sign-off', of: of.id, signedOffBy: name, ...(children === undefined ? {} : { children }) },
});
