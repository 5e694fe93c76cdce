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
      // No test leaves anything behind that another could meet, so that files share a process: what they stand on is read once and not for each.
      { extends: true, test: { name: 'core', include: ['src/core/**/*.test.ts'], exclude: [...never, long], isolate: false } },
      {
        extends: true,
        test: {
          name: 'shell',
          isolate: false,
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
          isolate: false,
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
