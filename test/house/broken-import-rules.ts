import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { cruise } from 'dependency-cruiser';
import { importRules } from './import-rules.ts';

/** An import that a rule of the house forbids. Files are named by their path from the root. */
export interface BrokenImportRule {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
}

const folders = ['src', 'test', 'bench', 'bin'];

/** Every import below a root folder that breaks a rule of the house. */
export async function findBrokenImportRules(root: string): Promise<readonly BrokenImportRule[]> {
  const { output } = await cruise(
    folders.filter((folder) => existsSync(join(root, folder))),
    {
      baseDir: root,
      ruleSet: { forbidden: [...importRules] },
      validate: true,
      doNotFollow: { path: 'node_modules' },
      exclude: { path: '^test/promises/bad-' },
      tsPreCompilationDeps: true,
    },
    { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  );
  if (typeof output === 'string') throw new Error(output);
  return output.summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }));
}
