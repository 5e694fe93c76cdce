/** Words by which a text is read for what weighs in a decision to protect a child, and for that decision. General, and only ever decide whether a question is asked. */
const sentences = (text: string | undefined): readonly string[] => (text ?? '').split(/[.!?;](?=\s|$)/);
const someSentence =
  (pattern: RegExp, but?: RegExp) =>
  (text: string | undefined): boolean =>
    sentences(text).some((one) => pattern.test(one) && but?.test(one) !== true);

const step =
  '(?:strategy (?:discussion|meeting|talk)|conference|section[- ]?47|s\\.?\\s?47|child protection (?:enquir\\w+|threshold|procedures?|route|investigation))';
const settled =
  '(?:held|weighed|considered|thought (?:about|over)|discussed|decided|agreed|needed|required|necessary|met|reached|called|arranged|warranted|justified|stands?)';
/** A strategy discussion, an enquiry or a conference was weighed, whatever came of it. That somebody asks for one is no decision. */
export const saysProtectionWeighed = someSentence(
  new RegExp(
    `\\b${step}\\b[^.;]{0,80}\\b${settled}\\b|\\b${settled}\\b[^.;]{0,60}\\b${step}\\b|\\bno ${step}\\b|\\bthreshold\\b[^.;]{0,40}\\b(?:not )?(?:met|reached|crossed)\\b`,
    'i',
  ),
  /\b(?:asks?|asked|asking|requests?|requested|wants?|would like|to be|should be)\b[^.;]{0,40}\b(?:strategy|conference|section|child protection)\b/i,
);

/** A child was taken from a parent's care, or is under a plan or an order that protects. */
export const saysRemoved = someSentence(
  /\b(?:removed from|taken (?:in)?to care|in (?:foster )?care|foster (?:care|carers?)|looked[- ]after child|looked after by (?:the |an? )?(?:local authority|council|us)|special guardianship|adopted|adoption|care order|interim care|placement order|(?:on|under|subject (?:of|to)) an? (?:child )?protection plan)\b/i,
  /\b(?:no|not|never|n't|whether|if|herself|himself|ended|came off|closed|asked)\b/i,
);

/** What a service was told is not to be relied on, by its own word. */
export const saysAccountDoubted = someSentence(
  /\b(?:not (?:being |been |always )?(?:truthful|honest|telling (?:us )?the truth)|untruthful|dishonest\w*|lied|lying to|false (?:name|address|account|details|information)|misled|misleading|deceiv\w+|deceit\w*|concealed|tamper\w*|faked|falsif\w*|not genuine|may not be genuine)\b/i,
  /\b(?:no (?:sign|reason|evidence|suggestion)|nothing to suggest|not (?:lied|misled|concealed|tampered))\b/i,
);

/** Violence with injury, a weapon, strangulation or a threat to life, or after which somebody was arrested. */
export const saysSeriousViolence = someSentence(
  /\b(?:punch\w*|kick\w*|fists?|beat(?:en|ing)?|head-?butt\w*|strangl\w*|chok(?:ed|ing)|throttl\w*|stab\w*|kni(?:fe|ves)|weapon\w*|gun|hammer|chainsaw|machete|burn(?:t|ed)|threat\w* to kill|(?:broke|broken) (?:her|his|a|nose|arm|jaw|rib)\w*|fractur\w*|black eye|bruis\w*|unconscious|dragged|scald\w*|arrested|charged|remanded)\b/i,
  /\b(?:no|not|never|without|denie[sd])\b[^.;]{0,20}\b(?:punch|kick|weapon|knife|bruis|injur|arrest|charged|threat)\w*/i,
);

/** Care in a pregnancy that came late, or hardly at all. */
export const saysLittleAntenatalCare = someSentence(
  /\b(?:late (?:booking|registration|in (?:the|her) pregnancy)|(?:booked|registered|booking|registration)\b[^.;]{0,30}\blate\b|unbooked|concealed (?:the |her )?pregnancy|no antenatal care|(?:antenatal|maternity|midwife\w*|scan)\b[^.;]{0,30}\b(?:appointments|care|scans)\b[^.;]{0,20}\b(?:not kept|missed|not attended)|missed (?:\w+ )?(?:antenatal|maternity|midwife) (?:appointments|care))\b/i,
  /\b(?:no|not|never|none)\b[^.;]{0,15}\b(?:missed|late)\b/i,
);

/** Somebody threatens to take or hurt a child. */
export const saysThreatToChild = someSentence(
  /\b(?:threat\w*|says? (?:he|she|they) will|plans? to)\b[^.;]{0,60}\b(?:kidnap\w*|snatch\w*|abduct\w*|take|hurt|harm|kill)\w*\b[^.;]{0,30}\b(?:child|children|baby|son|daughter|him|her|them|boy|girl)\b|\b(?:child|children|baby|son|daughter)\b[^.;]{0,40}\b(?:will be |to be |be )?(?:kidnapped|snatched|abducted)\b/i,
);
