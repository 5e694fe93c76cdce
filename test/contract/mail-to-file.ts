import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import type { Mail } from '../../src/core/access/mail.ts';

/** What a file says was sent, in order. */
export const sentIn = (file: string): readonly string[] => (existsSync(file) ? readFileSync(file, 'utf8').split('\n').slice(0, -1) : []);

/**
 * A server that has what it was given as soon as it was given it, as lines of a file, so that it outlives whoever gives.
 * @param knows whether it can be asked what it has, as GOV.UK Notify can and a mail server cannot
 */
export const mailToFile = (file: string, knows: boolean, say: (what: string) => void = () => {}): Mail => ({
  send: async () => {},
  handOn: async (_message, about) => {
    say('<');
    appendFileSync(file, `${about}\n`);
    say('>');
    return { became: 'accepted', canBeAsked: knows };
  },
  ask: async (about) => {
    if (!knows) return { became: 'unknown' };
    return sentIn(file).includes(about) ? { became: 'delivered' } : { became: 'again', why: 'not-reached' };
  },
  kept: () => undefined,
});
