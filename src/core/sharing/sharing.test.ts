import { describe, expect, it } from 'vitest';
import { day, story } from '../../../test/builders/ledger.ts';
import { agencyId, entryId } from '../../../test/builders/terse.ts';
import { asAgency } from '../picture/view.ts';
import { endOf, startOf } from '../time/instant.ts';
import { type AgreedTerms, agreementsOn, type SharingStatement } from './agreement.ts';
import { neverSharedWith } from './never-shared.ts';
import { restsOnStatusAlone } from './status-alone.ts';
import { agenciesToTell } from './to-tell.ts';
import { agreedFor } from './under-agreement.ts';
import { notAcknowledged, toAcknowledge } from './unread.ts';

const hv = agencyId('hv');
const family = story({
  agencies: {
    hv: 'health-visiting',
    csc: 'social-care',
    gp: 'gp',
    cmht: 'adult-mental-health',
    haven: 'refuge',
    hope: { name: 'Sexual health clinic', kind: 'other' },
  },
  people: ['amy', 'mum'],
})
  .entry({ by: 'hv', when: '2024-04-01', kind: 'note', about: ['amy', 'mum'], claims: [{ who: 'mum', is: 'parent-of', whom: 'amy' }] })
  .entry({
    id: 'plan',
    by: 'csc',
    when: '2024-05-01',
    kind: 'plan',
    about: ['amy'],
    thread: 'p',
    facts: { type: 'child-in-need', status: 'opened', children: ['amy'], lead: 'csc' },
    shared: ['hv'],
  });
const seenBy = (agency: string, more = family) => more.picture('amy', '2024-06-01', asAgency(agencyId(agency)));
const at = day('2024-06-01');
const agencies = (told: readonly { readonly agency: string }[]): readonly string[] => told.map(({ agency }) => agency);

describe('who may be told', () => {
  it('is who is at work with the family as far as the giver’s own records show', () => {
    expect(agencies(agenciesToTell([seenBy('hv')], hv, at))).toEqual(['csc']);
    const known = family.entry({ by: 'cmht', when: '2024-05-10', kind: 'service', about: ['mum'], facts: { status: 'started' } });
    expect(agencies(agenciesToTell([seenBy('hv', known)], hv, at))).toEqual(['csc']);
  });
  it('is no service that is reached through the hub, though it wrote to the giver itself', () => {
    const known = family
      .entry({ by: 'haven', when: '2024-05-10', kind: 'service', about: ['mum'], facts: { status: 'started' }, shared: ['hv', 'csc'] })
      .entry({ by: 'hope', when: '2024-05-10', kind: 'service', about: ['mum'], facts: { status: 'started' }, shared: ['hv'] });
    expect(agencies(agenciesToTell([seenBy('hv', known)], hv, at))).toEqual(['csc']);
  });
});

describe('what was never shared with an agency', () => {
  const told = family
    .entry({ id: 'silent', by: 'hv', when: '2024-05-02', kind: 'note', about: ['amy'] })
    .entry({ id: 'decided', by: 'hv', when: '2024-05-03', kind: 'note', about: ['amy'] })
    .entry({
      by: 'hv',
      when: '2024-05-03',
      kind: 'share',
      about: ['amy'],
      facts: { of: 'decided', with: 'csc', status: 'withheld', reason: 'not safe' },
    })
    .entry({ id: 'given', by: 'hv', when: '2024-05-04', kind: 'note', about: ['amy'], shared: ['csc'] })
    .entry({ id: 'left', by: 'hv', when: '2024-05-05', kind: 'note', about: ['amy'] })
    .entry({ by: 'hv', when: '2024-05-05', kind: 'share', about: ['amy'], facts: { of: 'left', with: 'csc', route: 'voicemail' } });
  it('is told apart from what was decided, and from a message that was left', () => {
    const found = neverSharedWith(seenBy('hv', told), [agencyId('csc')]);
    expect(found.map(({ entry, decisions, left }) => [entry.id, decisions.length, left.length])).toEqual([
      ['e1', 0, 0],
      ['silent', 0, 0],
      ['decided', 1, 0],
      ['left', 0, 1],
    ]);
  });
  it('says nothing of what others recorded, to whom it was given being theirs to know', () => {
    expect(neverSharedWith(seenBy('hv', told), [agencyId('gp')]).map(({ entry }) => entry.by)).not.toContain('csc');
  });
});

