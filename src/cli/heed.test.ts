import { describe, expect, it } from 'vitest';
import { run, runWith } from '../../test/builders/commands.ts';
import { incidentCheck } from '../../test/builders/replays.ts';
import { checkOf, plainRule, ruleText } from '../../test/builders/rule-texts.ts';

describe('heed', () => {
  it('lists every command with a sentence', async () => {
    const { code, out } = await run('--help');
    expect(code).toBe(0);
    for (const command of ['replay', 'try', 'load', 'check', 'seal', 'verify', 'migrate', 'checks', 'start', 'test'])
      expect(out).toMatch(new RegExp(`^  ${command}\\b.* [A-Z]`, 'm'));
  });

  it('ends with 1 where the command is not one', async () => {
    expect((await run('replya')).code).toBe(1);
    expect((await run('replay')).code).toBe(1);
    expect((await run('replay', '--colour', 'family.yaml')).code).toBe(1);
  });

  it('lists the checks with their settings, for people and for programs', async () => {
    const { out } = await run('checks');
    expect(out).toContain(
      '902. Where was the child? (incident-seen), priority 1\n   Who was told of {the incident}?\n   days = 7 days: how long after the incident it is asked (ours)\n',
    );
    const listed = JSON.parse((await run('checks', '--json')).out);
    expect(listed.map(({ id }: { id: string }) => id)).toEqual(['incident-told', 'incident-seen']);
    expect(listed[1].parameters.days.value).toBe(7);
  });

  it('says of each check whether it is written as a rule', async () => {
    const checks = [checkOf(ruleText(plainRule)), incidentCheck('told')];
    const listed = JSON.parse((await runWith({ checks }, 'checks', '--json')).out);
    expect(listed.map(({ id, rule }: { id: string; rule: boolean }) => [id, rule])).toEqual([
      ['made-up', true],
      ['told', false],
    ]);
    expect((await runWith({ checks }, 'checks')).out).toContain('A made-up check (made-up, a rule), priority 3');
  });
});
