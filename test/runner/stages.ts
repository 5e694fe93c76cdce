import type { Outcome } from './outcome.ts';
import { runBrowserTests } from './run-browser-tests.ts';
import { runTool } from './run-tool.ts';
import { runVitest } from './run-vitest.ts';

/** One line of the test run. */
export interface Stage {
  readonly name: string;
  readonly what: string;
  /** True where it uses one core at most, and may run beside others of its sort. */
  readonly isSmall: boolean;
  readonly run: () => Promise<Outcome>;
}

/** Biome does not read NO_COLOR as others do. */
const colours = process.stdout.isTTY ? '--colors=force' : '--colors=off';

/** What `npm test` runs, in this order. */
export const stages: readonly Stage[] = [
  tool('lint', 'format and lint', 'node_modules/@biomejs/biome/bin/biome', ['ci', '--error-on-warnings', colours]),
  tool('types', 'types', 'node_modules/typescript/bin/tsc', []),
  tool('islands', 'types of what runs in a browser', 'node_modules/typescript/bin/tsc', ['-p', 'src/web/islands']),
  tool('imports', 'import rules', 'test/house/check-imports.ts', []),
  tool('purity', 'purity of the core', 'test/house/check-purity.ts', []),
  tool('unused', 'unused code', 'node_modules/knip/bin/knip.js', ['--no-progress']),
  { name: 'core', what: 'tests of the core', isSmall: false, run: () => runVitest(['core']) },
  { name: 'shell', what: 'tests of the rest', isSmall: false, run: () => runVitest(['shell']) },
  { name: 'browser', what: 'tests in a browser', isSmall: false, run: runBrowserTests },
];

/** What `npm run test:long` runs. */
export const longStages: readonly Stage[] = [
  { name: 'long', what: 'long tests', isSmall: false, run: () => runVitest(['long'], '--passWithNoTests') },
];

function tool(name: string, what: string, script: string, args: readonly string[]): Stage {
  return {
    name,
    what,
    isSmall: true,
    run: async () => {
      const { ok, output } = await runTool(script, args);
      return { passed: 0, failed: ok ? 0 : 1, output };
    },
  };
}
