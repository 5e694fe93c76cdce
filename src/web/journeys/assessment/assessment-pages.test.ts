import { beforeEach, describe, expect, it } from 'vitest';
import { caseOfStory } from '../../../../test/builders/case-of.ts';
import { toldBy } from '../../../../test/builders/demonstration.ts';
import { story } from '../../../../test/builders/ledger.ts';
import { personId } from '../../../../test/builders/terse.ts';
import { type Got, testServer, type VisitorAtWork, visitorOf } from '../../../../test/builders/visitor.ts';
import { assessmentsIdentical } from '../../../core/checks/assessments-identical/check.ts';

const told = story({
  agencies: { csc: 'social-care', hv: 'health-visiting', police: 'police' },
  people: { ada: { called: 'Ada', born: '2024-01-10' }, ben: { called: 'Ben', born: '2021-01-10' }, bea: { called: 'Bea' } },
})
  .entry({
    by: 'hv',
    when: '2024-04-20',
    kind: 'contact',
    about: ['ada', 'ben', 'bea'],
    facts: { mode: 'home-visit', outcome: 'seen', seen: ['ada'] },
    claims: [
      { who: 'bea', is: 'parent-of', whom: 'ada' },
      { who: 'bea', is: 'parent-of', whom: 'ben' },
      { who: 'bea', is: 'lives-with', whom: 'ada' },
    ],
    shared: ['csc', 'police'],
  })
  .entry({
    by: 'hv',
    when: '2024-04-30',
    kind: 'referral',
    about: ['ada', 'ben'],
    facts: { to: ['csc'], children: ['ada', 'ben'] },
    thread: 'ref',
    shared: [{ with: 'csc', when: '2024-04-30', acknowledged: '2024-04-30' }],
  });

let server: Awaited<ReturnType<typeof testServer>>;
beforeEach(async () => {
  server = await testServer({
    told: [toldBy({ ...caseOfStory('assessed', told), children: [personId('ada'), personId('ben')] })],
    checks: [assessmentsIdentical],
  });
});

async function as(agency: string): Promise<VisitorAtWork> {
  const visitor = visitorOf(server);
  await visitor.continueAs('assessed', agency);
  return visitor;
}
const words = ({ body }: Got): string =>
  body
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll(/\s+/g, ' ');
const list = '/cases/assessed/children/ada/assessments?on=2024-05-01';
const fieldOf = ({ body }: Got, prefix: string): string => new RegExp(`name="(${prefix}-[^"]+)"`).exec(body)?.[1] ?? '';

async function opened(by: VisitorAtWork, form: string, more: Readonly<Record<string, string>> = {}): Promise<string> {
  const sent = await by.post(list, { form, why: 'The health visitor is worried.', ...more });
  expect(sent.status).toBe(303);
  return (sent.location ?? '').replace('#assessment', '');
}

/** Every text question of a page answered in the same words, every choice with the first answer. */
function filled({ body }: Got, text = 'Something'): Record<string, string> {
  const form: Record<string, string> = { outcome: 'A plan.' };
  for (const [, name = ''] of body.matchAll(/<textarea[^>]* name="(q-[^"]+)"/g)) form[name] = text;
  for (const [, name = ''] of body.matchAll(/<input class="govuk-input[^>]* name="(q-[^"]+(?<!-why))"/g)) form[name] = text;
  for (const [, name = '', value = ''] of body.matchAll(/<input class="govuk-radios__input"[^>]* name="(q-[^"]+)"[^>]* value="([^"]+)"/g))
    form[name] ??= value;
  for (const [, name = '', id = ''] of body.matchAll(/name="(q-[^"]+-is-([^"]+))"/g)) if (id !== '') form[name] ??= 'yes';
  return form;
}
/** Sends what a page has a form for on another address: with the page's own token. */
const send = async (by: VisitorAtWork, at: string, what: string, form: Readonly<Record<string, string>> = {}): Promise<Got> =>
  by.post(at.replace('?', `/${what}?`), { _csrf: /name="_csrf" value="([^"]*)"/.exec((await by.get(at)).body)?.[1] ?? '', ...form });
const hidden = ({ body }: Got): Record<string, string> => ({
  draft: /name="draft" value="([^"]+)"/.exec(body)?.[1] ?? '',
  version: /name="version" value="([^"]+)"/.exec(body)?.[1] ?? '',
});

