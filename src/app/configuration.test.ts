import { describe, expect, it } from 'vitest';
import { readConfiguration } from './configuration.ts';

describe('a configuration', () => {
  it('keeps the ledger in a folder and shows the reviewed cases where nothing is set', () => {
    expect(readConfiguration({})).toMatchObject({
      port: 3000,
      folder: './data',
      storage: { home: 'folder', folder: './data' },
      demonstration: true,
    });
  });
  it("shows no demonstration over a partnership's own database, unless it is asked for by name", () => {
    const url = 'postgres://heed@localhost/heed';
    expect(readConfiguration({ DATABASE_URL: url })).toMatchObject({ storage: { home: 'server', url }, demonstration: false });
    expect(readConfiguration({ DATABASE_URL: url, HEED_DEMONSTRATION: 'yes' })).toMatchObject({ demonstration: true });
  });
  it.each([{ PORT: 'http' }, { PORT: '70000' }, { HEED_DEMONSTRATION: 'maybe' }])(
    'that says what Heed cannot do is a problem: %j',
    (environment) => {
      expect(readConfiguration(environment)).toHaveProperty('problem');
    },
  );
});
