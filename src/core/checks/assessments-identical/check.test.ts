import { describe, expect, it } from 'vitest';
import { concernsOn, raisedOn } from '../../../../test/builders/concerns.ts';
import { family } from '../../../../test/builders/family.ts';
import type { Story } from '../../../../test/builders/ledger.ts';
import type { TerseEntry } from '../../../../test/builders/terse.ts';
import { assessmentsIdentical } from './check.ts';

const siblings: Story = family.entry({
  by: 'csc',
  when: '2024-03-10',
  kind: 'note',
  about: ['ada', 'ben', 'bea'],
  claims: [{ who: 'bea', is: 'parent-of', whom: 'ben' }],
});
const of = (name: string, he: string, his: string): string =>
  `${name} lives with both parents in a flat on the second floor. The rooms were warm on each visit and there was food in the cupboards. ${name} seemed settled and went to Bea when ${he} was tired. Col works away in the week and telephones at ${his} bedtime. The school has no worries about attendance, and the health visitor is content with weight and growth.`;
const assessment = (child: string, text: string, more: Partial<TerseEntry> = {}): TerseEntry => ({
  id: `of-${child}`,
  by: 'csc',
  when: '2024-05-07',
  kind: 'assessment',
  about: [child, 'bea'],
  text,
  facts: { type: 'child-and-family', status: 'completed', children: [child] },
  ...more,
});
const ada = assessment('ada', of('Ada', 'she', 'her'));
const ben = assessment('ben', of('Ben', 'he', 'his'));
const ownWords =
  'Ben is six and talks freely about school, football and his grandmother in Leeds. He worries when voices are raised and has twice asked his teacher to ring home. He sleeps badly on Sundays. He wants to see Col more often, and to be told when plans change. His reading is a year behind and help has begun.';
const raised = (told: Story, until = '2024-12-31') => raisedOn(assessmentsIdentical, told, 'ada', until);

