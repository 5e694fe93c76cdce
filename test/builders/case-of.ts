import type { CaseFile } from '../../src/core/ledger/case-file.ts';
import type { Ledger } from '../../src/core/ledger/ledger.ts';
import type { Story } from './ledger.ts';
import { span } from './terse.ts';

/** A ledger as the case file that it would have been loaded from. */
export const caseOf = (name: string, { directory, entries }: Ledger): CaseFile => ({
  name,
  title: `The case of ${name}`,
  provenance: 'invented for a test',
  scope: span('2023-01/2024-12'),
  children: [...directory.people.keys()].slice(0, 1),
  directory,
  entries: entries.map((entry) => ({ ...entry, source: { kind: 'imported', file: `${name}.yaml` } })),
  afterwards: [],
});

export const caseOfStory = (name: string, story: Story): CaseFile => caseOf(name, story.ledger());
