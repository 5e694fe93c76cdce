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
      mail: { by: 'smtp', server: mail.HEED_MAIL, from: mail.HEED_MAIL_FROM },
      reachedAt: 'https://heed.x.example',
    });
    expect(readConfiguration(mail)).toHaveProperty('problem');
    expect(readConfiguration({ HEED_MAIL: mail.HEED_MAIL, HEED_ADDRESS: 'https://heed.x.example' })).toHaveProperty('problem');
  });
  it('hands mail to GOV.UK Notify where its key is whole and the template is named, and never to both', () => {
    const notify = {
      HEED_NOTIFY_KEY: 'heed-11111111-1111-1111-1111-111111111111-22222222-2222-2222-2222-222222222222',
      HEED_NOTIFY_TEMPLATE: '33333333-3333-3333-3333-333333333333',
      HEED_ADDRESS: 'https://heed.x.example',
    };
    expect(readConfiguration(notify)).toMatchObject({
      mail: { by: 'notify', key: notify.HEED_NOTIFY_KEY, template: notify.HEED_NOTIFY_TEMPLATE },
    });
    for (const wrong of [
      { HEED_NOTIFY_TEMPLATE: '' },
      { HEED_NOTIFY_KEY: 'heed' },
      { HEED_ADDRESS: '' },
      { HEED_MAIL: 'smtp://x', HEED_MAIL_FROM: 'x' },
    ])
      expect(readConfiguration({ ...notify, ...wrong }), JSON.stringify(wrong)).toHaveProperty('problem');
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
