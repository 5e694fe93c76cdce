/**
 * Words by which a free-text reason is read for an absence: that someone has parted, is locked up, has moved or is in a refuge, or
 * that nothing has been reported of late. General, and only ever decide whether a question is asked.
 */
export const absences = ['parted', 'in custody', 'moved away', 'in a refuge', 'nothing reported of late'] as const;
export type Absence = (typeof absences)[number];

const words: Readonly<Record<Absence, RegExp>> = {
  parted:
    /\bseparat(e|ed|es|ion|ing)\b|\bparted\b|\b(split|splitting|broke|broken) up\b|\bno longer (together|a couple|in a relationship|in the home|lives? (there|with)|living (there|with))\b|\bnot together\b|\b(relationship|marriage) (has |is |had )?(ended|over|finished|broken down)\b|\bended the relationship\b|\bapart from (him|her|each other)\b|\bdivorced?\b|\bleft (him|her|the (father|mother|partner|home|relationship|family|household))\b|\bhas left\b/i,
  'in custody':
    /\b(prison|jail|gaol|custody|remand(ed)?|imprison(ed|ment)|incarcerat(ed|ion)|locked up|behind bars|custodial|sentenced)\b/i,
  'moved away':
    /\b(has|have|had|is|are|was)? ?(moved|moving|relocated|relocating|rehoused|resettled)\b(?! (on|forward|to a (plan|lower|step)))|\bnew address\b|\bleft the (area|country|town|city|district)\b|\bgone (away|abroad)\b|\bmove (away|out|of house|home)\b|\bout of (the )?area\b/i,
  'in a refuge': /\b(refuge|women'?s shelter|safe house)\b/i,
  'nothing reported of late':
    /\b(no|without|not any) (further|recent|new|more|other|reported|known|fresh) (incidents?|reports?|calls?|violence|concerns? (reported|raised)|call-?outs?|episodes?)\b|\bno (\w+ )?(incidents?|reports?|call-?outs?) (since|for|in|reported|recently)\b|\bnothing (further |more |else |new )?(has been |was |is )?(reported|recorded) (since|for|in|of late|recently|lately)\b|\bincident[- ]free\b/i,
};

const setAside =
  /\bnot because\b|\bnot (been )?(relied|relying|rely|rest(ed|ing)?|based) (up)?on\b|\bdo(es)? not (rely|rest) on\b|\b(regardless|irrespective|independent(ly)?) of\b|\bwhether or not\b|\bset aside\b|\bonly mention/i;

/** The absences on which a reason leans. A sentence that sets one aside ("not because they are apart") does not lean on it. */
export function absencesIn(reason: string | undefined): readonly Absence[] {
  const leaning = (reason ?? '').split(/[.!?](?:\s|$)/).filter((sentence) => !setAside.test(sentence));
  return absences.filter((absence) => leaning.some((sentence) => words[absence].test(sentence)));
}

/** A new address said to be close to the old one. */
export const saysNear = (text: string | undefined): boolean =>
  /\b(near|nearby|close (to|by)|close|next door|same (street|road|estate|area|town|village)|round the corner|around the corner|minutes?'? (away|from|by|walk|drive)|streets? away|not far)\b/i.test(
    text ?? '',
  );
