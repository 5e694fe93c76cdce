import { readFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';
import { parseCaseFile } from '../../src/parse/case-file.ts';
import { toldBy } from './demonstration.ts';
import type { Told } from './memory-records.ts';

const about = ['steven', 'joanne'];
const visit = { by: 'hv', kind: 'contact', about, present: about };

/** By the health visitor: something for every block of a child's page. */
const ofHealthVisiting = [
  {
    ...visit,
    when: '2018-04-20',
    text: 'Steven weighs 3.4 kg. He was asleep in his cot.',
    facts: {
      mode: 'home-visit',
      outcome: 'seen',
      awake: ['steven'],
      roomsSeen: ['kitchen'],
      heard: { steven: 'Settled to her voice' },
      feeding: { steven: 'Breast and bottle' },
      play: { steven: 'Watched the light' },
    },
  },
  {
    ...visit,
    when: '2018-05-20',
    text: 'Steven weighs 4.6 kg and holds his head up.',
    facts: { mode: 'clinic', outcome: 'seen', seenAlone: ['steven'] },
  },
  { ...visit, when: '2018-06-18', text: 'Steven weighs 5.3 kg.', facts: { mode: 'clinic', outcome: 'seen' } },
  {
    by: 'hv',
    when: '2018-06-18',
    kind: 'observation',
    about: ['steven'],
    themes: ['home-conditions'],
    text: 'The kitchen was warm and clean.',
    facts: { nature: 'home-conditions', scale: '2' },
  },
  { by: 'hv', when: '2018-06-18', kind: 'note', about, themes: ['strengths', 'neglect'], text: 'Joanne is warm and quick with him.' },
  {
    by: 'hv',
    when: '2018-06-18',
    kind: 'note',
    about: ['steven', 'gran'],
    claims: [{ who: 'gran', is: 'grandparent-of', whom: 'steven', basis: 'seen' }],
    text: 'Met the grandmother.',
  },
  {
    by: 'hv',
    when: '2018-06-19',
    kind: 'plan',
    about: ['steven', 'gran'],
    text: 'The grandmother has him on Fridays.',
    facts: { type: 'safety', status: 'opened', children: ['steven'], reliesOn: ['gran'] },
  },
  {
    by: 'hv',
    when: '2018-06-19',
    kind: 'contact',
    about: ['gran'],
    present: ['gran'],
    text: 'The grandmother works nights.',
    facts: { mode: 'home-visit', outcome: 'seen' },
  },
  {
    by: 'hv',
    when: '2018-06-20',
    kind: 'incident',
    about,
    text: 'Shouting next door.',
    facts: { nature: 'welfare-concern', children: { steven: 'not-asked' } },
  },
  {
    by: 'hv',
    when: '2018-06-20',
    kind: 'legal',
    about: ['steven'],
    text: 'An interim order.',
    facts: { type: 'order', children: ['steven'] },
  },
  {
    by: 'hv',
    when: '2018-06-20',
    kind: 'note',
    about,
    themes: ['money'],
    text: 'Behind with the rent.',
    claims: [{ who: 'joanne', is: 'drinks', basis: 'said', saidBy: 'joanne' }],
  },
  {
    by: 'hv',
    when: '2018-06-20',
    kind: 'contact',
    about,
    text: 'A friend is minding the baby today.',
    facts: { mode: 'call', outcome: 'spoken-to', elsewhere: { steven: 'With a friend of hers' } },
  },
  { by: 'hv', when: '2018-06-20', kind: 'contact', about, text: 'Not in.', facts: { mode: 'home-visit', outcome: 'no-access' } },
  {
    by: 'hv',
    when: '2018-06-20',
    kind: 'note',
    about: ['joanne', 'mark'],
    themes: ['pregnancy'],
    text: 'Expecting again.',
    claims: [
      { who: 'joanne', is: 'expecting-on', what: '2019-01-10', basis: 'said', saidBy: 'joanne' },
      { who: 'joanne', is: 'separated-from', whom: 'mark', basis: 'said', saidBy: 'joanne' },
    ],
  },
];

/** The same sorts of thing, by those who shared none of it. */
const ofOthers = ofHealthVisiting.map((entry) => ({
  ...entry,
  by: 'csc',
  ...('text' in entry ? { text: `${entry.text} Kept to ourselves.` } : {}),
}));

/** Child E with something on record for every block of the child's page, told by the health visitor, and told by social care to nobody. */
export function fullerLife(more: readonly object[] = []): Told {
  const file = 'cases/child-e.yaml';
  const told = parse(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'));
  told.people.gran = { called: 'Steven’s grandmother', sex: 'f' };
  told.entries.push(
    ...[...ofHealthVisiting, ...ofOthers, ...more].map((entry, i) => ({
      id: `x${String(i).padStart(3, '0')}`,
      where: 'invented',
      ...entry,
    })),
  );
  const parsed = parseCaseFile(file, stringify(told));
  if (!('case' in parsed)) throw new Error(JSON.stringify(parsed.problems));
  return toldBy(parsed.case);
}
