/**
 * Words by which a free-text reason is read for an absence: that someone has parted, is locked up, has moved, is away or is in a refuge, that
 * terms in force keep them off, or that nothing has been reported of late. General, and only ever decide whether a question is asked.
 */
export const absences = [
  'parted',
  'in custody',
  'moved away',
  'away',
  'in a refuge',
  'kept off by terms',
  'nothing reported of late',
] as const;
export type Absence = (typeof absences)[number];

const words: Readonly<Record<Absence, RegExp>> = {
  parted:
    /\bseparat(e|ed|es|ion|ing)\b|\bparted\b|\b(split|splitting|broke|broken) up\b|\bno longer (together|a couple|in a relationship|in the home|lives? (there|with)|living (there|with))\b|\bnot together\b|\b(relationship|marriage) (has |is |had )?(ended|over|finished|broken down)\b|\bended the relationship\b|\bapart from (him|her|each other)\b|\bdivorced?\b|\b(put|puts|putting|thrown|threw|kicked|turned) (him|her) out\b|\bchanged the locks\b|\basked (him|her) to (leave|go)\b|\b(finished|done) with (him|her)\b|\bleft (him|her|the (father|mother|partner|home|relationship|family|household))\b|\bhas left\b/i,
  'in custody':
    /\b(prison|jail|gaol|custody(?! of)|remand(ed)?|imprison(ed|ment)|incarcerat(ed|ion)|locked up|behind bars|custodial|sentenced)\b|\b(given|got|serving|doing|starting) (\w+ )?(\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|twenty\S*) (months|years)\b(?! (ago|old|on|late|of))|\b(is|are|still|back|now) inside (until|till|for|again)\b/i,
  'moved away':
    /\b(has|have|had|is|are|was)? ?(moved|moving|relocated|relocating|rehoused|resettled)\b(?! (on|forward|to a (plan|lower|step)))|\bnew address\b|\bleft the (area|country|town|city|district)\b|\bgone (away|abroad)\b|\bmove (away|out|of house|home)\b|\bout of (the )?area\b/i,
  away: /\b(work(s|ing)?|job|employed|liv(es|ing)|stay(s|ing)|posted|stationed|based|sent|goes|going|gone|is|are|was|now) (\w+ ){0,2}(away|abroad|overseas|offshore|at sea|out of the country)\b|\b(at sea|offshore|deployed)\b|\b(has|have|is|was|are) gone (north|south|home|back|off|to (live|work|stay))\b|\b(away|absent) (at|on|for|until|till) \w+|\bno longer (about|around|on the scene|there|here|present|in (the|their|her|his) (picture|lives|life)|visit\w*|a presence)\b|\bnot (about|around|on the scene|in the picture)\b|\bout of (the (picture|way|house|home)|(her|his|their) (life|lives))\b|\boff the scene\b|\b(in|at|into) (a )?(rehab\w*|residential (unit|treatment|detox\w*))\b|\b(deported|whereabouts (are |is )?(unknown|not known))\b|\b(keep|keeps|keeping|kept|stay|stays|stayed|staying) (\w+ )?away\b|\b(has|have) (not|never|n[o’']t) (been )?(seen|back|near|round|come near|come back)\b(?! (for|at) (a |the )?(visit|appointment|clinic))|\bnothing (has been )?(seen|heard) (of|from) (him|her)\b/i,
  'in a refuge': /\b(refuge|women'?s shelter|safe house)\b/i,
  'kept off by terms':
    /\b(orders?|injunctions?|bail|conditions|licen[cs]e|restrictions?|prohibit\w+)\b[^.;]{0,30}\b(in place|in force|keeps?|keeping|stops?|prevents?|bars?|holds?|protects?)\b/i,
  'nothing reported of late':
    /\b(no|without|not any) (further|recent|new|more|other|reported|known|fresh) (incidents?|reports?|calls?|violence|concerns? (reported|raised)|call-?outs?|episodes?)\b|\bno (\w+ )?(incidents?|reports?|call-?outs?) (since|for|in|reported|recently)\b|\bnothing (further |more |else |new )?(has been |was |is )?(reported|recorded) (since|for|in|of late|recently|lately)\b|\bincident[- ]free\b|\b(quiet|calm|peaceful|settled) (\w+ )?since\b|\b(not|n[o’']t|never) been (called|called out|out to|needed)( out| there| again)* (since|for|in)\b|\bnothing since\b/i,
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

/** A line of what is to happen that speaks of the absence ending: a return, a release, contact, or the person by what they are called. */
export const saysIfBack = (line: string | undefined): boolean =>
  /\b(return\w*|releas\w*|back|home|together|reconcil\w*|resum\w*|contacts?|in touch|comes?|turns? up|appears?|is seen|near|visits?|moves?|moving|leaves?|lifted|lapses?|ends?|expir\w*|runs out|breach\w*|bail|order|licen[cs]e|prison|custody|again|him|her|he|she|father|mother|dad|mum|partner|boyfriend|girlfriend|husband|wife|ex)\b/i.test(
    line ?? '',
  );

/** A sentence that has an absence as what makes somebody safe. */
export const saysSafeFor = (sentence: string): boolean =>
  /\b(danger\w*|risks?|threat\w*|safe\w*|protect\w*|troubl\w+|harm\w*)\b/i.test(sentence);
