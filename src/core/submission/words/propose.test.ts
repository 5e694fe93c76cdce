import { describe, expect, it } from 'vitest';
import { agencyId, personId } from '../../../../test/builders/terse.ts';
import type { AgencyKind } from '../../entry/directory.ts';
import type { PersonId } from '../../entry/ids.ts';
import type { Kind } from '../../entry/vocabulary.ts';
import { whoIsWho } from '../who/who-is-who.ts';
import { factsIfKind, proposeFromWords } from './propose.ts';
import type { WordsProposed } from './proposed.ts';

const [baby, mother, father, gran] = [personId('amy'), personId('bea'), personId('col'), personId('gwen')];
const [csc, hv, police] = [agencyId('csc'), agencyId('hv'), agencyId('police')];
const person = (id: PersonId, called: string, sex: 'f' | 'm') => ({ person: { id, called, sex }, names: [called] });
const who = whoIsWho({
  words: new Map(),
  roles: new Map([
    [baby, 'child'],
    [mother, 'mother'],
    [father, 'father'],
    [gran, 'maternal-grandmother'],
  ]),
  people: [person(baby, 'Amy', 'f'), person(mother, 'Bea', 'f'), person(father, 'Mark', 'm'), person(gran, 'Gwen', 'f')],
  subjects: [baby],
  children: new Set([baby]),
  agencies: [
    { id: csc, name: "Children's Social Care", kind: 'social-care' },
    { id: hv, name: 'Health Visiting', kind: 'health-visiting' },
    { id: police, name: 'Kent Police', kind: 'police' },
  ],
});
const read = (kind: AgencyKind, event: string, present?: string): WordsProposed =>
  proposeFromWords({ cells: { event, ...(present === undefined ? {} : { present }) }, by: { id: agencyId(kind), kind }, who });
const kindOf = (by: AgencyKind, event: string): Kind => read(by, event).kinds[0].kind;
const fact = (words: WordsProposed, name: string): unknown => words.kinds[0].facts.find((one) => one.fact === name)?.value;
const claims = (words: WordsProposed): readonly string[] =>
  words.claims.map(
    ({ claim: { who: one, is, whom, not, basis } }) => `${not ? 'not ' : ''}${one} ${is}${whom === undefined ? '' : ` ${whom}`} (${basis})`,
  );

describe('a name that is also a word', () => {
  it('is a name, though nobody on file is called so', () => {
    const others = { ...who, people: new Map([...who.people].filter(([word]) => word !== 'mark')) };
    const unknown = (event: string) =>
      proposeFromWords({ cells: { event }, by: { id: police, kind: 'police' }, who: others }).themes.map(({ theme }) => theme);
    expect(unknown('Mark was at the door. She left with Mark.')).not.toContain('injury');
    expect(unknown('Mark on her arm.')).toContain('injury');
    expect(unknown('There is a mark on her arm.')).toContain('injury');
  });
});

describe('the kind that words propose', () => {
  it.each<[AgencyKind, string, Kind]>([
    ['health-visiting', 'Home visit, no access. Card left.', 'contact'],
    ['gp', 'DNA for postnatal check.', 'contact'],
    ['health-visiting', 'WNB to 8-week development review.', 'contact'],
    ['school', 'Attendance 62% this term.', 'attendance'],
    ['social-care', 'ICPC held. Neglect category.', 'meeting'],
    ['social-care', 'Strategy discussion with police and health.', 'meeting'],
    ['social-care', 'S47 enquiries started.', 'assessment'],
    ['social-care', 'Child in need plan closed.', 'plan'],
    ['front-door', 'Referral received from school. Bruise on arm.', 'referral'],
    ['front-door', 'NFA. Threshold not met.', 'referral-decision'],
    ['midwifery', 'Booking appointment at 9 weeks.', 'health'],
    ['substance-service', 'Urine test positive for cocaine.', 'test'],
    ['police', 'Mark arrested for assault on Bea.', 'incident'],
    ['police', 'DVPN issued. Not to contact Bea.', 'restriction'],
    ['police', 'Intelligence received that drugs are sold at the address.', 'observation'],
    ['probation', 'Sentenced to twelve months in prison for burglary.', 'legal'],
    ['health-visiting', 'Safe sleeping advice given and leaflet left.', 'advice'],
    ['adult-mental-health', 'Self-referred for talking therapy.', 'service'],
    ['social-care', 'New social worker allocated.', 'allocation'],
    ['social-care', 'Case discussed in supervision with team manager.', 'supervision'],
    ['social-care', 'Asked GP for medical records.', 'information-request'],
    ['police', 'Nothing held on either parent.', 'information-reply'],
    ['gp', 'Social worker asked how Amy is growing. Told her: well, and up to date with everything.', 'information-reply'],
    ['health-visiting', 'Took this family to the named nurse: what would make us worry more?', 'supervision'],
    ['early-years', 'Poorly so kept at home till Thursday.', 'attendance'],
    ['school', 'Rang social services straight away, worried about what Amy said.', 'referral'],
    ['social-care', 'Nobody has taken her place and the family are without a worker for now.', 'allocation'],
    ['gp', 'Phoned Bea about the missed immunisations.', 'contact'],
  ])('%s: "%s"', (by, text, kind) => {
    expect(kindOf(by, text)).toBe(kind);
  });

  it('is what an agency mostly writes where no word speaks for any', () => {
    const [first] = read('school', 'Xyzzy.').kinds;
    expect([first.kind, first.because]).toEqual(['observation', []]);
  });
});

