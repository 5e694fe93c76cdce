import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { caseOf, entry, factsOf, family, problemsOf } from '../../test/builders/case-texts.ts';

const shipped = ['cases', 'cases/controls'].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml') && !name.endsWith('.expected.yaml'))
    .map((name) => `${folder}/${name}`),
);

describe('reading a case file', () => {
  it.each(shipped)('reads %s without a problem', (file) => {
    expect(problemsOf(readFileSync(file, 'utf8'), file)).toEqual([]);
  });

  it('finds all twelve shipped cases', () => {
    expect(shipped).toHaveLength(12);
  });

  it('takes an entry as recorded at the end of the last day on which it can have happened', () => {
    const { entries } = caseOf(family('  - {id: e1, by: hv, when: 2024-06-01/2024-06~, kind: note, about: [ada], text: Weighed twice.}\n'));
    expect(entries[0]?.recordedAs.edtf).toBe('2024-06~');
    expect(new Date(entries[0]?.recorded ?? 0).toISOString()).toBe('2024-06-30T22:59:59.999Z');
    expect(entries[0]?.landed).toBe(entries[0]?.recorded);
  });

  it('takes what came to light afterwards on no known day as recorded when the review was published', () => {
    const text = family(
      '  - {id: e1, by: hv, when: 2024-03-01, kind: note, about: [ada], text: Seen.}\n',
      'review: {board: Anytown, published: 2025-03, number: 9}\n',
    );
    const { afterwards } = caseOf(
      `${text}afterwards:\n  - {id: a1, by: hv, when: 2024-12-01/.., kind: note, about: [ada], text: Told later.}\n`,
    );
    expect(afterwards[0]?.recordedAs.edtf).toBe('2025-03');
    expect(afterwards[0]?.order).toBe(1);
  });

  it('takes the children of a meeting as a list, or each with where they were', () => {
    const childrenOf = (written: string) =>
      caseOf(
        family(
          `  - {id: e1, by: hv, when: 2024-03-01, kind: meeting, about: [ada], text: Met., facts: {type: strategy, status: held, children: ${written}}}\n`,
        ),
      ).entries[0]?.facts;
    expect(childrenOf('[ada]')).toMatchObject({ children: new Map([['ada', 'named']]) });
    expect(childrenOf('{ada: unknown}')).toMatchObject({ children: new Map([['ada', 'unknown']]) });
  });

  it('turns a line of shared into a share that the ledger can prove only once it was written down and had arrived', () => {
    const { entries } = caseOf(
      entry(
        'recorded: 2024-03-05, shared: [{with: csc, when: 2024-03-02, how: letter}, {with: csc, when: 2024-04~, basis: consent, acknowledged: 2024-05-01}]',
      ),
    );
    expect(entries.map(({ id, order }) => [id, order])).toEqual([
      ['e1', 0],
      ['e1/share-1', 1],
      ['e1/share-2', 2],
    ]);
    expect(entries[1]).toMatchObject({
      kind: 'share',
      by: 'hv',
      about: ['ada'],
      recordedAs: { edtf: '2024-03-05' },
      facts: { of: 'e1', with: 'csc', what: 'whole', reached: { edtf: '2024-03-02' }, how: 'letter', status: 'sent' },
    });
    expect(entries[2]).toMatchObject({ recordedAs: { edtf: '2024-04~' }, facts: { status: 'acknowledged', basis: 'consent' } });
    expect(entries[1]?.facts).not.toHaveProperty('sent');
  });

  it('reads one value where a list is meant as a list of one, and keeps an empty list', () => {
    expect(
      factsOf(
        family(
          '  - {id: e1, by: csc, when: 2024-03-01, kind: decision, about: ada, text: Closed., facts: {type: close, children: ada, consulted: []}}\n',
        ),
      ),
    ).toEqual({ type: 'close', children: ['ada'], consulted: [] });
  });

  it('reads a party as a person, else as an agency, else as words', () => {
    const facts = factsOf(entry('facts: {to: [bea, csc, public, the owner of the house]}'));
    expect(facts).toEqual({
      to: [
        { kind: 'person', person: 'bea' },
        { kind: 'agency', agency: 'csc' },
        { kind: 'words', words: 'public' },
        { kind: 'words', words: 'the owner of the house' },
      ],
    });
  });

  it('reads exceptions to a restriction in parts or in free words', () => {
    const text = family(
      '  - {id: e1, by: csc, when: 2024-03-01, kind: restriction, about: [ada], text: Order., facts: {exceptions: [at the handover, {people: bea, for: child-ill}]}}\n',
    );
    expect(factsOf(text)).toEqual({ exceptions: [{ words: 'at the handover' }, { people: ['bea'], for: 'child-ill' }] });
  });

  it('reads a moment by the clocks of London, summer and winter', () => {
    const at = (moment: string) =>
      factsOf(
        family(`  - {id: e1, by: hv, when: 2024-08-03, kind: incident, about: [ada], text: Call., facts: {lastContactAt: "${moment}"}}\n`),
      );
    expect(at('2024-08-03T05:15')).toEqual({ lastContactAt: Date.UTC(2024, 7, 3, 4, 15) });
    expect(at('2024-01-03T05:15')).toEqual({ lastContactAt: Date.UTC(2024, 0, 3, 5, 15) });
  });

  it('reads a flag or a date where either may stand, and numbers, amounts and answers as they were written', () => {
    const plan = (written: string) =>
      factsOf(family(`  - {id: e1, by: csc, when: 2024-03-01, kind: plan, about: [ada], text: Plan., facts: {written: ${written}}}\n`));
    expect(plan('false')).toEqual({ written: false });
    expect(plan('2024-03-04')).toMatchObject({ written: { edtf: '2024-03-04' } });
    const birth = factsOf(
      family(
        '  - {id: e1, by: hv, when: 2024-03-01, kind: health, about: [ada], text: Born., facts: {type: birth, weeks: 39, weight: 3.20, answers: {alcohol: none}}}\n',
      ),
    );
    expect(birth).toEqual({ type: 'birth', weeks: 39, weight: '3.20', answers: new Map([['alcohol', 'none']]) });
  });

  it('takes a claim as unchecked, no denial and not sealed unless it says otherwise', () => {
    const { entries } = caseOf(
      entry(
        'claims: [{who: bea, is: parent-of, whom: ada, basis: said, saidBy: csc}, {who: bea, is: lives-at, what: a refuge, basis: seen, sealed: true, not: true, checked: contradicted, checkedIn: e1}]',
      ),
    );
    expect(entries[0]?.claims).toEqual([
      {
        who: 'bea',
        is: 'parent-of',
        whom: 'ada',
        basis: 'said',
        saidBy: { kind: 'agency', agency: 'csc' },
        not: false,
        checked: 'unchecked',
        sealed: false,
      },
      { who: 'bea', is: 'lives-at', what: 'a refuge', basis: 'seen', not: true, checked: 'contradicted', checkedIn: 'e1', sealed: true },
    ]);
  });

  it('reads shares, corrections, identities and accounts that stand on other entries', () => {
    const { entries } = caseOf(
      family(`  - {id: e1, by: hv, when: 2024-03-01, kind: note, about: [ada], text: Weighed 4.1 kg.}
  - {id: s1, by: hv, when: 2024-03-02, kind: share, facts: {of: e1, with: csc, status: recalled}}
  - {id: c1, by: hv, when: 2024-03-03, kind: correction, facts: {corrects: e1, replacement: {when: 2024-03-01, kind: note, about: [ada], text: Weighed 4.7 kg.}}}
  - {id: i1, by: hv, when: 2024-03-04, kind: identity, facts: {records: [ada, bea], status: proposed}}
  - {id: f1, by: hv, when: 2024-03-05, kind: account, text: I had fed her., facts: {of: e1, from: bea}}
`),
    );
    expect(entries.map(({ kind }) => kind)).toEqual(['note', 'share', 'correction', 'identity', 'account']);
    expect(entries[2]?.facts).toMatchObject({
      corrects: 'e1',
      replacement: { kind: 'note', text: 'Weighed 4.7 kg.', claims: [], facts: {} },
    });
  });
});
