import { type Story, story } from './ledger.ts';

/** Ada, born on 1 March 2024, her parents Bea and Col, and the agencies that may come to know them. All ties are on file from the day after. */
export const family: Story = story({
  agencies: {
    csc: 'social-care',
    police: 'police',
    hv: 'health-visiting',
    mid: 'midwifery',
    gp: 'gp',
    hosp: 'hospital',
    mind: 'adult-mental-health',
    drugs: 'substance-service',
    hub: 'domestic-abuse-service',
    school: 'school',
  },
  people: {
    ada: { called: 'Ada', born: '2024-03-01' },
    ben: { called: 'Ben', born: '2018-05-01' },
    bea: { called: 'Bea', sex: 'f' },
    col: { called: 'Col', sex: 'm' },
    dan: { called: 'Dan', sex: 'm' },
  },
})
  .entry({
    id: 'birth',
    by: 'mid',
    when: '2024-03-01',
    kind: 'health',
    about: ['ada', 'bea'],
    present: ['ada', 'bea'],
    facts: { type: 'birth' },
    claims: [{ who: 'bea', is: 'parent-of', whom: 'ada' }],
  })
  .entry({
    id: 'ties',
    by: 'hv',
    when: '2024-03-02',
    kind: 'note',
    about: ['ada', 'bea', 'col'],
    claims: [
      { who: 'col', is: 'parent-of', whom: 'ada' },
      { who: 'col', is: 'partner-of', whom: 'bea' },
    ],
  });

/** The same family with a child in need plan from 1 April 2024. */
export const familyWithPlan: Story = family.entry({
  id: 'plan',
  by: 'csc',
  when: '2024-04-01',
  kind: 'plan',
  about: ['ada', 'bea', 'col'],
  facts: { type: 'child-in-need', status: 'opened', children: ['ada'] },
  thread: 'cin',
});