describe('the facts that words propose', () => {
  it('leave a home visit a home visit, whatever was left at the door', () => {
    for (const left of ['Card left.', 'Card through the door.', 'Letter sent.'])
      expect(fact(read('health-visiting', `Home visit, no access. ${left}`), 'mode')).toBe('home-visit');
  });

  it('say nothing is over that is only ahead', () => {
    expect(fact(read('social-care', 'Assessment to be completed by 4 May.'), 'status')).not.toBe('completed');
    expect(fact(read('social-care', 'Assessment completed.'), 'status')).toBe('completed');
    expect(fact(read('social-care', 'Child in need plan to run until it can be closed.'), 'status')).not.toBe('closed');
    expect(fact(read('social-care', 'Core group.'), 'status')).toBeUndefined();
  });

  it('tell how a contact went', () => {
    expect(fact(read('health-visiting', 'Rang to cancel the visit: he rang to cancel.'), 'outcome')).toBe('cancelled-by-family');
    expect(fact(read('gp', 'Baby not brought for her check.'), 'outcome')).toBe('was-not-brought');
    expect(fact(read('health-visiting', 'Home visit. All well.', 'Amy, Bea'), 'seen')).toEqual([baby, mother]);
  });

  it('tell who did what to whom, and where the children were', () => {
    const words = read('police', 'Mark punched Bea at the home. The baby was asleep upstairs.');
    expect(words.kinds[0].kind).toBe('incident');
    expect(['by', 'harmed', 'children'].map((name) => fact(words, name))).toEqual([[father], [mother], new Map([[baby, 'present']])]);
  });

  it('tell whom a limit binds', () => {
    const words = read('police', 'Bailed. Mark must not contact Bea.');
    expect(['type', 'restrains', 'protects'].map((name) => fact(words, name))).toEqual(['bail', [father], [mother]]);
  });

  it('tell numbers', () => {
    expect(fact(read('midwifery', 'Booking appointment at eight weeks.'), 'weeks')).toBe(8);
    const nursery = read('early-years', 'Attendance: here for 8 of 20 sessions.');
    expect([fact(nursery, 'attended'), fact(nursery, 'possible')]).toEqual([8, 20]);
  });

  it('are those of another kind, where a person chooses it', () => {
    const asked = {
      cells: { event: 'Home visit. Safe sleeping gone through with Bea.' },
      by: { id: hv, kind: 'health-visiting' },
      who,
    } as const;
    const topic = factsIfKind('advice', asked).find((one) => one.fact === 'topic');
    expect([proposeFromWords(asked).kinds[0].kind === 'advice', topic?.value]).toEqual([false, 'safe-sleep']);
  });
});

describe('the claims that words propose', () => {
  it.each<[string, readonly string[]]>([
    ['Bea says that Mark has been drinking.', ['col drinks (said)']],
    ['Bea denied drinking.', ['not bea drinks (said)']],
    ['Bea is pregnant.', ['bea pregnant (documented)']],
    ['Mark is looking after Amy.', ['col carer-of amy (documented)']],
    ['Bea has separated from Mark.', ['bea separated-from col (documented)']],
    ['Bea said that she stopped drinking in March.', ['bea abstains (said)']],
    ['It is not clear whether Bea and Mark are a couple.', []],
    ['No concerns about alcohol or drugs.', []],
    ['Asked whether Mark is using drugs.', []],
    ['Mark smelt of alcohol.', ['col drinks (seen)']],
    ['Bea is low in mood and tearful.', ['bea low-mood (documented)']],
  ])('"%s"', (text, expected) => {
    expect(claims(read('health-visiting', text))).toEqual(expected);
  });
});

describe('what the child said', () => {
  it('is kept as the child’s words, and claims nothing', () => {
    const cells = { event: 'Home visit.', said: 'Daddy hit mummy and he drinks.' };
    const words = proposeFromWords({ cells, by: { id: hv, kind: 'health-visiting' }, who });
    expect([words.kinds[0].kind, fact(words, 'voice'), words.claims]).toEqual(['contact', cells.said, []]);
  });
});

describe('what a denial leaves', () => {
  it.each([
    'No domestic abuse reported.',
    'Bea denied any violence.',
    'No further incidents.',
    'Asked if there had been any assault.',
    'Without injury.',
  ])('no incident in "%s"', (text) => {
    expect(kindOf('health-visiting', text)).not.toBe('incident');
  });
});

describe('who is told, and whom it is about', () => {
  it('another agency that was told', () => {
    expect(read('midwifery', 'Informed the health visitor and police.').shares.map((one) => one.with)).toEqual([hv, police]);
    expect(read('midwifery', 'Health visitor not informed.').shares).toEqual([]);
    expect(read('midwifery', 'Police notified the health visitor of an incident.').shares).toEqual([]);
    expect(read('midwifery', 'Police informed me of an incident.').shares).toEqual([]);
    expect(read('midwifery', 'Police informed. Health visitor was told.').shares.map((one) => one.with)).toEqual([police, hv]);
  });

  it('everybody named, and the child where a children’s service writes', () => {
    const about = (by: AgencyKind, text: string) => read(by, text).about.map(({ person }) => person);
    expect(about('police', 'Mark arrested.')).toEqual([father]);
    expect(about('health-visiting', 'MGM rang.')).toEqual([gran, baby]);
    expect(about('police', 'Her mother was there with Bea.')).toContain(mother);
  });

  it('whoever is called by a word of the lexicon is not read as one', () => {
    expect(read('police', 'Mark seen.').kinds[0].facts.find((one) => one.fact === 'nature')).toBeUndefined();
  });
});
