import { beforeAll, describe, expect, it } from 'vitest';
import { caseOfStory } from '../../../../test/builders/case-of.ts';
import { toldBy } from '../../../../test/builders/demonstration.ts';
import { story } from '../../../../test/builders/ledger.ts';
import { testServer, type VisitorAtWork, visitorOf } from '../../../../test/builders/visitor.ts';

const register = '/cases/child-e/restrictions';
let server: Awaited<ReturnType<typeof testServer>>;
beforeAll(async () => {
  server = await testServer();
});

async function as(agency: string): Promise<VisitorAtWork> {
  const visitor = visitorOf(server);
  await visitor.continueAs('child-e', agency);
  return visitor;
}

/** The words of the section of one restriction, without marks. */
const sectionOf = (body: string, heading: string): string => {
  const [found = ''] = body.split('<section').filter((part) => part.includes(`>${heading}`));
  return found
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll(/\s+/g, ' ');
};

describe('the register of restrictions', () => {
  it('says of each in force whom it binds, its terms part by part, who set it, until when and who has it', async () => {
    const bail = sectionOf((await (await as('whole')).get(register)).body, 'Bail: Mark, in regard to Joanne');
    expect(bail).toContain('Contact Contact only through services');
    expect(bail).toContain("Distance 100 metres from Joanne's house");
    expect(bail).toContain('Ends No end on record');
    expect(bail).toContain('Set by Police');
    expect(bail).toContain('Who has it Police since 27 July 2018');
  });
  it('names those at work with the family who are not on record as having it', async () => {
    const bail = sectionOf((await (await as('whole')).get(register)).body, 'Bail: Mark, in regard to Joanne');
    expect(bail).toMatch(/not on record as having it .*Children's Social Care; Health visiting \(Locala\)/);
  });
  it('says which parts of supervised contact are not on record', async () => {
    const contact = sectionOf((await (await as('whole')).get(register)).body, 'Supervised contact: Mark');
    expect(contact).toContain(
      'Not on record Who supervises; where; for how long; how often; who checks in, and when; what happens if it is not kept',
    );
  });
  it('leads to what was recorded while it was in force and is not clearly within it, and calls nothing a breach', async () => {
    const { body } = await (await as('whole')).get(register);
    const bail = body.split('<section').find((part) => part.includes('Bail: Mark')) ?? '';
    const [href = ''] = [...bail.matchAll(/href="([^"]*chronology[^"]*)"/g)].map(([, found]) => found ?? '');
    const [page, id] = href.split('#');
    expect((await (await as('whole')).get(page ?? '')).body).toContain(`id="${id}"`);
    expect(sectionOf(body, 'Bail: Mark')).toContain('welfare concern (Mark and Joanne)');
  });
  it('shows on an earlier day only what was known by then', async () => {
    const { body } = await (await as('whole')).get(`${register}?on=2018-06-10`);
    expect(sectionOf(body, 'Supervised contact: Mark')).toContain('Nothing is on record here against it.');
    expect(body).not.toContain('Bail: Mark');
    expect(body).not.toContain('Exclusion: Mark');
  });
  it('shows an agency what it recorded or was given, and no other', async () => {
    const [police, midwife] = [await (await as('police')).get(register), await (await as('midwifery')).get(register)];
    expect(police.body).toContain('Bail: Mark');
    expect(police.body).not.toContain('Supervised contact: Mark');
    expect(midwife.body).not.toContain('Bail: Mark');
  });
  it('leads whoever keeps one to its page, where its terms are changed, though no tie to a child is on their record', async () => {
    const police = await as('police');
    const [, href = ''] = /<a class="govuk-link" href="([^"]+)">Bail: Mark/.exec((await police.get(register)).body) ?? [];
    const page = await police.get(href);
    expect(page.status).toBe(200);
    expect(page.body).toContain('change the terms');
    expect(page.body).toContain('Joanne reports that Mark is breaking his bail');
    expect(page.body).not.toContain('Contact and living arrangements of');
    expect((await (await as('hv')).get(href)).status).toBe(404);
  });
  it('names no service that works in confidence to an agency whose own record does not know of it', async () => {
    const family = story({ agencies: { csc: 'social-care', refuge: 'refuge', police: 'police' }, people: ['kim', 'amy', 'ben'] })
      .entry({
        by: 'csc',
        when: '2024-01-01',
        kind: 'plan',
        about: ['kim'],
        facts: { type: 'child-in-need', status: 'opened', lead: 'csc' },
      })
      .entry({ by: 'refuge', when: '2024-01-02', kind: 'service', about: ['kim'], facts: { service: 'refuge', status: 'started' } })
      .entry({
        by: 'csc',
        when: '2024-01-03',
        kind: 'restriction',
        about: ['kim'],
        facts: { type: 'no-contact', status: 'set', restrains: ['ben'], protects: ['kim'] },
      });
    const confided = await testServer({ told: [toldBy(caseOfStory('confided', family))] });
    const pageOf = async (who: string): Promise<string> => {
      const visitor = visitorOf(confided);
      await visitor.continueAs('confided', who);
      return (await visitor.get('/cases/confided/restrictions?on=2024-02-01')).body;
    };
    expect(sectionOf(await pageOf('whole'), 'No contact: ben')).toContain('not on record as having it refuge');
    expect(await pageOf('csc')).not.toContain('refuge');
  });
});
