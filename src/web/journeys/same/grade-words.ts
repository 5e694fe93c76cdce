import type { Proposed } from '../../../core/matching/same/found-alike.ts';

/** How each sort of proposal is headed: in the words of the Department for Education, and what they mean. */
export const gradeWords: Readonly<Record<Proposed, { readonly name: string; readonly means: string }>> = {
  match: {
    name: 'Match',
    means: 'Name and birth date agree, and nothing that is on record speaks against it. Somebody still has to say so.',
  },
  'potential match': { name: 'Potential match', means: 'A good part agrees, and something differs or is not on record.' },
  'low confidence': { name: 'Low confidence', means: 'Little agrees, or little is on record. Most of these are two people.' },
  'many matches': {
    name: 'Many matches',
    means: 'More than one record may be the same person as one of these. Look at all of them before you say anything.',
  },
};
