import { z } from 'zod';
import type { SentBySystem, SentPerson } from '../../core/access/front-door.ts';
import { parseDay } from '../../core/time/day.ts';

/** Letters that somebody can see, and the ends of lines: what else there is no database takes. */
const seen = /^[\P{Cc}\t\n\r]*$/u;
const line = (most: number) => z.string().trim().min(1).max(most).regex(seen);

const person = z.strictObject({
  name: line(200).describe('As your record has it. Where no name is known, what was seen of them.'),
  born: z.iso.date().optional().describe('Date of birth, where your record has it.'),
  reference: line(200).optional().describe('Your own number for this person. Sent again, it is the same person.'),
});

/** What an agency's own system sends: the parser and the published document are made of this. */
export const sentReferral = z.strictObject({
  worry: line(20_000).describe('What was seen, heard or said, and by whom.'),
  on: z.iso.date().optional().describe('The day on which the referral is made; today where it is left out.'),
  referrer: z
    .strictObject({ name: line(200), post: line(200) })
    .describe('Who makes the referral: they are spoken with before it is decided.'),
  children: z.array(person).min(1).max(20),
  parents: z.array(person).max(20).default([]).describe('Parents of all of the children.'),
});

const personOf = ({ name, born, reference }: z.output<typeof person>): SentPerson => {
  const day = born === undefined ? undefined : parseDay(born);
  return { name, ...(day === undefined ? {} : { born: day }), ...(reference === undefined ? {} : { reference }) };
};

/** A referral as a system sent it, or what is wrong with it, field by field. */
export function parseSentReferral(
  json: unknown,
): { readonly ok: SentBySystem } | { readonly problems: readonly { readonly at: string; readonly says: string }[] } {
  const parsed = sentReferral.safeParse(json);
  if (!parsed.success) return { problems: parsed.error.issues.map(({ path, message }) => ({ at: path.join('.'), says: message })) };
  const { worry, on, referrer, children, parents } = parsed.data;
  const day = on === undefined ? undefined : parseDay(on);
  return {
    ok: { worry, referrer, children: children.map(personOf), parents: parents.map(personOf), ...(day === undefined ? {} : { on: day }) },
  };
}
