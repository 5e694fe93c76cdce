import { formatDay } from '../../../../core/time/day.ts';
import { chronologyAddress, publicId, reviewAddress, reviewChronologyAddress, takeOutAddress } from '../../../addresses.ts';
import type { GivenCase } from '../../../routing/route.ts';
import { namesIn } from '../../../words/names.ts';
import { counted } from '../../../words/times-words.ts';
import { waysToTake } from '../../../words/ways-to-save.ts';
import { lineView } from '../../chronology/line-view.ts';
import { reviewFrame } from '../review-pages.ts';
import { chosenLines, isFiltered, type LinesAsked, queryOf } from './chronology-query.ts';
import { addedLate, entryLine } from './entry-line.ts';
import { formOf, type Sent } from './problem.ts';
import type { ReviewRead } from './review-read.ts';

/** How many entries a page shows. */
export const onAPage = 100;

/** The integrated chronology of a review (R206): every entry of its scope, whose it is, who had it and from when, and what was added late; and the form by which entries are chosen. */
export function reviewChronologyView(read: ReviewRead, asked: LinesAsked, { open }: GivenCase, sent?: Sent): object {
  const { review, picture, learning, children } = read;
  const { partnership, publicIds } = open;
  const names = namesIn(open.directory);
  const lines = chosenLines(read, asked, open);
  const pages = Math.max(1, Math.ceil(lines.length / onAPage));
  const page = Math.min(asked.page, pages);
  const first = (page - 1) * onAPage;
  const shown = lines.slice(first, first + onAPage);
  const here = (change: Partial<LinesAsked>): string =>
    reviewChronologyAddress(partnership, review.id, queryOf({ ...asked, ...change }, open));
  const agencies = [...new Set(read.lines.map(({ entry }) => entry.by))].sort((a, b) => (names.agency(a) < names.agency(b) ? -1 : 1));
  const ticks = sent?.given ?? {};
  return {
    ...formOf(sent, { into: 'new' }),
    title: `Chronology: ${review.title}`,
    wide: true,
    frame: reviewFrame(partnership, review, 'chronology'),
    heading: 'Chronology',
    count: counted(lines.length, 'entry').replace('entrys', 'entries'),
    shown: pages === 1 ? '' : `${first + 1} to ${first + shown.length} of them are on this page`,
    lines: shown.map(({ entry, withdrawn }) => {
      const line = entryLine(entry, review, open);
      return {
        ...lineView({ entry, withdrawn }, picture, open),
        ...{ added: line.added, decision: withdrawn ? undefined : line.decision, entry: line.href, id: line.id },
        ticked: ticks[`entry-${line.id}`] === 'yes',
        late: undefined,
      };
    }),
    late: read.lines.some(({ entry }) => addedLate(entry, review).length > 0),
    pages: pages === 1 ? [] : Array.from({ length: pages }, (_, n) => ({ n: n + 1, href: here({ page: n + 1 }), current: n + 1 === page })),
    address: reviewChronologyAddress(partnership, review.id),
    action: here({ page }),
    filter: {
      agencies: [
        { value: '', text: 'Every agency' },
        ...agencies.map((one) => ({ value: publicId(publicIds.agencies, one), text: names.agency(one), selected: one === asked.agency })),
      ],
      children:
        children.length < 2
          ? []
          : [
              { value: '', text: 'Every child' },
              ...children.map((one) => ({
                value: publicId(publicIds.people, one),
                text: names.person(one),
                selected: one === asked.child,
              })),
            ],
      only: [
        { value: '', text: 'All entries' },
        { value: 'late', text: 'Those that were added late', selected: asked.only === 'late' },
        { value: 'decisions', text: 'Decisions', selected: asked.only === 'decisions' },
      ],
      from: asked.from === undefined ? '' : formatDay(asked.from),
      until: asked.until === undefined ? '' : formatDay(asked.until),
      any: isFiltered(asked),
    },
    into: [
      { value: 'new', text: 'A new episode, named below' },
      ...learning.episodes.map(({ id, title }) => ({ value: id, text: `Episode: ${title}` })),
      { value: 'finding', text: 'A new finding that rests on them' },
      ...learning.findings.map(({ id, number, says }) => ({ value: id, text: `${number}: ${says.slice(0, 60)}` })),
    ].map((one) => ({ ...one, selected: one.value === (sent?.given.into ?? 'new') })),
    take: children.map((child) => ({
      name: names.person(child),
      ways: waysToTake((what) => takeOutAddress(open, child, { what, days: { from: review.from, to: review.until } })),
      lanes: chronologyAddress(open, child, { view: 'lanes', days: { from: review.from, to: review.until } }),
    })),
    ageOf: names.person(picture.child),
    episodes: reviewAddress(partnership, review.id, 'episodes'),
  };
}
