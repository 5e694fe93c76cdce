import { describe, expect, it } from 'vitest';
import { concernsOn, raisedOn } from '../../../../test/builders/concerns.ts';
import { family, familyWithPlan } from '../../../../test/builders/family.ts';
import type { Story } from '../../../../test/builders/ledger.ts';
import type { TerseEntry } from '../../../../test/builders/terse.ts';
import { incidentNotPassedOn } from './check.ts';

const violence: TerseEntry = {
  id: 'violence',
  by: 'police',
  when: '2024-06-06',
  kind: 'incident',
  about: ['col', 'bea'],
  themes: ['domestic-abuse'],
  facts: { nature: 'domestic-abuse', by: ['col'], harmed: ['bea'] },
};
const intelligence: TerseEntry = {
  id: 'intel',
  by: 'police',
  when: '2024-06-06',
  kind: 'observation',
  about: ['col'],
  themes: ['drugs'],
  facts: { nature: 'intelligence' },
};
const found = (told: Story, on = '2024-07-31'): readonly string[] =>
  concernsOn(incidentNotPassedOn, told, 'ada', on).map(({ anchor, evidence }) => `${anchor}: ${evidence.join(' ')}`);

describe('incident-not-passed-on', () => {
  it('asks the holder on the working day after the limit has ended', () => {
    const [raised, ...others] = raisedOn(incidentNotPassedOn, family.entry(violence), 'ada', '2024-07-31');
    expect(others).toEqual([]);
    expect(raised).toMatchObject({ anchor: 'violence', on: '2024-06-10', ended: undefined, evidence: ['violence'], asked: ['police'] });
  });
  it('says nothing where it was shared in time, and ends when it is shared after all', () => {
    expect(raisedOn(incidentNotPassedOn, family.entry({ ...violence, shared: ['csc'] }), 'ada', '2024-07-31')).toEqual([]);
    const late = family.entry({ ...violence, shared: [{ with: 'csc', when: '2024-06-20' }] });
    expect(raisedOn(incidentNotPassedOn, late, 'ada', '2024-07-31')).toMatchObject([{ on: '2024-06-10', ended: '2024-06-20' }]);
  });
  it('takes a referral of the same matter by the holder within the week for the news itself, and one on another matter not', () => {
    const referral: TerseEntry = {
      by: 'police',
      when: '2024-06-07',
      kind: 'referral',
      about: ['ada', 'bea'],
      themes: ['domestic-abuse'],
      facts: { from: 'professional', to: 'csc' },
    };
    expect(found(family.entry(violence).entry(referral))).toEqual([]);
    expect(found(family.entry(violence).entry({ ...referral, themes: ['neglect'] }))).toEqual(['violence: violence']);
  });
  it('is answered by a recorded decision not to share', () => {
    const withheld: TerseEntry = {
      by: 'police',
      when: '2024-06-07',
      kind: 'share',
      facts: { of: 'violence', with: 'csc', status: 'withheld', reason: 'enquiry' },
    };
    expect(found(family.entry(violence).entry(withheld))).toEqual([]);
  });
  it('counts violence for any child, and drug intelligence only where work is or lately was open', () => {
    expect(found(family.entry(intelligence))).toEqual([]);
    expect(found(familyWithPlan.entry(intelligence))).toEqual(['intel: intel']);
  });
  it('leaves out what another agency knows of the same event: each source is its own', () => {
    const told = family.entry({ ...violence, shared: ['csc'] }).entry({ ...violence, id: 'hers', by: 'mind', recorded: '2024-06-12' });
    expect(found(told)).toEqual(['hers: hers']);
  });
  it('asks about the tie first where it is only taken to be so, and leaves a witness out', () => {
    const assumed = family
      .entry({
        by: 'hv',
        when: '2024-04-01',
        kind: 'note',
        about: ['ada'],
        claims: [{ who: 'dan', is: 'lives-with', whom: 'bea', basis: 'assumed' }],
      })
      .entry({ ...violence, facts: { nature: 'domestic-abuse', by: ['dan'], harmed: ['dan'] }, about: ['dan'] });
    expect(found(assumed)).toEqual([]);
    expect(
      found(family.entry({ ...violence, about: ['bea'], facts: { nature: 'assault', by: ['dan'], harmed: ['dan'] }, themes: [] })),
    ).toEqual([]);
  });
  it('lets a new medicine pass by itself, and asks where there is another concern in the time before', () => {
    const medicine: TerseEntry = {
      id: 'medicine',
      by: 'gp',
      when: '2024-06-06',
      kind: 'health',
      about: ['bea'],
      facts: { type: 'medication', of: 'sertraline', status: 'started' },
    };
    const low: TerseEntry = {
      by: 'gp',
      when: '2024-06-06',
      kind: 'contact',
      about: ['bea'],
      claims: [{ who: 'bea', is: 'low-mood', saidBy: 'bea' }],
    };
    expect(found(familyWithPlan.entry(low).entry(medicine))).toEqual([]);
    expect(found(familyWithPlan.entry({ ...violence, when: '2024-05-20', shared: ['csc'] }).entry(medicine))).toEqual([
      'medicine: medicine',
    ]);
  });
  it('keeps its anchor as more comes on the thread, and asks no later than the discharge about a ward', () => {
    const one = family.entry({ ...violence, thread: 'log' });
    const two = one.entry({ ...violence, id: 'again', when: '2024-07-01', thread: 'log' });
    expect(found(one)).toEqual(['log: violence']);
    expect(found(two)).toEqual(['log: violence again']);
    const ward = family
      .entry({
        ...violence,
        id: 'ward',
        by: 'hosp',
        facts: { nature: 'domestic-abuse', by: ['col'], harmed: ['bea'], place: 'labour ward' },
      })
      .entry({ by: 'hosp', when: '2024-06-07', kind: 'health', about: ['ada', 'bea'], facts: { type: 'discharge' } });
    expect(raisedOn(incidentNotPassedOn, ward, 'ada', '2024-06-30')).toMatchObject([{ on: '2024-06-07' }]);
  });
  it('starts the clock on the recording, however vague the day of the event', () => {
    expect(
      raisedOn(incidentNotPassedOn, family.entry({ ...violence, when: '2024-04', recorded: '2024-06-06' }), 'ada', '2024-07-31'),
    ).toMatchObject([{ on: '2024-06-10' }]);
  });
  it('asks the holder from its own records', () => {
    expect(concernsOn(incidentNotPassedOn, family.entry({ ...violence, by: 'hv' }), 'ada', '2024-07-31', { as: 'hv' })).toHaveLength(1);
  });

  it('reads a disclosure from its words, where it is put down under abuse with no claim; a denial, and a support session, are none', () => {
    const talk: TerseEntry = { id: 'talk', by: 'gp', when: '2024-06-06', kind: 'contact', about: ['bea'], themes: ['domestic-abuse'] };
    expect(found(family.entry({ ...talk, text: 'Says that Col punched her on Sunday.' }))).toEqual(['talk: talk']);
    expect(found(family.entry({ ...talk, text: 'Asked on her own. He has never hit her.' }))).toEqual([]);
    expect(found(family.entry({ ...talk, by: 'hub', text: 'Session on the night that he punched her.' }))).toEqual([]);
    expect(found(family.entry({ ...talk, themes: [], text: 'Punched a wall at work, hand bruised.' }))).toEqual([]);
  });

  it('takes what police log of an adult of an open family for information, under whatever kind', () => {
    const log: TerseEntry = {
      id: 'log',
      by: 'police',
      when: '2024-06-06',
      kind: 'note',
      about: ['col'],
      themes: ['drugs'],
      text: 'Many callers at the address.',
    };
    expect(found(familyWithPlan.entry(log))).toEqual(['log: log']);
    expect(found(familyWithPlan.entry({ ...log, themes: [], text: 'House to house about a shed.' }))).toEqual([]);
    expect(found(familyWithPlan.entry({ ...log, by: 'hv' }))).toEqual([]);
  });

  it('takes the word of the record that the lead was told, and a decision of the holder not to share', () => {
    expect(found(family.entry({ ...violence, text: 'He hit her. Told the social worker the same evening.' }))).toEqual([]);
    expect(found(family.entry({ ...violence, text: 'He hit her. She will tell the social worker.' }))).toHaveLength(1);
    expect(found(family.entry({ ...violence, text: 'He hit her. We have not told social care.' }))).toHaveLength(1);
    const decided: TerseEntry = {
      by: 'police',
      when: '2024-06-07',
      kind: 'decision',
      about: ['bea'],
      facts: { type: 'not-to-share', reason: 'named doctor agreed' },
    };
    expect(found(family.entry(violence).entry(decided))).toEqual([]);
    expect(found(family.entry(violence).entry({ ...decided, by: 'gp' }))).toHaveLength(1);
    expect(found(family.entry(violence).entry({ ...decided, facts: { type: 'close', reason: 'no crime' } }))).toHaveLength(1);
  });
});