describe('the assessments of a child', () => {
  it('are opened with an owner and a day from the clock, and take up the referral', async () => {
    const csc = await as('csc');
    expect(words(await csc.get(list))).toContain('No open assessment of Ada is on record here.');
    const at = await opened(csc, 'child-and-family@1');
    expect(words(await csc.get(at))).toContain('Begun. csc, since 1 May 2024; due by 4 July 2024');
    expect(words(await csc.get('/cases/assessed/work?on=2024-05-01'))).toContain(
      'Child and family assessment to be finished : due by 4 July 2024',
    );
    expect(words(await csc.get(list.replace('05-01', '07-05')))).toContain('was due by 4 July 2024');
  });

  it('that are put to another agency are read by it at once, stand as recommended, and are begun by it', async () => {
    const csc = await as('csc');
    const hvId = /<option value="([^"]+)"[^>]*>hv</.exec((await csc.get(list)).body)?.[1] ?? '';
    const at = await opened(csc, 'ability-to-protect@1', { owner: hvId, of: 'bea' });
    expect(words(await csc.get(at))).toContain('Recommended, not begun. hv, since 1 May 2024');
    const hv = await as('hv');
    expect(words(await hv.get(at))).toContain('Begin it');
    expect(
      (await csc.post(at.replace('?', '/begin?'), { _csrf: /name="_csrf" value="([^"]*)"/.exec((await csc.get(list)).body)?.[1] ?? '' }))
        .status,
    ).toBe(404);
    expect((await send(hv, at, 'begin', {})).status).toBe(303);
    expect((await hv.get(at)).body).toContain('name="q-task"');
    expect((await csc.get(at)).body).not.toContain('name="q-task"');
  });

  it('say what is missing on the form that opens one', async () => {
    const turned = await (await as('csc')).post(list, {});
    expect(turned.status).toBe(422);
    expect(words(turned)).toContain('Choose which assessment');
    expect(words(turned)).toContain('Write why it is opened');
  });
});

