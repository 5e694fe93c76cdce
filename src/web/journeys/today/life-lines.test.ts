import { beforeEach, describe, expect, it } from 'vitest';
import { type Got, testServer, type VisitorAtWork, visitorOf } from '../../../../test/builders/visitor.ts';
import { concernAfterClosure } from '../../../core/checks/concern-after-closure/check.ts';

const raised = '?on=2018-07-27';
const grown = '?on=2018-08-02';
const later = '?on=2018-08-20';

let visitor: VisitorAtWork;
let question: string;
beforeEach(async () => {
  visitor = visitorOf(await testServer({ checks: [concernAfterClosure] }));
  await visitor.continueAs('child-e', 'csc');
  [question = ''] = /\/cases\/child-e\/questions\/[0-9a-f]+/.exec((await desk(raised)).body) ?? [];
});

const desk = (on: string): Promise<Got> => visitor.get(`/cases/child-e/today${on}`);
const child = (on: string): Promise<Got> => visitor.get(`/cases/child-e/children/steven${on}`);
const answered = (on = raised): Promise<Got> =>
  visitor.post(`${question}${on}`, { outcome: 'not-so', 'not-so-reason': 'The family moved before this' });
/** What a page says: words alone. */
const said = ({ body }: Got): string =>
  body
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll(/\s+/g, ' ');

describe('a question that waits', () => {
  it('is listed with the day to answer by, on the desk and on the page of the child', async () => {
    for (const page of [await desk(raised), await child(raised)]) {
      expect(said(page)).toMatch(/Since 27 July 2018, answer by \d/);
      expect(said(page)).not.toMatch(/Help has been offered|Asked again|Answered/);
    }
    expect(said(await visitor.get(`${question}${raised}`))).toContain('Waiting for an answer since 27 July 2018. Answer by');
  });
  it('past that day says that help has been offered, plainly and with no blame', async () => {
    for (const page of [await desk(later), await child(later), await visitor.get(`${question}${later}`)]) {
      expect(said(page)).toContain("Help has been offered: the manager at Children's Social Care");
    }
    expect(said(await desk(later))).not.toMatch(/overdue|too late|failed/i);
  });
  it('promised for a day says which, and still waits', async () => {
    const promise = { outcome: 'will-do-by', 'will-do-by-day': '3', 'will-do-by-month': '8', 'will-do-by-year': '2018' };
    await visitor.post(`${question}${raised}`, promise);
    expect(said(await desk(raised))).toContain('Will be done by 3 August 2018');
    expect(said(await desk(raised))).not.toContain('Answered in this demonstration');
    expect(said(await visitor.get(`${question}${raised}`))).toContain('Will be done by 3 August 2018: it still waits');
  });
});

describe('a question that was answered', () => {
  it('is no longer among the open, and its answer stands below with the real day on which it was given', async () => {
    await answered();
    for (const page of [await desk(raised), await child(raised)]) {
      expect(said(page)).toContain('No open questions from the');
      expect(said(page)).toMatch(
        /Answered .*This is not so \. Answered in this demonstration on 20 November 2026, with 27 July 2018 shown/,
      );
    }
    expect(said(await visitor.get(`${question}${raised}`))).toContain(
      'An answer stands: “This is not so”. Answered in this demonstration on 20 November 2026',
    );
  });
  it('is answered on every day on which it stands, before the day shown too', async () => {
    await answered(later);
    for (const on of [raised, grown, later]) expect(said(await desk(on))).toContain('No open questions from the');
  });
});

describe('a question that is asked again', () => {
  it('says so on the desk and what is new, with a day to answer by counted from then', async () => {
    await answered();
    for (const page of [await desk(grown), await child(grown)]) {
      expect(said(page)).toMatch(/Since 2 August 2018, answer by .* Asked again: new since your answer 26 July 2018/);
      expect(said(page)).not.toContain('No open questions');
    }
  });
  it('shows the earlier answer first, and says in words which evidence is new', async () => {
    await answered();
    const page = said(await visitor.get(`${question}${grown}`));
    expect(page).toContain('Asked again on 2 August 2018: new since your answer. Answer by');
    expect(page.indexOf('The earlier answer')).toBeGreaterThan(0);
    expect(page.indexOf('The earlier answer')).toBeLessThan(page.indexOf('Why this is asked'));
    expect(page).toContain('The family moved before this');
    expect(page.split('New since your answer')).toHaveLength(2);
  });
  it('is settled again by another answer, and was open on the days between', async () => {
    await answered();
    await answered(later);
    expect(said(await desk(later))).toContain('No open questions from the');
    expect(said(await desk(grown))).toContain('Asked again');
  });
  it('is seen as open by a reviewer, in words that are not about their own answer', async () => {
    await answered();
    await visitor.continueAs('child-e', 'whole');
    expect(said(await desk(grown))).not.toContain('your answer');
  });
});
