import { beforeEach, describe, expect, it } from 'vitest';
import { type Got, testServer, type VisitorAtWork, visitorOf } from '../../../../test/builders/visitor.ts';
import { minutesMissing } from '../../../core/checks/minutes-missing/check.ts';

let server: Awaited<ReturnType<typeof testServer>>;
beforeEach(async () => {
  server = await testServer({ checks: [minutesMissing] });
});
async function as(agency: string): Promise<VisitorAtWork> {
  const visitor = visitorOf(server);
  await visitor.continueAs('child-e', agency);
  return visitor;
}
const words = ({ body }: Got): string =>
  body
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll(/\s+/g, ' ');
const page = '/cases/child-e/children/steven/supervision?on=2018-07-05';
const written = {
  supervisor: 'Eve Ash',
  lifeNow: 'Where he sleeps at weekends is not known.',
  different: 'The couple say that they have parted; nobody else says so.',
  openQuestions: 'I answer about the minutes tomorrow.',
  direction: 'See him with his grandmother this week.',
  reasons: 'Nobody has seen him with his father.',
  contingency: 'If he is back, the health visitor rings me that day.',
};

describe('supervision of the work with a child', () => {
  it('shows when it is due, and the questions that wait, before anything is written', async () => {
    const shown = words(await (await as('csc')).get(page));
    expect(shown).toContain('No supervision of the work with Steven since it opened is recorded here.');
    expect(shown).toContain('The next was due by');
    expect(shown).toContain('There is no record here that its minutes went out');
  });

  it('is not recorded while anything of this child is left unsaid, and keeps what was typed', async () => {
    const turned = await (await as('csc')).post(page, { supervisor: 'Eve Ash', 'on-day': 'next Tuesday' });
    expect(turned.status).toBe(422);
    for (const problem of [
      'Write the day on which it was held',
      'Write what life is like for this child now',
      'Write what is different since the last time',
      'Write what is to come of the questions that wait',
      'Write what is to be done from here',
      'Write why',
      'Write what is done if it does not hold',
    ])
      expect(words(turned)).toContain(problem);
    expect(turned.body).toContain('value="Eve Ash"');
  });

  it('recorded, it runs the clock anew, counts who supervised, and is read by its own agency alone', async () => {
    const csc = await as('csc');
    expect((await csc.post(page, written)).status).toBe(303);
    const shown = words(await csc.get(page));
    expect(shown).toContain('Steven was last talked through on 5 July 2018');
    expect(shown).toContain('The next is due by 5 August 2018');
    expect(shown).toContain('1 supervisor by name since 5 July 2017');
    expect(shown).toContain('Life for the child now: Where he sleeps at weekends is not known.');
    const hv = words(await (await as('hv')).get(page));
    expect(hv).not.toContain('Eve Ash');
    expect(hv).toContain('no clock of supervision runs for Steven');
    expect(hv).toContain('Write down a supervision');
  });

  it('is written by nobody who does not work with the child', async () => {
    expect(words(await (await as('whole')).get(page))).not.toContain('Write down a supervision');
  });
});
