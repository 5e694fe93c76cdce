import type { AnyCheck } from '../core/check/check.ts';
import type { WorkedExample } from '../core/replay/worked-example.ts';
import { type ShownExample, shownExamples } from '../web/reading/shown-examples.ts';

/** The worked examples of a check in Markdown. */
export const exampleSections = (check: AnyCheck, examples: readonly WorkedExample[]): string =>
  shownExamples(check, examples)
    .flatMap(({ heading, examples: of }) => [`### ${heading}`, ...of.map(exampleSection)])
    .join('\n\n');

const exampleSection = ({ says, beginning, records, comes }: ShownExample): string =>
  [
    `**${says}**`,
    beginning,
    ['| when | by | on record |', '| --- | --- | --- |', ...records.map(recordRow)].join('\n'),
    whatComesOfIt(comes),
  ].join('\n\n');

const whatComesOfIt = ({ says, question, ended }: ShownExample['comes']): string =>
  [says, ...(question === undefined ? [] : [`> ${question}`]), ...(ended === undefined ? [] : [ended])].join('\n\n');

const recordRow = ({ when, by, what, said }: ShownExample['records'][number]): string =>
  `| ${[when, by, `*${what}* ${said}`].map(cell).join(' | ')} |`;

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
