import type { PersonalTopic } from '../../../core/entry/personal.ts';
import { type SaidOf, saidOnTopic } from '../../../core/picture/person/said-of.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { knownToLines } from '../../words/known-to.ts';
import { namesIn } from '../../words/names.ts';
import { type Statement, statementsOf } from '../../words/statements.ts';
import type { PersonRead } from './person-read.ts';

/** What is said, with whose record says so, and since when each other agency could see it. */
export interface SaidLine extends Statement {
  readonly had: readonly string[];
}

/** Claims as statements, those that say the same as one. */
export function saidLines(said: readonly SaidOf[], { p }: PersonRead, open: OpenCase): readonly SaidLine[] {
  const names = namesIn(open.directory);
  const groups = Map.groupBy(said, ({ claim }) => `${claim.is} ${claim.whom ?? ''} ${claim.what ?? ''} ${claim.not}`);
  return [...groups.values()].flatMap((group) => {
    const made = group.map(({ claim, entry, when }) => ({ claim, entry: entry.id, by: entry.by, when }));
    const had = group.flatMap(({ entry }) =>
      knownToLines(p, entry, names)
        .slice(1)
        .map(({ agency, since }) => `${agency} since ${since}`),
    );
    return statementsOf(made, names).map((one) => ({ ...one, had: [...new Set(had)] }));
  });
}

export const topicLines = (topic: PersonalTopic, read: PersonRead, open: OpenCase): readonly SaidLine[] =>
  saidLines(saidOnTopic(read.p.known, read.person, topic), read, open);