describe('what was given and not acknowledged', () => {
  const given = family
    .entry({ id: 'note', by: 'hv', when: '2024-05-04', kind: 'note', about: ['amy'] })
    .entry({ id: 'sent', by: 'hv', when: '2024-05-04', kind: 'share', about: ['amy'], facts: { of: 'note', with: 'gp', status: 'sent' } });
  const shares = (of = given, as = 'hv') => seenBy(as, of).known.shares;
  it('waits for both until the receiver says so', () => {
    expect(toAcknowledge(shares(given, 'gp'), agencyId('gp'), at)).toHaveLength(1);
    expect(notAcknowledged(shares(), hv, at)).toHaveLength(1);
    const read = given.entry({
      by: 'gp',
      when: '2024-05-05',
      kind: 'share',
      about: ['amy'],
      facts: { of: 'note', with: 'gp', status: 'acknowledged' },
    });
    expect(toAcknowledge(shares(read, 'gp'), agencyId('gp'), at)).toEqual([]);
    expect(notAcknowledged(shares(read), hv, at)).toEqual([]);
  });
  it('is waited for no more once it is taken back', () => {
    const recalled = given.entry({
      by: 'hv',
      when: '2024-05-05',
      kind: 'share',
      about: ['amy'],
      facts: { of: 'note', with: 'gp', status: 'recalled' },
    });
    expect(notAcknowledged(shares(recalled), hv, at)).toEqual([]);
  });
});

const terms: AgreedTerms = {
  name: 'One',
  of: [],
  kinds: ['note'],
  under: ['child-in-need'],
  to: ['lead', 'gp'],
  what: 'whole',
  basis: 'A task',
  does: 'do',
};
const agreed: SharingStatement = {
  ...{
    agreement: 'one',
    what: 'agreed',
    terms,
    from: day('2024-03-01'),
    decidedBy: 'The board',
    reason: 'Agreed',
    landed: startOf(day('2024-05-15')),
  },
};

describe('a sharing agreement', () => {
  const on = (statements: readonly SharingStatement[], text: string, reckoning: 'landed' | 'stated' = 'landed') =>
    agreementsOn(statements, endOf(day(text)), day(text), reckoning).map(({ name }) => name);
  it('holds from its day, in live work never before it was written down, and until it is replaced or ended', () => {
    expect(on([agreed], '2024-04-01')).toEqual([]);
    expect(on([agreed], '2024-04-01', 'stated')).toEqual(['One']);
    expect(on([agreed], '2024-05-20')).toEqual(['One']);
    const anew: SharingStatement = { ...agreed, terms: { ...terms, name: 'Two' }, from: day('2024-06-01'), until: day('2024-07-01') };
    expect(on([agreed, anew], '2024-06-10')).toEqual(['Two']);
    expect(on([agreed, anew], '2024-07-01')).toEqual([]);
    const { terms: _terms, ...ended } = agreed;
    expect(on([agreed, { ...ended, what: 'ended', from: day('2024-06-01') }], '2024-06-10')).toEqual([]);
  });
  it('names the lead and no agency of which its writer may not know, and only under its plan', () => {
    const [one] = agreementsOn([agreed], endOf(at), at, 'landed');
    const body = family.ledger().entries[0]!;
    expect(agencies(agreedFor(body, hv, [one!], [seenBy('hv')], at))).toEqual(['csc']);
    const unplanned = { ...one!, under: ['child-protection'] as const };
    expect(agreedFor(body, hv, [unplanned], [seenBy('hv')], at)).toEqual([]);
    expect(agreedFor(body, hv, [{ ...one!, of: ['police'] as const }], [seenBy('hv')], at)).toEqual([]);
  });
  it('of an adult’s service is about its beginning and its end, and an adult', () => {
    const [one] = agreementsOn(
      [{ ...agreed, terms: { ...terms, kinds: ['service'], only: 'service-starts-or-ends', under: [], to: ['lead'] } }],
      endOf(at),
      at,
      'landed',
    );
    const of = (status: string, about: string) =>
      agreedFor(
        family
          .entry({ id: 's', by: 'hv', when: '2024-05-20', kind: 'service', about: [about], facts: { status } })
          .ledger()
          .byId.get(entryId('s'))!,
        hv,
        [one!],
        [seenBy('hv')],
        at,
      );
    expect(agencies(of('closed', 'mum'))).toEqual(['csc']);
    expect(of('engaging', 'mum')).toEqual([]);
    expect(of('started', 'amy')).toEqual([]);
  });
});

describe('a reason for not sharing', () => {
  it('that rests on the standing of the case alone is known from one with another ground', () => {
    expect(restsOnStatusAlone('This is not child protection')).toBe(true);
    expect(restsOnStatusAlone('Only a child in need, and he has refused consent')).toBe(false);
    expect(restsOnStatusAlone('It could endanger her')).toBe(false);
  });
});
