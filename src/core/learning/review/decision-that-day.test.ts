import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { child, generatedEntries, opened } from '../../../../test/builders/generated-ledger.ts';
import { day, story } from '../../../../test/builders/ledger.ts';
import { incidentCheck } from '../../../../test/builders/replays.ts';
import { agencyId, entryId, personId } from '../../../../test/builders/terse.ts';
import type { Entry } from '../../entry/entry.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { knownTo } from '../../picture/record.ts';
import { asAgency, whole } from '../../picture/view.ts';
import { addDays } from '../../time/day.ts';
import { dayAt, endOf } from '../../time/instant.ts';
import { exactly } from '../../time/span.ts';
import { foundElsewhere, wouldHaveAsked } from './beside-a-decision.ts';
import { type DecisionThatDay, decisionThatDay } from './decision-that-day.ts';
import { isDecision } from './is-decision.ts';

const family = story({ agencies: { csc: 'social-care', pol: 'police', gp: 'gp' }, people: ['ada', 'mum', 'man'] })
  .entry({
    id: 'birth',
    by: 'csc',
    when: '2024-01-01',
    kind: 'note',
    about: ['ada'],
    claims: [{ who: 'mum', is: 'parent-of', whom: 'ada' }],
  })
  .entry({ id: 'told', by: 'pol', when: '2024-02-01', kind: 'incident', about: ['ada'], shared: [{ with: 'csc', when: '2024-02-03' }] })
  .entry({ id: 'kept', by: 'pol', when: '2024-02-10', kind: 'incident', about: ['ada'] })
  .entry({ id: 'stranger', by: 'pol', when: '2024-02-11', kind: 'note', about: ['man'] })
  .entry({ id: 'asked', by: 'csc', when: '2024-02-12', kind: 'information-request', about: ['ada'], facts: { to: ['gp'] } })
  .entry({ id: 'letter', by: 'gp', when: '2024-02-13', kind: 'note', about: ['ada'] })
  .entry({ id: 'rang', by: 'gp', when: '2024-02-15', kind: 'contact', about: ['ada'], facts: { to: ['csc'], outcome: 'awaiting-reply' } })
  .entry({ by: 'gp', when: '2024-02-14', kind: 'share', facts: { of: 'letter', with: 'csc', sent: '2024-02-14', reached: '2024-03-20' } })
  .entry({ id: 'same', by: 'csc', when: '2024-03-01', kind: 'note', about: ['ada'] })
  .entry({
    id: 'closed',
    by: 'csc',
    when: '2024-02-27',
    recorded: '2024-03-01',
    kind: 'decision',
    about: ['ada'],
    facts: { type: 'close' },
  })
  .entry({ id: 'late', by: 'pol', when: '2024-02-20', recorded: '2024-05-01', kind: 'incident', about: ['ada'] })
  .entry({ id: 'vague', by: 'pol', when: '2024', recorded: '2024-12-31', kind: 'note', about: ['ada'] })
  .entry({ id: 'after', by: 'pol', when: '2024-06-01', kind: 'note', about: ['ada'] });

const all = { children: [personId('ada')], within: () => true };
const looked = (of: Ledger, id: string): DecisionThatDay => decisionThatDay(of, get(of, id), all);
const get = (of: Ledger, id: string): Entry => {
  const entry = of.byId.get(entryId(id));
  if (entry === undefined) throw new Error(`no ${id}`);
  return entry;
};
const onTheWay = (sent: Entry, { by, recorded, recordedAs, facts }: Entry): Entry => ({
  ...{
    id: entryId('on-the-way'),
    kind: 'share',
    by: sent.by,
    when: recordedAs,
    about: sent.about,
    present: [],
    themes: [],
    text: '',
    claims: [],
  },
  ...{ recorded, recordedAs, landed: recorded, order: 1_000_000, source: { kind: 'typed' } },
  facts: { of: sent.id, with: facts.decidedBy ?? by, status: 'sent', sent: recordedAs, reached: exactly(addDays(dayAt(recorded), 5)) },
});
const ids = (all: readonly { readonly entry: Entry }[]): readonly string[] => all.map(({ entry }) => entry.id);

