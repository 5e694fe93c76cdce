import { describe, expect, it } from 'vitest';
import { testServer, visitorOf } from '../../../../test/builders/visitor.ts';
import { restrictionCrossed } from '../../../core/checks/restriction-crossed/check.ts';

const nextOn = (body: string): string | undefined => /rel="next" href="([^"#]+)/.exec(body)?.[1];

describe('a play', () => {
  it('steps through every day on which anything was recorded, forward and to an end, with a question arising on the way', async () => {
    const visitor = visitorOf(await testServer({ checks: [restrictionCrossed] }));
    const { location } = await visitor.continueAs('child-e', 'play');
    let at = location;
    let steps = 0;
    let arose = 0;
    while (at !== undefined) {
      const { body, status } = await visitor.get(at);
      expect(status).toBe(200);
      const arising = body.slice(body.indexOf('Questions that arise on this day'), body.indexOf('Questions that have been standing'));
      if (arising.includes('heed-prompts__question')) arose++;
      at = nextOn(body);
      steps++;
    }
    expect(steps).toBeGreaterThan(20);
    expect(arose).toBeGreaterThan(0);
  });
  it('says how many days are left before the harm, to a reviewer alone', async () => {
    const server = await testServer();
    const [reviewer, nurse] = [visitorOf(server), visitorOf(server)];
    await reviewer.continueAs('child-e', 'play');
    await nurse.continueAs('child-e', 'hv');
    expect((await reviewer.get('/cases/child-e/play?on=2018-07-26')).body).toContain('28 days before 23 August 2018');
    expect((await nurse.get('/cases/child-e/play')).status).toBe(404);
    for (const page of ['today', 'children/steven', 'children/steven/chronology']) {
      expect((await nurse.get(`/cases/child-e/${page}`)).body).not.toContain('23 August 2018');
    }
  });
});
