import type { AgencyId } from '../../../core/entry/ids.ts';
import { showDay } from '../../../core/time/day.ts';
import { showSpan } from '../../../core/time/span.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { namesIn } from '../../words/names.ts';
import type { AfterRead } from './after-read.ts';

/** A letter in plain words: what ended and why, what the service is asked to watch, and whom to tell. It says nothing that the closing does not. */
export function letterText({ watch, picture, child }: AfterRead, to: AgencyId, asks: string, { directory }: OpenCase): string {
  const names = namesIn(directory);
  const { closing, by, until } = watch;
  const own = names.agency(closing.by);
  const facts = closing.entries.flatMap((entry) => (entry.kind === 'decision' ? [entry.facts] : []));
  const review = facts.map((one) => one.review).find((day) => day !== undefined);
  const born = picture.directory.people.get(child)?.born;
  return [
    `To ${names.agency(to)}`,
    `About ${names.person(child)}${born === undefined ? '' : `, born ${showSpan(born)}`}`,
    `From ${showDay(closing.on)} ${own} no longer works with ${names.person(child)}. You go on seeing ${names.person(child)}, so we write to you.`,
    ...(closing.reasons.length === 0 ? [] : [`Why it ended: ${closing.reasons.join(' ')}`]),
    `What we ask you to watch: ${asks}`,
    ...(closing.contingency === undefined ? [] : [`If it does not hold: ${closing.contingency}`]),
    `Please tell us the same day if you see it${by === undefined ? '' : `: ${by} looks at what comes in`} until ${showDay(until)}. After that, and at night, ring the front door.`,
    ...(review === undefined ? [] : [`We look at it again: ${showSpan(review)}.`]),
  ].join('\n\n');
}
