import type { AnyCheck } from '../core/check/check.ts';
import { type Asked, checkPage } from '../core/check/page.ts';
import { bySubject } from '../core/check/subjects.ts';
import { learningCheckPage } from '../core/learning/asking/page.ts';
import { learningCatalogue, putTo } from '../core/learning/checks/catalogue.ts';
import { openCase } from '../core/replay/open-case.ts';
import { replay } from '../core/replay/replay.ts';
import { endOf } from '../core/time/instant.ts';
import { catalogue, whereWritten } from './catalogue.ts';
import { exampleSections } from './example-sections.ts';
import { shippedCases } from './shipped-cases.ts';
import { workedExamples } from './worked-examples.ts';

/** Every generated page under docs/checks, by file name: one a check, and a list of them all. */
export function checkPages(): ReadonlyMap<string, string> {
  const asked = askedInCases();
  const pages = catalogue.map((check): readonly [string, string] => [
    `${check.id}.md`,
    checkPage(check, asked.get(check.id) ?? [], exampleSections(check, workedExamples(check)), whereWritten(check)),
  ]);
  const ofLearning = learningCatalogue.map((check): readonly [string, string] => [
    `${check.id}.md`,
    learningCheckPage(check, putTo[check.id] ?? ''),
  ]);
  return new Map([['README.md', listPage()], ...pages, ...ofLearning]);
}

/** Whom each check asks, over every shipped case. */
function askedInCases(): ReadonlyMap<string, readonly Asked[]> {
  const asked = new Map<string, Asked[]>();
  for (const shipped of shippedCases()) {
    const raised = replay(openCase(shipped), { children: shipped.children, checks: catalogue, until: endOf(shipped.scope.latest) });
    for (const { check, ask } of raised) asked.set(check.id, [...(asked.get(check.id) ?? []), ...ask]);
  }
  return asked;
}

function listPage(): string {
  const sections = [...bySubject<Listed>([...catalogue, ...learningCatalogue])].map(
    ([subject, checks]) => `## ${subject}\n\n${checks.map(listLine).join('\n')}`,
  );
  return `# The checks that are built

A check is a plain rule, learnt from a published review. It asks a question; people decide. The numbers are those of the catalogue of findings from which the checks were built; they put nothing in order.

Written by \`npm run docs\` from \`src/core/checks/\` and \`rules/catalogue/\`.

${sections.join('\n\n')}
`;
}

type Listed = Pick<AnyCheck, 'number' | 'id' | 'title'>;

const listLine = ({ number, id, title }: Listed): string =>
  `- [${title}](${id}.md) (${number === undefined ? '' : `${number}, `}\`${id}\`)`;
