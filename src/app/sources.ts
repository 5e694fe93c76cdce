import { readdirSync, readFileSync } from 'node:fs';
import type { AnyCheck } from '../core/check/check.ts';
import type { WorkedExample } from '../core/replay/worked-example.ts';
import type { CaseToTry, Sources } from '../web/reading/sources.ts';
import { ruleText } from './catalogue.ts';
import { readForms, readFrameworks, readLeaflets, readQuestionSets } from './forms.ts';
import { readLibrary, readReplays } from './library.ts';
import { isReviewed, readExpected, readShipped, type Shipped, shippedFiles } from './shipped-cases.ts';
import { workedExamples } from './worked-examples.ts';

const folder = new URL('../../rules/', import.meta.url);
const textOf = (file: string): string => readFileSync(new URL(file, folder), 'utf8');

/** What the pages about checks and rules show beside the checks themselves. */
export function sources({
  demonstration,
  ownForms,
  ownLeaflets,
  ownLibrary,
  ownAudits,
  ownFrameworks,
}: {
  readonly demonstration: boolean;
  readonly ownForms?: string | undefined;
  readonly ownLeaflets?: string | undefined;
  readonly ownLibrary?: string | undefined;
  readonly ownAudits?: string | undefined;
  readonly ownFrameworks?: string | undefined;
}): Sources {
  const examples = new Map<string, readonly WorkedExample[]>();
  return {
    ruleText,
    workedExamples: (check: AnyCheck) => {
      const held = examples.get(check.id) ?? workedExamples(check);
      examples.set(check.id, held);
      return held;
    },
    examples: readdirSync(new URL('examples/', folder))
      .filter((name) => name.endsWith('.yaml'))
      .sort()
      .map((name) => textOf(`examples/${name}`)),
    manual: textOf('README.md'),
    forms: readForms(ownForms),
    leaflets: readLeaflets(ownLeaflets),
    frameworks: readFrameworks(ownFrameworks),
    library: readLibrary(ownLibrary),
    questionSets: readQuestionSets(ownAudits),
    replays: readReplays(),
    cases: demonstration ? shippedFiles().map(caseToTry) : [],
  };
}

function caseToTry(shipped: Shipped): CaseToTry {
  return {
    kind: isReviewed(shipped) ? 'reviewed' : 'invented',
    name: shipped.name,
    read: () => {
      const of = readShipped(shipped);
      return { of, expected: readExpected(shipped, of) };
    },
  };
}
