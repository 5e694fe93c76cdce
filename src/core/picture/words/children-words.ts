/** Children are spoken of: that there are some, or none. General, and only ever decides whether a question is asked. */
export const saysChildren = (text: string | undefined): boolean =>
  /\b(child|children|childless|kids?|son|sons|daughter|daughters|stepson|stepdaughter|stepchildren|baby|babies|toddler|infant|newborn|pregnant|pregnancy|expecting|birth|antenatal|postnatal|breastfeed\w*|parental|parent of|mother of|father of|mum of|dad of|grandchild(ren)?|nieces?|nephews?|year[ -]old (boy|girl))\b/i.test(
    text ?? '',
  );

/** A topic of asking that is about children. */
export const isAboutChildren = (topic: string): boolean =>
  saysChildren(topic.replaceAll('-', ' ')) || /\b(family|household|who lives|at home|caring)\b/i.test(topic.replaceAll('-', ' '));
