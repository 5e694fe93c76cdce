import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';

const never = [...configDefaults.exclude, 'test/promises/bad-*/**'];
const long = '**/*.long.test.ts';

export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    exclude: never,
    // Programs that tests start share what Node made of the TypeScript.
    env: { NODE_COMPILE_CACHE: fileURLToPath(new URL('node_modules/.cache/heed/compiled', import.meta.url)) },
    projects: [
      // The core keeps no state between calls, so that its test files can share a process and start at once.
      { extends: true, test: { name: 'core', include: ['src/core/**/*.test.ts'], exclude: [...never, long], isolate: false } },
      {
        extends: true,
        test: {
          name: 'shell',
          include: ['{src,test,bench}/**/*.test.ts'],
          exclude: [...never, long, 'src/core/**', 'test/browser/**'],
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          exclude: [...never, long],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      { extends: true, test: { name: 'long', include: [`{src,test,bench}/${long}`], testTimeout: 600_000, hookTimeout: 60_000 } },
    ],
  },
});