describe("two children's assessments that say the same thing", () => {
  it('are asked about when the second is finished: of the author and the manager, names and pronouns apart', () => {
    const [one] = raised(siblings.entry(ada).entry(ben));
    expect(one).toMatchObject({
      anchor: 'of-ada',
      on: '2024-05-07',
      ended: undefined,
      evidence: ['of-ada', 'of-ben'],
      asked: ['csc', 'csc'],
    });
    expect(one?.question).toContain('the assessment of Ada on 7 May 2024 and the assessment of Ben on 7 May 2024; every word is the same.');
    expect(concernsOn(assessmentsIdentical, siblings.entry(ada).entry(ben), 'ben', '2024-05-08')).toMatchObject([{ anchor: 'of-ada' }]);
  });
  it('are let be where each child has words of their own', () => {
    expect(raised(siblings.entry(ada).entry(assessment('ben', ownWords)))).toEqual([]);
  });
  it('count up to the limit set, and no text shorter than the words set', () => {
    const mostly = assessment('ben', `${of('Ben', 'he', 'his')} He reads well and has one good friend.`);
    expect(raised(siblings.entry(ada).entry(mostly))).toHaveLength(1);
    const strict = { settings: { alike: 97, words: 40 } };
    expect(concernsOn(assessmentsIdentical, siblings.entry(ada).entry(mostly), 'ada', '2024-06-01', strict)).toEqual([]);
    const short = 'Settled and well, and no worries at home or at school.';
    expect(raised(siblings.entry(assessment('ada', short)).entry(assessment('ben', short)))).toEqual([]);
  });
  it('leave out what is quoted, or marked as the same for all of the family', () => {
    const family = `Family section, same for both children: ${of('The family', 'each', 'each')}`;
    expect(raised(siblings.entry(assessment('ada', `Ada smiles. ${family}`)).entry(assessment('ben', `Ben reads. ${family}`)))).toEqual([]);
    const quoted = `The order reads: "${of('The child', 'it', 'its')}"`;
    expect(raised(siblings.entry(assessment('ada', quoted)).entry(assessment('ben', quoted)))).toEqual([]);
  });
  it('are no matter where one text is about both children, both are of one child, or two agencies wrote them', () => {
    const both = assessment('ada', of('Ada', 'she', 'her'), {
      facts: { type: 'child-and-family', status: 'completed', children: ['ada', 'ben'] },
    });
    expect(raised(siblings.entry(both))).toEqual([]);
    expect(raised(siblings.entry(ada).entry({ ...ada, id: 'again', when: '2024-06-03' }))).toEqual([]);
    expect(raised(siblings.entry(ada).entry({ ...ben, by: 'school' }))).toEqual([]);
    expect(raised(siblings.entry(both).entry(ben))).toEqual([]);
  });
  it('are found within one entry that has a part for each child', () => {
    const text = `Ada: ${of('Ada', 'she', 'her')} Ben: ${of('Ben', 'he', 'his')}`;
    const one = assessment('ada', text, { id: 'both', facts: { type: 'core', status: 'completed', children: ['ada', 'ben'] } });
    expect(raised(siblings.entry(one))).toMatchObject([{ anchor: 'both', evidence: ['both'] }]);
    expect(raised(siblings.entry({ ...one, text: `Ada: ${of('Ada', 'she', 'her')} Ben: ${ownWords}` }))).toEqual([]);
  });
  it('a section pasted from the note of an earlier visit is asked about too, and not from a later one', () => {
    const note: TerseEntry = {
      id: 'note',
      by: 'csc',
      when: '2024-04-16',
      kind: 'contact',
      about: ['ada', 'bea'],
      present: ['ada', 'bea'],
      text: of('Ada', 'she', 'her'),
      facts: { mode: 'home-visit', outcome: 'seen' },
    };
    const [one] = raised(siblings.entry(note).entry(ada));
    expect(one).toMatchObject({ anchor: 'note', on: '2024-05-07', evidence: ['note', 'of-ada'] });
    expect(one?.question).toContain('the note of a visit to Ada on 16 April 2024');
    expect(raised(siblings.entry(ada).entry({ ...note, when: '2024-05-20' }))).toEqual([]);
    expect(raised(siblings.entry({ ...note, by: 'hv' }).entry(ada))).toEqual([]);
  });
  it('three alike are one matter, and keep the anchor of the first', () => {
    const note: TerseEntry = { id: 'note', by: 'csc', when: '2024-04-16', kind: 'contact', about: ['ada'], text: of('Ada', 'she', 'her') };
    expect(raised(siblings.entry(note).entry(ada).entry(ben))).toMatchObject([{ anchor: 'note', evidence: ['note', 'of-ada', 'of-ben'] }]);
  });
  it('end when one is written anew', () => {
    const anew = assessment('ben', ownWords, { id: 'anew', when: '2024-05-20' });
    expect(raised(siblings.entry(ada).entry(ben).entry(anew))).toMatchObject([{ on: '2024-05-07', ended: '2024-05-20' }]);
  });
  it('are let be where the record gives the reason for the likeness', () => {
    const twins = (entry: TerseEntry): TerseEntry => ({
      ...entry,
      facts: { ...entry.facts, reason: 'Twins of ten days; alike in all of this so far.' },
    });
    expect(raised(siblings.entry(twins(ada)).entry(twins(ben)))).toEqual([]);
  });
  it('are none while begun, recommended, or of an adult', () => {
    for (const facts of [
      { type: 'child-and-family', status: 'started' },
      { type: 'connected-person', status: 'completed' },
    ])
      expect(
        raised(
          siblings.entry({ ...ada, facts: { ...facts, children: ['ada'] } }).entry({ ...ben, facts: { ...facts, children: ['ben'] } }),
        ),
      ).toEqual([]);
  });
  it('are seen through the eyes of whoever holds both', () => {
    const told = siblings.entry({ ...ada, shared: ['hv'] }).entry(ben);
    expect(concernsOn(assessmentsIdentical, told, 'ada', '2024-05-08', { as: 'hv' })).toEqual([]);
  });
  it('two thousand entries are compared in a moment', () => {
    const many = Array.from(
      { length: 2000 },
      (_, i): TerseEntry => ({
        id: `v${i}`,
        by: 'csc',
        when: '2024-04-16',
        kind: 'contact',
        about: ['ada'],
        text: `${ownWords} ${i} ${of('Ada', 'she', 'her')}`
          .split(' ')
          .toSorted((a, b) => ((a.length * (i + 7)) % 11) - ((b.length * (i + 3)) % 13))
          .join(' '),
        facts: { mode: 'home-visit' },
      }),
    );
    const p = siblings.and(many).entry(ada).entry(ben).picture('ada', '2024-05-08');
    const settings = { alike: 85, words: 40 };
    assessmentsIdentical.evaluate(p, settings);
    const from = performance.now();
    expect(assessmentsIdentical.evaluate({ ...p }, settings).concerns).toHaveLength(1);
    expect(performance.now() - from).toBeLessThan(1000);
  });
});
