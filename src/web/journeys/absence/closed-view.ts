import { happenedBy } from '../../../core/picture/picture.ts';
import { type Day, showDay } from '../../../core/time/day.ts';
import { childAddress, chronologyAddress, closedDaysAddress, publicId } from '../../addresses.ts';
import type { Returned } from '../../recording/returned.ts';
import type { GivenCase } from '../../routing/route.ts';
import { namesIn } from '../../words/names.ts';
import type { AbsenceRead } from './absence-read.ts';
import type { ClosedRead } from './closed-read.ts';
import { fallsInWords } from './falls-words.ts';

const days = (from: Day, to: Day): string => (from === to ? showDay(from) : `${showDay(from)} to ${showDay(to)}`);

/** Closed days that are near: what is due on them and who covers, and what was closed just before them with who looked again. */
export function closedView(
  { runs, elsewhere }: ClosedRead,
  { on, agency }: AbsenceRead,
  { open, visitor }: GivenCase,
  sent: Returned['sent'],
): object {
  const names = namesIn(open.directory);
  const chosen = on === open.days.usual ? undefined : on;
  const mayRecord = agency !== undefined && visitor.may('keep-posts');
  return {
    send: closedDaysAddress(open.partnership, chosen),
    mayRecord,
    runs: runs.map(({ run, due, closings }, nth) => ({
      nth,
      days: days(run.from, run.to),
      called: run.own?.called,
      there: [run.own?.cover, run.own?.reached].filter((part) => part !== undefined).join(', '),
      due: due.map(({ picture, falls, cover }) => {
        const key = `${nth}-${publicId(open.publicIds.people, picture.child)}`;
        return {
          key,
          name: names.person(picture.child),
          href: childAddress(open, picture.child, chosen),
          falls: fallsInWords(falls, picture, open),
          cover: cover?.facts.cover,
          value: sent[`closed-${key}`],
        };
      }),
      covered: due.filter(({ cover }) => cover !== undefined).length,
      closings: closings.map(({ picture, closing, look }) => {
        const first = closing.entries[0];
        const key = first === undefined ? '' : publicId(open.publicIds.entries, first.id);
        return {
          key,
          says: `${names.person(picture.child)}: closed by ${names.agency(closing.by)} on ${showDay(closing.on)}`,
          href: `${chronologyAddress(open, picture.child, { on: chosen })}#${key}`,
          reason: closing.reasons.join(' '),
          look: look && {
            says: look.facts.outcome === 'passed' ? 'It stands' : 'It is not to stand',
            by: look.facts.signedOffBy,
            on: showDay(happenedBy(look)),
            why: look.text,
          },
        };
      }),
    })),
    elsewhere: elsewhere.map((one) => ({
      says: `${names.agency(one.agency)}: ${one.called}, ${days(one.from, one.until)}`,
      there: [one.cover, one.reached].filter((part) => part !== undefined).join(', '),
    })),
  };
}
