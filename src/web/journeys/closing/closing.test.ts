import { beforeAll, describe, expect, it } from 'vitest';
import { type Got, testServer, type VisitorAtWork, visitorOf } from '../../../../test/builders/visitor.ts';
import { closedAlone } from '../../../core/checks/closed-alone/check.ts';
import { minutesMissing } from '../../../core/checks/minutes-missing/check.ts';

const closing = '/cases/child-e/children/steven/closing?on=2018-07-05';
let server: Awaited<ReturnType<typeof testServer>>;
beforeAll(async () => {
  server = await testServer({ checks: [closedAlone, minutesMissing] });
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
const written = {
  go: 'close',
  type: 'close',
  watchedBy: 'The duty team',
  'watch-until': '3 October',
  reason: 'The couple have parted.',
  'changed-1': 'None has been reported since May; only the mother says so.',
  contingency: 'If he comes back, the health visitor rings us that day.',
  who: 'Health visiting (Locala)',
  review: '1 October',
};
const against = {
  'against-views': 'The health visitor is away.',
  'against-matters': 'They are old.',
  'against-questions': 'They are for the next worker.',
  'against-notice': 'The family has gone.',
  'against-disagreement': 'It was looked at together.',
};
/** How each parent was told, by the fields of the page. */
const toldOn = ({ body }: Got): Readonly<Record<string, string>> =>
  Object.fromEntries([...body.matchAll(/name="(told-[^"]+)"/g)].map(([, name]) => [name ?? '', 'At home on 4 July.']));

describe('the page of a closing', () => {
  it('shows before the button whose view is not on record, what is open, what waits and what would be asked', async () => {
    const page = words(await (await as('csc')).get(closing));
    expect(page).toContain('Health visiting (Locala) No view yet');
    expect(page).toContain('Minutes that are not out 7 June 2018');
    expect(page).toContain('Something asked with no answer on record 11 January 2018');
    expect(page).toContain('The child in need meeting on 7 June 2018 is on record. There is no record here that its minutes went out');
    expect(page).toContain('What would be asked if it were closed as it stands (1) Closing without the others');
  });

  it('is for whoever has the work open, and for nobody else', async () => {
    expect((await (await as('police')).get(closing)).status).toBe(404);
    expect((await (await as('whole')).get(closing)).status).toBe(404);
  });

  it('closes nothing while anything is left unsaid, and keeps what was typed', async () => {
    const csc = await as('csc');
    const turned = await csc.post(closing, { reason: 'The couple have parted.' });
    expect(turned.status).toBe(422);
    const page = words(turned);
    for (const problem of [
      'Choose whether it is closed or stepped down',
      'Get the views that have not come, or write why it is closed without them',
      'Settle what is open, or write why it is closed with it open',
      'Answer the questions that wait, or write why it is closed first',
      'Write what is different now, and how that is known: What brought the work about',
      'Write what happens if it does not hold',
      'Write who sees the child from now on',
      'Write when it is looked at again',
      'Write who looks at what comes in after closing',
      'Choose what you do now',
    ])
      expect(page).toContain(problem);
    expect(turned.body).toContain('The couple have parted.');
  });

  it('closes against an open point with the reason beside the decision, and the others’ views as they gave them', async () => {
    const csc = await as('csc');
    const before = await csc.get(closing);
    const hv = /name="view-([^"]+)"/.exec(before.body)?.[1] ?? '';
    const unsaid = await csc.post(closing, { ...written, ...against, ...toldOn(before), [`view-${hv}`]: 'disagrees' });
    expect(words(unsaid)).toContain('Write what they said');
    const closed = await csc.post(closing, {
      ...written,
      ...against,
      ...toldOn(before),
      [`view-${hv}`]: 'disagrees',
      [`words-${hv}`]: 'She has not seen the father once.',
    });
    expect(closed.status).toBe(303);
    const entry = words(await csc.get(closed.location ?? ''));
    for (const said of [
      'The couple have parted.',
      'Health visiting (Locala): Does not agree: She has not seen the father once.',
      'Matters that are open: They are old.',
      'What brought the work about: None has been reported since May',
      'If he comes back, the health visitor rings us that day.',
      '1 October 2018',
    ])
      expect(entry).toContain(said);
    expect((await csc.get('/cases/child-e/children/steven/closing?on=2018-07-06')).status).toBe(404);
    // Whoever sees the child from now on reads it at once; nobody else whom it was not given to does.
    const read = (closed.location ?? '').replace('/written/', '/entries/').replace('recorded=yes&', '');
    expect(words(await (await as('hv')).get(read))).toContain('The couple have parted.');
    expect((await (await as('police')).get(read)).status).toBe(404);
  });
});
