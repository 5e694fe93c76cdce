import type { AnyCheck } from '../../core/check/check.ts';
import type { Claim } from '../../core/entry/claim.ts';
import type { Entry } from '../../core/entry/entry.ts';
import { isRetoldShare } from '../../core/ledger/case-file.ts';
import { playExample, type Shown, type WorkedExample } from '../../core/replay/worked-example.ts';
import { showDay } from '../../core/time/day.ts';
import { showSpan } from '../../core/time/span.ts';
import { allListed } from '../words/all-listed.ts';
import { basisInWords, claimInWords, datesInWords } from '../words/claim-words.ts';
import { recordedLate, whenInWords } from '../words/day-words.ts';
import { entryTitle } from '../words/entry-title.ts';
import { factLines } from '../words/fact-lines.ts';
import { type Names, namesIn } from '../words/names.ts';
import { inPlainWords } from '../words/plain-words.ts';
import { whereaboutsLines } from '../words/whereabouts.ts';

/** A worked example in words. */
export interface ShownExample {
  readonly says: string;
  /** What had happened before, and through whose records it is read. */
  readonly beginning: string;
  readonly records: readonly { readonly when: string; readonly by: string; readonly what: string; readonly said: string }[];
  /** What the check itself makes of it. Without a question, nothing is asked. */
  readonly comes: { readonly says: string; readonly question?: string; readonly ended?: string };
}

/** In the order in which a page shows them. */
const headings: readonly (readonly [Shown, string])[] = [
  ['met', 'It asks'],
  ['not-met', 'It does not ask'],
  ['cannot-tell', 'It cannot tell'],
  ['limit', 'Where it ends'],
];

/** The worked examples of a check, each played by the check itself, so that a page cannot say what the check does not do. */
export const shownExamples = (
  check: AnyCheck,
  examples: readonly WorkedExample[],
): readonly { readonly heading: string; readonly examples: readonly ShownExample[] }[] =>
  headings.flatMap(([shows, heading]) => {
    const of = examples.filter((example) => example.shows === shows);
    return of.length === 0 ? [] : [{ heading, examples: of.map((example) => shownExample(check, example)) }];
  });

function shownExample(check: AnyCheck, example: WorkedExample): ShownExample {
  const names = namesIn(example.directory);
  return {
    says: example.says,
    beginning: `${example.beginning}${example.as === undefined ? '' : ` Read through the records of ${names.agency(example.as)}.`}`,
    records: example.entries.filter((entry) => !isRetoldShare(entry)).map((entry) => shownRecord(entry, example.entries, names)),
    comes: whatComesOfIt(check, example, names),
  };
}

function whatComesOfIt(check: AnyCheck, example: WorkedExample, names: Names): ShownExample['comes'] {
  const played = playExample(check, example);
  if (played === undefined) return { says: `By ${showDay(example.until)} nothing is asked.` };
  const { raised, asked, question, ended } = played;
  return {
    says: `On ${showDay(raised)} it asks ${allListed(asked.map(names.agency))}:`,
    question,
    ...(ended === undefined ? {} : { ended: `The records answer it on ${showDay(ended)}.` }),
  };
}

function shownRecord(entry: Entry, all: readonly Entry[], names: Names): ShownExample['records'][number] {
  const told = all.flatMap((other) =>
    other.kind === 'share' && other.facts.of === entry.id && isRetoldShare(other) && other.facts.with !== undefined
      ? [`Given to ${names.agency(other.facts.with)}${other.facts.reached === undefined ? '' : ` on ${showSpan(other.facts.reached)}`}.`]
      : [],
  );
  const late = recordedLate(entry);
  const facts = factLines(entry, names).map(({ label, value }) => `${label}: ${value.replace(/\.$/, '')}.`);
  const claims = entry.claims.map((claim) => claimLine(claim, names));
  const there = [...new Set([...entry.present, ...(entry.kind === 'contact' ? (entry.facts.seen ?? []) : [])])].map(names.person);
  const themes = entry.themes.map(inPlainWords);
  return {
    when: whenInWords(entry),
    by: names.agency(entry.by),
    what: `${entryTitle(entry, names)}.`,
    said: [
      entry.text.trim(),
      ...(there.length === 0 ? [] : [`There: ${allListed(there)}.`]),
      ...whereaboutsLines(entry, names).map((line) => `${line}.`),
      ...facts,
      ...claims,
      ...(themes.length === 0 ? [] : [`It touches on ${allListed(themes)}.`]),
      ...(late === undefined ? [] : [`Written down on ${late}.`]),
      ...told,
    ].join(' '),
  };
}

/** With its days and its basis: what somebody only said is not shown as so. */
const claimLine = (claim: Claim, names: Names): string =>
  `${[claimInWords(claim, names), datesInWords(claim)].filter((part) => part !== '').join(' ')} (${basisInWords(claim, names)}).`;