describe('an assessment that is written', () => {
  it('is kept as it is, and is not finished while anything of it is unexplained', async () => {
    const csc = await as('csc');
    const at = await opened(csc, 'child-and-family@1');
    const form = await csc.get(at);
    const kept = await csc.post(at, { ...hidden(form), 'q-worry': 'She was left alone', go: 'keep' });
    expect(kept.status).toBe(200);
    expect((await csc.get(at)).body).toContain('She was left alone');
    const turned = await csc.post(at, { ...hidden(kept), 'q-worry': 'She was left alone', go: 'finish' });
    expect(turned.status).toBe(422);
    for (const problem of [
      'What was recorded before, and what does it mean now?: answer it, or write why not',
      'Ada: What is a day like for this child, from waking to sleep?: answer it, or write why not',
      'See Ada, or write why that could not be',
      'Say that Bea was met, or write why not',
      'Ask every agency at work with the family and have their answers, or write why not',
      'Write what comes of it',
    ])
      expect(words(turned)).toContain(problem);
    expect(words(turned)).not.toContain('What worry, or whose, began this?: answer it');
  });

  it('keeps both where it was changed from two places', async () => {
    const csc = await as('csc');
    const at = await opened(csc, 'child-and-family@1');
    const first = hidden(await csc.get(at));
    await csc.post(at, { ...first, 'q-worry': 'One', go: 'keep' });
    const beside = await csc.post(at, { ...first, 'q-worry': 'Two', go: 'keep' });
    expect(words(beside)).toContain('This was changed in another tab or on another device.');
    expect(beside.body).toContain('Two');
    expect(words(beside)).toContain('You have also kept: a version saved');
  });

  it('is one document for each child, the family’s part in both and the child’s own in its own; sent twice it is there once; somebody signs', async () => {
    const csc = await as('csc');
    const withBen = fieldOf(await csc.get(list), 'with');
    const at = await opened(csc, 'child-and-family@1', { [withBen]: 'yes' });
    const form = await csc.get(at);
    const answers = filled(form);
    const own = Object.keys(answers).filter((name) => name.startsWith('q-a-day-of-'));
    expect(own).toHaveLength(2);
    const reasons = Object.fromEntries(
      [...form.body.matchAll(/name="(unseen-[^"]+|unmet-[^"]+|why-agencies|why-history)"/g)].map(([, name = '']) => [
        name,
        'She was away.',
      ]),
    );
    const whole = { ...answers, ...reasons, 'q-worry': 'The family’s worry', 'q-a-day-of-ada': 'Ada’s day', 'q-a-day-of-ben': 'Ben’s day' };
    const sent = { ...hidden(form), ...whole, go: 'finish' };
    const done = await csc.post(at, sent);
    expect(words(done)).not.toContain('There is a problem');
    expect(done.status).toBe(303);
    expect((await csc.post(at, sent)).status).toBe(303);
    const page = words(await csc.get(at));
    expect(page).toContain('Finished, and to be signed by somebody else');
    expect(page).toContain('Ada’s day');
    expect(page).toContain('The family’s worry');
    expect(page).not.toContain('Ben’s day');
    expect(page).toContain('Bea not considered: She was away.');
    const ofBen = words(await csc.get(at.replace('/ada/', '/ben/')));
    expect(ofBen).toContain('Ben’s day');
    expect(ofBen).toContain('The family’s worry');
    expect(ofBen).not.toContain('Ada’s day');
    expect(words(await (await as('police')).get(list))).toContain('No open assessment of Ada is on record here.');
    const unsigned = await send(csc, at, 'sign', {});
    expect(unsigned.status).toBe(422);
    expect((await send(csc, at, 'sign', { name: 'J Marsh, manager' })).status).toBe(303);
    expect(words(await csc.get(at))).toContain('Signed by J Marsh, manager');
  });

  it('opens what it recommends in the same press, with an owner and a day; and none where it is not finished', async () => {
    const csc = await as('csc');
    const at = await opened(csc, 'after-conference@1');
    const form = await csc.get(at);
    const hvId = /<option value="([^"]+)"[^>]*>hv</.exec(form.body)?.[1] ?? '';
    const whole = { ...hidden(form), ...filled(form), go: 'finish', next: 'connected-person@2', nextOwner: hvId };
    const turned = await csc.post(at, whole);
    expect(words(turned)).toContain('Choose of which adult the assessment is that it recommends');
    expect(words(await csc.get(list))).not.toContain('Assessment of a relative or friend who cares for a child Recommended');
    const done = await csc.post(at, { ...whole, ...hidden(turned), nextOf: 'bea' });
    expect(done.status).toBe(303);
    expect(words(await (await as('hv')).get(list))).toMatch(
      /Assessment of a relative or friend who cares for a child, of Bea Recommended, not begun\. hv, since 1 May 2024; Ada due by 16 May 2024/,
    );
  });

  it('points out that two children’s parts say the same while they are written', async () => {
    const csc = await as('csc');
    const at = await opened(csc, 'child-and-family@1', { [fieldOf(await csc.get(list), 'with')]: 'yes' });
    const form = await csc.get(at);
    const long = 'wakes at six and has milk with toast while the television runs and then goes to the nursery until noon';
    const kept = await csc.post(at, { ...hidden(form), ...filled(form, long), go: 'keep' });
    expect(words(kept)).toContain('the same, word for word');
    const turned = await csc.post(at, { ...hidden(kept), ...filled(form, long), go: 'finish' });
    expect(words(turned)).toContain('Write what is different about Ada and Ben, or why the likeness is true');
  });

  it('is given up for a reason', async () => {
    const csc = await as('csc');
    const at = await opened(csc, 'child-and-family@1');
    expect((await send(csc, at, 'give-up', {})).status).toBe(422);
    await send(csc, at, 'give-up', { reason: 'They moved away.' });
    expect(words(await csc.get(at))).toContain('They moved away.');
    expect((await csc.get(at)).body).not.toContain('name="q-worry"');
  });
});
