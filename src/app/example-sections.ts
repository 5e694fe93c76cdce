import { listed } from '../core/check/asking.ts';
import type { AnyCheck } from '../core/check/check.ts';
import type { Claim } from '../core/entry/claim.ts';
import type { Entry } from '../core/entry/entry.ts';
import { isRetoldShare } from '../core/ledger/case-file.ts';
import { playExample, type Shown, type WorkedExample } from '../core/replay/worked-example.ts';
import { showDay } from '../core/time/day.ts';
import { dayAt } from '../core/time/instant.ts';
import { showSpan } from '../core/time/span.ts';
import { basisInWords, claimInWords, datesInWords } from '../web/words/claim-words.ts';
import { entryTitle } from '../web/words/entry-title.ts';
import { factLines } from '../web/words/fact-lines.ts';
import { type Names, namesIn } from '../web/words/names.ts';

/** In the order in which a page shows them. */
const headings: readonly (readonly [Shown, string])[] = [
  ['met', 'It asks'],
  ['not-met', 'It does not ask'],
  ['cannot-tell', 'It cannot tell'],
  ['limit', 'Where it ends'],
];

/** The worked examples of a check in Markdown, each played by the check itself, so that a page cannot say what the check does not do. */
export const exampleSections = (check: AnyCheck, examples: readonly WorkedExample[]): string =>
  headings
    .flatMap(([shows, heading]) => {
      const of = examples.filter((example) => example.shows === shows);
      return of.length === 0 ? [] : [`### ${heading}`, ...of.map((example) => exampleSection(check, example))];
    })
    .join('\n\n');

function exampleSection(check: AnyCheck, example: WorkedExample): string {
  const names = namesIn(example.directory);
  const rows = example.entries.filter((entry) => !isRetoldShare(entry)).map((entry) => entryRow(entry, example.entries, names));
  const through = example.as === undefined ? '' : ` Read through the records of ${names.agency(example.as)}.`;
  return [
    `**${example.says}**`,
    `${example.beginning}${through}`,
    ['| when | by | on record |', '| --- | --- | --- |', ...rows].join('\n'),
    whatComesOfIt(check, example, names),
  ].join('\n\n');
}

function whatComesOfIt(check: AnyCheck, example: WorkedExample, names: Names): string {
  const played = playExample(check, example);
  if (played === undefined) return `By ${showDay(example.until)} nothing is asked.`;
  const ended = played.ended === undefined ? '' : `\n\nThe records answer it on ${showDay(played.ended)}.`;
  return `On ${showDay(played.raised)} it asks ${listed(played.asked.map(names.agency))}:\n\n> ${played.question}${ended}`;
}

function entryRow(entry: Entry, all: readonly Entry[], names: Names): string {
  const told = all.flatMap((other) =>
    other.kind === 'share' && other.facts.of === entry.id && isRetoldShare(other) && other.facts.with !== undefined
      ? [`Given to ${names.agency(other.facts.with)}${other.facts.reached === undefined ? '' : ` on ${showSpan(other.facts.reached)}`}.`]
      : [],
  );
  const late = dayAt(entry.recorded) > entry.when.latest ? [`Written down on ${showDay(dayAt(entry.recorded))}.`] : [];
  const facts = factLines(entry, names).map(({ label, value }) => `${label}: ${value.replace(/\.$/, '')}.`);
  const claims = entry.claims.map((claim) => claimLine(claim, names));
  const said = [`*${entryTitle(entry, names)}.*`, entry.text.trim(), ...facts, ...claims, ...late, ...told];
  return `| ${[showSpan(entry.when), names.agency(entry.by), said.join(' ')].map(cell).join(' | ')} |`;
}

/** With its days and its basis: what somebody only said is not shown as so. */
const claimLine = (claim: Claim, names: Names): string =>
  `${[claimInWords(claim, names), datesInWords(claim)].filter((part) => part !== '').join(' ')} (${basisInWords(claim, names)}).`;

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
