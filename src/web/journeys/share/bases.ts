/** Lawful bases that a form offers, as they are kept. Another can be written. */
export const bases = [
  {
    value: 'public-task',
    text: 'Safeguarding children is a task of ours in the public interest (UK GDPR, article 6(1)(e); Data Protection Act 2018, schedule 1, paragraph 18)',
  },
  {
    value: 'legal-obligation',
    text: 'The law asks it of us (UK GDPR, article 6(1)(c)): for example an enquiry under the Children Act 1989, section 47',
  },
  { value: 'vital-interests', text: 'Somebody’s life or safety is at risk now (UK GDPR, article 6(1)(d))' },
  { value: 'consent', text: 'They agreed, and could have said no (UK GDPR, article 6(1)(a))' },
] as const;

/** The value of a basis that is kept in words; `other` for one that no form offers. */
export const basisValue = (words: string): string => bases.find(({ text }) => text === words)?.value ?? 'other';
