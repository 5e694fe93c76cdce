import { type Ledger, openLedger } from '../../src/core/ledger/ledger.ts';
import { chronologyOf } from '../../src/core/picture/chronology.ts';
import { happenedBy, picture } from '../../src/core/picture/picture.ts';
import { asAgency } from '../../src/core/picture/view.ts';
import { showDay } from '../../src/core/time/day.ts';
import { endOf } from '../../src/core/time/instant.ts';
import { isBefore, overlaps, showSpan } from '../../src/core/time/span.ts';
import { day, type Story, story } from '../builders/ledger.ts';
import { agencyId, personId, span } from '../builders/terse.ts';

// The story that docs/time.md tells. The document quotes its code and what it prints, and time-story.test.ts holds it to both.

const visit = story({
  agencies: { hv: 'health-visiting', gp: 'gp', csc: 'social-care' },
  people: { robin: { called: 'Robin', born: '2023-09-14' }, orla: { called: 'Orla' }, dan: { called: 'Dan' } },
}).entry({
  id: 'visit',
  by: 'hv',
  when: '2024-03-05',
  recorded: '2024-03-06',
  kind: 'contact',
  about: ['robin', 'orla', 'dan'],
  text: 'Orla says that Dan stays most nights.',
  shared: [{ with: 'csc', when: '2024-03-08', how: 'letter' }],
});

const corrected = visit.entry({
  by: 'hv',
  when: '2024-03-14',
  kind: 'correction',
  about: ['robin', 'orla', 'dan'],
  facts: {
    corrects: 'visit',
    reason: 'Orla read the letter and said what she had meant',
    replacement: {
      when: '2024-03-05',
      kind: 'contact',
      about: ['robin', 'orla', 'dan'],
      text: 'Orla says that Dan stays on Fridays.',
    },
  },
});

const remembered = corrected.entry({
  id: 'low',
  by: 'gp',
  when: '2024-02',
  recorded: '2024-03-20',
  kind: 'note',
  about: ['robin', 'orla'],
  text: 'Orla says that she was low in February and is better now.',
});

const february = span('2024-02');
const vague: readonly (readonly [asked: string, answer: string | boolean])[] = [
  ['shown as', showSpan(february)],
  ['counted in a window of 10 to 20 February', overlaps(february, day('2024-02-10'), day('2024-02-20'))],
  ['before 5 March', isBefore(february, span('2024-03-05'))],
  ['before 15 February', isBefore(february, span('2024-02-15'))],
  ['a clock on it starts', showDay(clockStart(remembered, 'low'))],
];

const shareOfLow = { by: 'gp', kind: 'share', about: ['robin', 'orla'] } as const;
const recalled = remembered
  .entry({ ...shareOfLow, when: '2024-03-21', facts: { of: 'low', with: 'csc', status: 'sent' } })
  .entry({ ...shareOfLow, when: '2024-03-27', facts: { of: 'low', with: 'csc', status: 'recalled' } });

const loadedLate = remembered.ledger().entries.map((entry) => (entry.by === 'gp' ? { ...entry, landed: endOf(day('2024-04-02')) } : entry));
const asReview = openLedger(loadedLate, { ...remembered.ledger(), reckoning: 'recorded' });
const asLiveWork = openLedger(loadedLate, { ...remembered.ledger(), reckoning: 'landed' });

/** What the document prints, in its order. */
export const printed: readonly string[] = [
  [
    read(visit, 'hv', '2024-03-05'),
    read(visit, 'hv', '2024-03-06'),
    read(visit, 'csc', '2024-03-07'),
    read(visit, 'csc', '2024-03-08'),
  ].join('\n'),
  [read(corrected, 'csc', '2024-03-13'), read(corrected, 'csc', '2024-03-14')].join('\n'),
  vague.map(([asked, answer]) => `${asked}: ${answer}`).join('\n'),
  [read(recalled, 'csc', '2024-03-20'), read(recalled, 'csc', '2024-03-26'), read(recalled, 'csc', '2024-03-27')].join('\n'),
  [`as a review: ${readIn(asReview, 'gp', '2024-03-31')}`, `as live work: ${readIn(asLiveWork, 'gp', '2024-03-31')}`].join('\n'),
];

/** What an agency can read about Robin at the end of a day, in the order in which it happened. */
function readIn(ledger: Ledger, agency: string, on: string): string {
  const p = picture(ledger, { child: personId('robin'), vantage: asAgency(agencyId(agency)), instant: endOf(day(on)) });
  const lines = chronologyOf(p).map(({ entry }) => `\n  ${showSpan(entry.when)}: ${entry.text}`);
  return `${agency} on ${showDay(day(on))}${lines.length === 0 ? '\n  nothing' : lines.join('')}`;
}

function read(given: Story, agency: string, on: string): string {
  return readIn(given.ledger(), agency, on);
}

function clockStart(given: Story, id: string): Parameters<typeof showDay>[0] {
  const entry = given.ledger().entries.find((one) => one.id === id);
  if (entry === undefined) throw new Error(`the story has no entry "${id}"`);
  return happenedBy(entry);
}