describe('a decision as it looked that day', () => {
  const found = looked(family.ledger(), 'closed');

  it('has what its maker had, and from when', () => {
    expect(ids(found.had)).toEqual(['birth', 'told', 'asked', 'same']);
    expect(found.had.find(({ entry }) => entry.id === 'told')).toMatchObject({ since: endOf(day('2024-02-03')), because: 'was given it' });
  });

  it('has apart from that what others had, whoever recorded it', () => {
    expect([...found.others.keys()]).toEqual(['pol']);
    expect(ids(found.others.get(agencyId('pol')) ?? [])).toEqual(['kept', 'stranger']);
  });

  it('has what was on its way: asked for and not answered, given and not there yet', () => {
    expect(found.asked.map(({ first, addressee }) => [first.id, addressee])).toEqual([['asked', 'gp']]);
    expect(found.onItsWay.map(({ entry, how }) => [entry.id, how])).toEqual([
      ['letter', 'given'],
      ['rang', 'addressed'],
    ]);
  });

  it('sets apart what was learnt later, and says where dates leave it open whether it had happened', () => {
    expect(found.later.writtenLater.map(({ entry, mayHave }) => [entry.id, mayHave])).toEqual([
      ['vague', true],
      ['late', false],
    ]);
    expect(ids(found.later.reachedLater)).toEqual(['letter']);
  });

  it('marks what came on the same day, what came after the decision was made, and whom nothing tied to the child', () => {
    const marked = (mark: 'isSameDay' | 'isSinceDecided') => ids(found.had.filter((one) => one[mark]));
    expect(marked('isSameDay')).toEqual(['same']);
    expect(marked('isSinceDecided')).toEqual(['same']);
    expect((found.others.get(agencyId('pol')) ?? []).filter(({ isUntied }) => isUntied).map(({ entry }) => entry.id)).toEqual(['stranger']);
  });

  it('is that of the agency whose decision is retold, and not of whoever wrote it down', () => {
    const told = family.entry({ id: 'retold', by: 'gp', when: '2024-03-01', kind: 'note', about: ['ada'], facts: { decidedBy: 'pol' } });
    expect(isDecision(get(told.ledger(), 'retold'))).toBe(true);
    expect(ids(looked(told.ledger(), 'retold').had)).toEqual(['told', 'kept', 'stranger']);
  });

  it('reads as it did then, and says apart that it was put right since', () => {
    const put = family.entry({
      by: 'pol',
      when: '2024-07-01',
      kind: 'correction',
      facts: { corrects: 'told', replacement: { kind: 'incident', when: '2024-02-01', about: ['ada'], text: 'anew' } },
    });
    const then = looked(put.ledger(), 'closed');
    expect(then.had.find(({ entry }) => entry.id === 'told')?.entry.text).not.toBe('anew');
    expect(ids(then.later.putRight)).toEqual(['told']);
  });

  it('has beside it what the checks would have asked by then, and findings that were published by then', () => {
    const asking = wouldHaveAsked([incidentCheck('told')], [family.picture('ada', '2024-03-01')]);
    expect(asking.map(({ check, evidence }) => [check.id, ...evidence])).toContainEqual(['told', 'kept']);
    const item = { id: 'f1', kind: 'finding', says: 's', where: '1', themes: [], checks: ['told'] } as const;
    const review = (year: number) => ({
      key: `r${year}`,
      board: 'b',
      title: 't',
      kind: 'k',
      published: String(year),
      year,
      lead: 'l',
      aliases: [],
      scope: 's',
      cases: [],
      items: [item],
    });
    const beside = foundElsewhere(get(family.ledger(), 'closed'), asking, [review(2020), review(2025)], day('2024-03-01'));
    expect([beside.byThen, beside.since].map((some) => some.map(({ review }) => review.key))).toEqual([['r2020'], ['r2025']]);
  });
});

