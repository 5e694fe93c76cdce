import { askedOfFile, drawFiles, fileReadBody, foundInFile, readingOf } from '../../../core/pathway/sampling/draw.ts';
import { fileReadingAddress, publicId } from '../../addresses.ts';
import { whoPresses } from '../../recording/append-own.ts';
import { type Returned, tooLong } from '../../recording/returned.ts';
import { type Answered, casePage, type GivenCase, notFound, type Route } from '../../routing/route.ts';
import { chosenDay, recordStep } from '../work/record-work.ts';
import { writingDay } from '../write/write-context.ts';
import { readSampling, type SamplingRead } from './sampling-read.ts';
import { samplingView } from './sampling-view.ts';

const address = '/cases/:case/file-reading';

/** Files that managers read, drawn by lot (R139). */
export const samplingRoute = casePage({
  address,
  permission: 'keep-posts',
  audit: 'file-reading-shown',
  notesShown: true,
  parse: (asking, given) => writingDay(given, asking.query.on),
  read: readSampling,
  show: (read, given) => samplingView(read, given),
  template: 'sampling/sampling.njk',
});

/** Draws files, or records what was found in one. A draw is kept as it fell, with its seed, so that it can be drawn again and none can be hidden by drawing anew. */
export const drawRoute: Route = {
  method: 'POST',
  address,
  permission: 'keep-posts',
  audit: 'files-drawn',
  inside: 'case',
  respond: async ({ body, query }, given) => {
    const read = await readSampling(writingDay(given, query.on), given);
    if (read === undefined) return notFound;
    const there = `${fileReadingAddress(given.open.partnership, chosenDay(query, read.on))}#draws`;
    if (body.draw !== undefined) return recordReading(body, read, given, there);
    const count = /^\d{1,2}$/.test((body.count ?? '').trim()) ? Number((body.count ?? '').trim()) : 0;
    const problems = [
      ...(count < 1 || count > 50 ? [{ field: 'count', text: 'Write how many files, from 1 to 50' }] : []),
      ...(read.may.among.length === 0 && count > 0 ? [{ field: 'count', text: 'There is no file to draw from on this day' }] : []),
    ];
    if (problems.length > 0) return again(read, given, { sent: body, problems });
    const seed = given.newId();
    await given.desk.keepFileDraw({
      ...{ seed, on: read.on, by: whoPresses(given), among: read.may.among.length, leftOut: read.may.leftOut },
      drawn: drawFiles(seed, read.may.among, count),
    });
    return { kind: 'go', to: there };
  },
};

async function recordReading(
  body: Readonly<Record<string, string>>,
  read: SamplingRead,
  given: GivenCase,
  there: string,
): Promise<Answered> {
  const { open } = given;
  const draw = read.draws.find(({ id }) => id === body.draw);
  const child = draw?.drawn.find((one) => publicId(open.publicIds.people, one) === body.child);
  if (draw === undefined || child === undefined) return notFound;
  const picture = open.picture(child, read.on);
  if (picture.entries.length === 0 || readingOf(picture, draw.id) !== undefined) return notFound;
  const key = `${draw.id}-${body.child}`;
  const text = (name: string): string => (body[name] ?? '').trim();
  const found = new Map(
    askedOfFile.flatMap((asked, n) => {
      const one = foundInFile.find((choice) => choice === body[`found-${n}`]);
      return one === undefined ? [] : [[asked, one] as const];
    }),
  );
  const problems = [
    ...askedOfFile.flatMap((asked, n) => (found.has(asked) ? [] : [{ field: `found-${n}-${key}`, text: `Say what was found: ${asked}` }])),
    ...(text('words') === '' ? [{ field: `words-${key}`, text: 'Write what was found, and what is to follow' }] : []),
    ...(text('reader') === '' ? [{ field: `reader-${key}`, text: 'Write who read it, by name and post' }] : []),
    ...tooLong(body, 5000),
  ];
  if (problems.length > 0) return again(read, given, { sent: body, problems });
  const reading = fileReadBody(picture, { drawn: draw.id, reader: text('reader'), found, words: text('words') });
  return (await recordStep({ body: reading, on: read.on }, given)) ? { kind: 'go', to: there } : notFound;
}

const again = (read: SamplingRead, given: GivenCase, returned: Returned): Answered => ({
  ...{ kind: 'page', template: 'sampling/sampling.njk', model: samplingView(read, given, returned), invalid: true },
});
