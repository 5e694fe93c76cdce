import { checkPage } from '../core/check/page.ts';
import { catalogue } from '../core/checks/catalogue.ts';

/** Every generated page under docs/checks, by file name: one a check, and a list of them all. */
export function checkPages(): ReadonlyMap<string, string> {
  const pages = catalogue.map((check): readonly [string, string] => [`${check.id}.md`, checkPage(check, [])]);
  return new Map([['README.md', listPage()], ...pages]);
}

function listPage(): string {
  const lines = catalogue.map(({ number, id, title }) => `- [${title}](${id}.md) (${number}, \`${id}\`)`);
  return `# The checks that are built

A check is a plain rule, learnt from a published review. It asks a question; people decide. The numbers are those of the catalogue of findings from which the checks are being built; they put nothing in order.

Written by \`npm run docs\` from \`src/core/checks/\`.

${lines.join('\n')}
`;
}
