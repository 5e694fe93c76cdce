import type { FileDraw } from '../../../core/access/file-draw.ts';
import type { PersonId } from '../../../core/entry/ids.ts';
import { askedOfFile, foundInFile, readingOf } from '../../../core/pathway/sampling/draw.ts';
import { happenedBy } from '../../../core/picture/picture.ts';
import { showDay } from '../../../core/time/day.ts';
import { childAddress, chronologyAddress, fileReadingAddress, publicId, workAddress } from '../../addresses.ts';
import { dayControl } from '../../reading/day-control.ts';
import type { Returned } from '../../recording/returned.ts';
import type { GivenCase } from '../../routing/route.ts';
import { namesIn } from '../../words/names.ts';
import type { SamplingRead } from './sampling-read.ts';

/** Each draw with its seed, whom it fell on and who was left out and why; what was found in each file; and the form by which files are drawn. */
export function samplingView({ on, draws, may }: SamplingRead, given: GivenCase, returned?: Returned): object {
  const { open } = given;
  const chosen = on === open.days.usual ? undefined : on;
  const names = namesIn(open.directory);
  const problems = returned?.problems ?? [];
  return {
    title: 'Files read by managers',
    form: true,
    day: dayControl(open, on, (day) => fileReadingAddress(open.partnership, day)),
    back: { href: workAddress(open.partnership, chosen), text: 'Back to work' },
    send: fileReadingAddress(open.partnership, chosen),
    among: may.among.length,
    leftOut: leftOutLines(may.leftOut, names.person),
    draws: draws.toReversed().map((draw) => ({
      id: draw.id,
      seed: draw.seed,
      says: `${showDay(draw.on)}: ${draw.drawn.length} of ${draw.among}, drawn by ${draw.by}`,
      leftOut: leftOutLines(draw.leftOut, names.person),
      files: draw.drawn.map((child) => fileLine(draw, child, given, on)),
    })),
    asked: askedOfFile.map((text, n) => ({ n, text })),
    choices: foundInFile.map((value) => ({ value, text: value })),
    given: returned?.sent ?? {},
    errors: problems,
    errorOn: Object.fromEntries(problems.map(({ field, text }) => [field, text])),
  };
}

const leftOutLines = (all: FileDraw['leftOut'], name: (id: PersonId) => string): readonly string[] =>
  all.map(({ child, why }) => `${name(child)}: ${why}`);

function fileLine(draw: FileDraw, child: PersonId, { open }: GivenCase, on: SamplingRead['on']): object {
  const names = namesIn(open.directory);
  const chosen = on === open.days.usual ? undefined : on;
  const picture = open.picture(child, on);
  const reading = readingOf(picture, draw.id);
  const person = publicId(open.publicIds.people, child);
  return {
    key: `${draw.id}-${person}`,
    child: person,
    name: names.person(child),
    href: childAddress(open, child, chosen),
    file: chronologyAddress(open, child, { on: chosen }),
    mayRead: picture.entries.length > 0,
    reading: reading && {
      on: showDay(happenedBy(reading)),
      by: reading.facts.reader,
      words: reading.text,
      found: [...(reading.facts.fileRead ?? [])].map(([asked, answer]) => ({ asked, answer })),
    },
  };
}
