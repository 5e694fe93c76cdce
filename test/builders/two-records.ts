import { story } from './ledger.ts';

/** A family of whom two agencies each made records of their own: a child, her mother and a man stand in two each, a twin in one, and somebody has no name. */
export const twoRecords = story({
  agencies: {
    hv: { name: 'Health visiting', kind: 'health-visiting' },
    csc: { name: 'Social care', kind: 'social-care' },
    police: { name: 'Police', kind: 'police' },
    gp: { name: 'Mill Lane Surgery', kind: 'gp' },
  },
  people: {
    kim: { called: 'Kim Holroyd', born: '2023-05-02', sex: 'f' },
    tia: { called: 'Tia Holroyd', born: '2023-05-02', sex: 'f' },
    kimber: { called: 'Kimberley Holroyd', born: '2023-05-02', sex: 'f' },
    mum: { called: 'Mary Holroyd', sex: 'f', born: '1999-01-04' },
    maria: { called: 'Marie Holroyd', sex: 'f', born: '1999-01-04' },
    jon: { called: 'Jon Ackroyd', sex: 'm', born: '1990-03-12' },
    john: { called: 'John Ackroyd', sex: 'm', born: '1990-03-12' },
    man: { called: 'Unknown man: tall' },
  },
})
  .entry({
    by: 'hv',
    when: '2024-01-10',
    kind: 'contact',
    about: ['kim', 'tia', 'mum'],
    present: ['kim', 'tia', 'mum'],
    text: 'Visited.',
    facts: { mode: 'home-visit' },
    claims: [
      { who: 'mum', is: 'parent-of', whom: 'kim', basis: 'seen' },
      { who: 'mum', is: 'parent-of', whom: 'tia', basis: 'seen' },
      { who: 'kim', is: 'lives-at', what: '14 Mill Lane, HD1 2AB', basis: 'seen' },
      { who: 'tia', is: 'lives-at', what: '14 Mill Lane, HD1 2AB', basis: 'seen' },
      { who: 'jon', is: 'in-contact-with', whom: 'kim', basis: 'seen' },
      { who: 'jon', is: 'lives-at', what: '3 Low Road', basis: 'seen' },
    ],
    shared: ['csc'],
  })
  .entry({
    by: 'gp',
    when: '2024-01-11',
    kind: 'contact',
    about: ['kimber'],
    present: ['kimber'],
    text: 'Seen at the surgery, one bruise.',
    facts: { mode: 'surgery' },
    claims: [{ who: 'kimber', is: 'lives-at', what: '14 Mill Ln HD1 2AB', basis: 'said', saidBy: 'kimber' }],
    shared: ['hv'],
  })
  .entry({
    by: 'police',
    when: '2024-01-13',
    kind: 'incident',
    about: ['john', 'maria'],
    text: 'A call to the house.',
    facts: { nature: 'domestic-abuse', harmed: ['maria'], by: ['john'] },
    shared: ['hv'],
  })
  .entry({
    by: 'hv',
    when: '2024-01-14',
    kind: 'observation',
    about: ['man', 'kim'],
    text: 'A tall man at the door.',
    facts: { nature: 'unknown-adult' },
  });
