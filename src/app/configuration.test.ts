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
  it('hands mail to a server where it is said who it is from and where its links lead', () => {
    const mail = { HEED_MAIL: 'smtps://u:p@mail.example:465', HEED_MAIL_FROM: 'Heed <heed@x.example>' };
    expect(readConfiguration({})).toMatchObject({ mail: undefined });
    expect(readConfiguration({ ...mail, HEED_ADDRESS: 'https://heed.x.example/' })).toMatchObject({
      mail: { server: mail.HEED_MAIL, from: mail.HEED_MAIL_FROM },
      reachedAt: 'https://heed.x.example',
    });
    expect(readConfiguration(mail)).toHaveProperty('problem');
    expect(readConfiguration({ HEED_MAIL: mail.HEED_MAIL, HEED_ADDRESS: 'https://heed.x.example' })).toHaveProperty('problem');
  });
  it.each([
    { PORT: 'http' },
    { HEED_MAIL: 'mail.example' },
    { HEED_ADDRESS: 'heed.example' },
    { PORT: '70000' },
    { HEED_DEMONSTRATION: 'maybe' },
  ])('that says what Heed cannot do is a problem: %j', (environment) => {
    expect(readConfiguration(environment)).toHaveProperty('problem');
  });
});
