import { describe, expect, it } from 'vitest';
import { json, run } from '../../test/builders/commands.ts';

describe('heed replay', () => {
  it('gives programs one record a concern, with days, keys and the prompt that it is part of', async () => {
    expect(await json('family.yaml')).toEqual({
      case: 'family',
      entries: 4,
      children: ['ada'],
      prompts: [
        {
          check: 'incident-told',
          key: 'incident-told/e2',
          raised: '2024-03-01',
          standing: [['2024-03-01', '2024-04-01']],
          question: 'Entry e2 is on record. Who was told of it?',
          about: ['ada', 'bea'],
          evidence: ['e2'],
          ask: [{ agency: 'police', role: 'recorder' }],
          prompt: 'incident-told/e2',
        },
        {
          check: 'incident-seen',
          key: 'incident-seen/e2',
          raised: '2024-03-01',
          standing: [['2024-03-01', null]],
          question: 'Where was she?',
          about: ['ada', 'bea'],
          evidence: ['e2'],
          ask: [{ agency: 'police', role: 'recorder' }],
          prompt: 'incident-told/e2',
        },
      ],
      promptsPerChildMonth: 0.2,
    });
  });

  it('compares a replay with what the review expects', async () => {
    const record = await json('family.yaml', '--expected', 'family.expected.yaml');
    expect(record.expected).toEqual({
      failings: 3,
      surfaced: 1,
      missed: ['f2', 'f3'],
      goodPracticeBroken: ['g1'],
      ofTheChecksBuilt: { failings: 2, surfaced: 1 },
    });
    expect(record.surfacedToSomebody).toBe(1);
  });

  it('counts as surfaced to somebody only what an agency is asked from its own records', async () => {
    const record = await json('family.yaml', '--expected', 'family.expected.yaml', '--as', 'csc');
    expect(record.prompts).toEqual([]);
    expect(record.expected.surfaced).toBe(0);
    expect(record.surfacedToSomebody).toBe(1);
  });

  it('replays as an agency from what it may read, and shows what is asked of it', async () => {
    const record = await json('family.yaml', '--as', 'police', '--until', '2024-07-31');
    expect(record.prompts.map(({ key, standing }: { key: string; standing: unknown }) => [key, standing])).toEqual([
      ['incident-told/e2', [['2024-03-01', '2024-04-01']]],
      ['incident-seen/e2', [['2024-03-01', null]]],
      ['incident-seen/e4', [['2024-07-01', null]]],
    ]);
  });

  it('stops the day before the harm, at the end of a case without one, or where it is told to', async () => {
    const raised = async (...args: string[]) => (await json(...args)).prompts.length;
    expect(await raised('family.yaml')).toBe(2);
    expect(await raised('other.yaml')).toBe(3);
    expect(await raised('family.yaml', '--until', '2024-02-29')).toBe(0);
    expect(await raised('family.yaml', '--until', '2024-03-01')).toBe(2);
  });

  it('gives a list where several files are given, and matches what is expected by name', async () => {
    const records = await json('other.yaml', 'family.yaml', '--expected', 'family.expected.yaml');
    expect(records.map((record: { case: string; expected?: object }) => [record.case, record.expected !== undefined])).toEqual([
      ['other', false],
      ['family', true],
    ]);
  });

  it('tells a person what would have been asked, of whom, from which records and how long before the harm', async () => {
    const { code, out } = await run('replay', 'family.yaml', '--expected', 'family.expected.yaml');
    expect(code).toBe(0);
    expect(out).toBe(`A family (family)
What would have been asked, up to 31 May 2024.
The harm: 1 June 2024, an injury.

1 March 2024, 92 days before the harm
  Was it passed on?
    Entry e2 is on record. Who was told of it?
  Where was the child?
    Where was she?
  Asked: Police (recorder)
  From these records:
    e2, 1 March 2024, Police: Called to the flat at night.
  Stands (Was it passed on?): 1 March 2024 until 1 April 2024
  Stands (Where was the child?): from 1 March 2024 on

Summary
  Entries: 4
  Prompts: 1
  New prompts a week for one worker: 95th percentile 1 of the 1 week that brought any, 1 of all 14 weeks; 1 at most
    Police: 1 raised, 1 at most in a week, 1 waiting at the end
  Findings of the review surfaced: 1 of 3
  Of those that name a check which is built: 1 of 2
  Surfaced to somebody by name, from what they may read or are told: 1
  Not surfaced:
    f3 (p. 5; incident-told): Asked too late.
  Not surfaced, and no check that they name is built:
    f2 (p. 4; request-unanswered): Nobody wrote back.
  Good practice asked about:
    g1 (p. 6), by incident-seen/e2: The visit.
  Prompts that meet no finding: 0
  Median time from surfacing to the harm: 92 days
`);
  });

  it('tells a line a case with --brief, against what stands beside each', async () => {
    const { code, out } = await run('replay', '--brief', 'family.yaml', 'other.yaml');
    expect(code).toBe(0);
    const [head, family, other, , together] = out.split('\n');
    expect(head).toMatch(/^case +entries +prompts +surfaced/);
    expect(family).toMatch(/^family +4 +1 +1 of 3 +1 +0 +1 asked about +92 days +1\/1\/1$/);
    expect(other).toMatch(/^other /);
    expect(together).toContain('Together: 1 of 3 findings surfaced (33.3 %)');
  });

  it('says of each finding that was not surfaced why not, and what no rule on records can surface', async () => {
    const { code, out } = await run('replay', 'family.yaml', '--expected', 'family.expected.yaml', '--explain');
    expect(code).toBe(0);
    expect(out).toContain('Blind spots\n  f');
    expect(out).toContain('incident-told: it asked on these records, and they answered it on 1 April 2024.');
    expect(out).toContain('it is not built, or not switched on.');
    expect(await run('replay', 'family.yaml', '--explain')).toMatchObject({ code: 1 });
  });

  it('tells every problem of every file, and replays nothing, where one cannot be parsed', async () => {
    const { code, out, err } = await run('replay', 'family.yaml', 'broken.yaml');
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^broken\.yaml:13: entry e1, kind: .*\nbroken\.yaml:23: entry e3, about: No person has the key "zoe"\. .*\n$/);
  });

  it('says so where what is expected is of another case, a day is none, or an agency is not in the file', async () => {
    expect(await run('replay', 'other.yaml', '--expected', 'family.expected.yaml')).toMatchObject({
      code: 2,
      err: expect.stringContaining('None of the case files given is of the case "family".'),
    });
    expect(await run('replay', 'family.yaml', '--until', '2024-02-30')).toMatchObject({
      code: 1,
      err: expect.stringContaining('2024-02-30 is not a day of the calendar'),
    });
    expect(await run('replay', 'family.yaml', '--as', 'gp')).toMatchObject({
      code: 1,
      err: 'heed: family has no agency gp. Its agencies are: csc, police.\n',
    });
  });
});
