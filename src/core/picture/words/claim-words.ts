/** How a question says what a claim is about: "whether {name} ...". A claim that is not here is called by its own name. */
const words: Readonly<Record<string, string>> = {
  'parent-of': 'is a parent of',
  'partner-of': 'is together with',
  'sibling-of': 'is a brother or sister of',
  'grandparent-of': 'is a grandparent of',
  'relative-of': 'is related to',
  'friend-of': 'is a friend of',
  'carer-of': 'cares for',
  'lives-with': 'lives with',
  'in-contact-with': 'is in contact with',
  supervises: 'supervises',
  pregnant: 'is pregnant',
  drinks: 'drinks',
  'uses-drugs': 'uses drugs',
  'in-treatment': 'is in treatment',
  smokes: 'smokes',
  'mental-ill-health': 'has been mentally unwell',
  'low-mood': 'is low in mood',
  'self-harms': 'has self-harmed',
  charged: 'is charged',
  'cannot-read': 'can read',
  'needs-interpreter': 'needs an interpreter',
  'learning-need': 'has a learning need',
  'has-own-bed': 'has a bed of their own',
  'takes-antidepressants': 'takes antidepressants',
  'understands-contact-arrangements': 'knows what the arrangements for contact are',
};

/** Names that are the words for it: "has-own-bed", "owns-a-dog". */
const readsAsSaid = /^(?:has|is|was|goes|lives|sleeps|works|owns|takes|attends|sees|keeps|eats|uses|needs)-/;

export const claimInWords = (name: string): string =>
  words[name] ?? (readsAsSaid.test(name) ? name.replaceAll('-', ' ') : `is recorded as "${name.replaceAll('-', ' ')}"`);

/** A visit or look that found nothing to worry about. General, and only ever decides whether a question is asked. */
export const saysNoConcern = (text: string | undefined): boolean =>
  /\b(no|not any|without|nothing of|nil) (concerns?|worries|issues|problems|safeguarding concerns?)\b|\bnothing\b[^.;]*\b(to )?(worry|worried|concern|worrying|concerning|untoward|amiss)\b|\ball (was |is |were )?(well|fine|in order)\b/i.test(
    text ?? '',
  );

/** A home that was found in order. */
export const saysHomeInOrder = (text: string | undefined): boolean =>
  /\b(?:home|house|flat|kitchen|bedrooms?|everywhere|all)\b[^.;]*\b(?:clean|tidy|well kept|in (?:good )?order|good (?:state|condition|standard))\b|\b(?:clean|tidy|well kept)\b[^.;]*\b(?:home|house|flat)\b/i.test(
    text ?? '',
  ) && !/\b(?:not|never|hardly|less|un(?:clean|tidy)|needs?|must|should|to be|could be|asked)\b/i.test(text ?? '');

/** Something is no longer as it was. */
export const saysBetterNow = (text: string | undefined): boolean =>
  /\b(?:now|since|better|improv\w*|cleared|cleaned|put right|repair\w*|mended|gone|again|new)\b/i.test(text ?? '');