describe('a decision as it looked that day, of any ledger', () => {
  // Each with something that was given to the maker on the day of the decision and reaches it days after.
  const decided = generatedEntries.map(opened).chain((ledger) => {
    const decisions = ledger.entries.filter(isDecision);
    if (decisions.length === 0) return fc.constant(undefined);
    return fc.tuple(fc.constantFrom(...decisions), fc.constantFrom(...ledger.entries)).map(([decision, sent]) => {
      const isSent = sent.recorded <= decision.recorded && sent.by !== decision.by && sent.id !== decision.id && sent.kind !== 'share';
      return { ledger: isSent ? opened([...ledger.entries, onTheWay(sent, decision)]) : ledger, decision };
    });
  });
  const over = (check: (of: { readonly ledger: Ledger; readonly decision: Entry; readonly found: DecisionThatDay }) => void): void =>
    fc.assert(
      fc.property(decided, (of) => {
        if (of === undefined) return;
        check({ ...of, found: decisionThatDay(of.ledger, of.decision, { children: [child], within: () => true }) });
      }),
      { numRuns: 150 },
    );

  it('is looked at in most of them', () => {
    const some = fc.sample(decided, { numRuns: 100, seed: 7 }).filter((of) => of !== undefined);
    expect(some.length).toBeGreaterThan(60);
    const blocks = some.map(({ ledger, decision }) => decisionThatDay(ledger, decision, { children: [child], within: () => true }));
    for (const block of [blocks.filter(({ had }) => had.length > 0), blocks.filter(({ others }) => others.size > 0)])
      expect(block.length).toBeGreaterThan(30);
    expect(blocks.filter(({ onItsWay }) => onItsWay.length > 0).length).toBeGreaterThan(10);
  });

  it('has nothing in what its maker and others had, or on its way, that was recorded after it', () =>
    over(({ decision, found: { had, others, onItsWay, asked } }) => {
      for (const entry of [...had, ...[...others.values()].flat(), ...onItsWay]
        .map((one) => one.entry)
        .concat(asked.map(({ first }) => first)))
        expect(entry.recorded).toBeLessThanOrEqual(decision.recorded);
      for (const { since } of had) expect(since).toBeLessThanOrEqual(decision.recorded);
      for (const { share } of onItsWay) if (share !== undefined) expect(share.recorded).toBeLessThanOrEqual(decision.recorded);
    }));

  it('says that its maker had exactly what that agency knows at that instant', () =>
    over(({ ledger, decision, found }) => {
      const known = knownTo(ledger, asAgency(found.maker), decision.recorded).entries.filter(({ id }) => id !== decision.id);
      expect(new Set(found.had.map(({ entry }) => entry))).toEqual(new Set(known));
    }));

  it('leaves nothing out of what was on record, and has nothing twice', () =>
    over(({ ledger, decision, found: { had, others, onItsWay } }) => {
      const known = knownTo(ledger, whole, decision.recorded).entries.filter(({ id }) => id !== decision.id);
      const shown = ids([...had, ...[...others.values()].flat()]).concat(ids(onItsWay));
      expect(shown.toSorted()).toEqual(known.map(({ id }) => id as string).toSorted());
    }));

  it('is the same but for what was learnt later, whatever is recorded afterwards (no hindsight)', () =>
    over(({ ledger, decision, found }) => {
      const then = opened(ledger.entries.filter(({ recorded }) => recorded <= decision.recorded));
      const { later: _, ...asShown } = decisionThatDay(then, decision, { children: [child], within: () => true });
      const { later: __, ...shown } = found;
      expect(asShown).toEqual(shown);
    }));

  it('sets apart as learnt later nothing that stood then', () =>
    over(({ decision, found: { later } }) => {
      for (const { entry } of later.writtenLater) expect(entry.recorded).toBeGreaterThan(decision.recorded);
      for (const { at } of [...later.reachedLater, ...later.putRight]) expect(at).toBeGreaterThan(decision.recorded);
    }));
});
