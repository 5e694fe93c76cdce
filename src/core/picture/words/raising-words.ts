/** Words by which it is read that something worrying was noticed about an adult, and that it was or was not put to them. General, and only ever decide whether a question is asked. */

/** A sign that a worker notices. */
export const saysSign = (text: string | undefined): boolean =>
  /\b(smel(l|ls|t|led|ling)|slurr\w*|unsteady|glazed|under the influence|intoxicated|drunk|hung ?over|drowsy|bruis\w*|black eye|split lip|marks? on|needles?|paraphernalia|shout(ed|ing|s) at|sw(ore|earing|ears) at|grabb\w*|slapp\w*|hit(s|ting)? (the|her|him|a)|pull(ed|ing|s) (her|him) by|rough(ly)? with|flinch\w*|empty (bottles?|cans?)|filthy|squalid|no food|unwashed|left alone|unsupervised)\b/i.test(
    text ?? '',
  );

const noticed =
  /\b(smel[lt]|slurr|unsteady|glazed|intoxicat|drunk|drows|bruis|black eye|split lip|needle|paraphernalia|shout|swear|swore|slap|flinch|squal|unwash|unsupervis)/gi;
const noticedIn = (text: string): readonly string[] => (text.match(noticed) ?? []).map((word) => word.slice(0, 4).toLowerCase());

/** True where words speak of what a worker noticed, by the same word for it. */
export const namesSameSign = (text: string, sign: string): boolean => {
  const signs = noticedIn(sign);
  return signs.length > 0 && noticedIn(text).some((word) => signs.includes(word));
};

/** Better than it was, or well: no worry. */
export const saysBetter = (text: string | undefined): boolean =>
  /\b(better|improv\w*|tidier|cleaner|much of the clutter|cleaned|has gone|have gone|warm with|loving|well cared|good care|nothing (to see|untoward|of concern|to worry)|no (sign|signs|evidence|smell|drink|drugs|worries|concerns?)|not (smel\w*|worried|concerned))\b/i.test(
    text ?? '',
  );

/** It was put to the adult: raised, asked about, talked over, or answered by them. */
export const saysRaised = (text: string | undefined): boolean => raisedAnyhow.test(text ?? '') || raisedByName.test(text ?? '');

const raisedAnyhow =
  /\b(raised|put (it |this |that |these |them )?to|took (it |this |that )?up|taken up with|brought (it |this )?up|spoke (to|with)|spoken (to|with)|talked (to|with|about|through|over)|ask(ed|ing) (her|him|them|mother|mum|father|dad|the parents?|about|if|whether|why|what|how)|challenged|show(ed|n) (it |this |them |these )?(to )?(her|him|mother|mum|father|dad|the parents?)|pointed (it |this )?out to|mentioned (it |this )?to (her|him|them|mother|mum|father|dad|the parents?)|discussed (it |this |these |that )?with|told (her|him|them) (that|what|of|about|why)|explained (it |this )?to|when asked|says (that )?(it|she|he|they)|said (that )?(it|she|he|they)|denie[sd]|admitted|owned|accepted|apologi[sz]ed|explained|(her|his|their) (reply|answer|account|reason|explanation)s?)\b/i;

/** A name: a word with a capital letter that does not begin the name of a service. */
const name = String.raw`(?!(?:Children|Social|Health|Early|Mental|Housing|Police|Probation|School|Nursery|Hospital|Ward|Adult|Front|Duty|Dr|Doctor|The)\b)\p{Lu}\p{Ll}+(?![’']s)`;
/** The same where the adult is named: "asked Bea", "rang Bea about". */
const raisedByName = new RegExp(
  String.raw`(?<!\b(?:[Nn]ot|[Nn]ever|[Nn]obody|[Nn]o one)(?: yet| been)? )\b(?:[Aa]sk(?:ed|ing) ${name}\b|[Tt]old ${name} (?:that|what|of|about|why)\b|(?:[Rr]ang|[Pp]honed|[Tt]elephoned|[Cc]alled|[Tt]exted|[Ss]aw|[Vv]isited|[Mm]et) (?:her|him|them|mother|mum|father|dad|${name}(?: and ${name})?) about\b)`,
  'u',
);

/** A decision that it is not to be raised, or not yet: for somebody's safety, or an enquiry. */
export const saysNotToRaise = (text: string | undefined): boolean =>
  /\b(not to|do not|don[’']t|must not|should not|will not|without) (be )?(yet )?(rais(e|ed|ing)|put (to|it)|mention(ed|ing)?|tell(ing)?|told|alert(ed|ing)?|warn(ed|ing)?|be approached|approach (him|her|them|father|mother) (until|before|yet|for|about)|speak(ing)? to|spoken to|ask(ed|ing)?|confront(ed|ing)?|shar(e|ed|ing) (it |this )?with (her|him|them|the parents?|mother|father))\b|\bnot (yet |been )?(raised|put|mentioned|spoken|asked|told)\b[^.;]{0,40}\b(because|so as|until|at the request|for (her|his|their|the) (\w+ )?safety|while (the )?police|would)\b|\b(hold(ing)? (off|back)|wait(ing)?) (before |until |from |for )?(rais\w+|speak\w+|tell\w+|ask\w+|approach\w*|police)\b|\bwould (put|place) (her|him|them|the child\w*) (at risk|in danger)\b|\b(unsafe|not safe|not yet safe) to (raise|ask|speak|tell)\b|\bpolice (have )?ask(ed)? (us )?(not|to (hold|wait))\b/i.test(
    text ?? '',
  );

const ofTheme: Readonly<Record<string, RegExp>> = {
  drugs: /\b(drug|cannabis|heroin|cocaine|smok|substance|using|recovery|treatment|programme)/i,
  alcohol: /\b(alcohol|drink|drunk|drank|bottle)/i,
  'domestic-abuse': /\b(violen|abuse|assault|argu|push|hit|hurt|incident|safety|relationship|safe at home)/i,
  neglect: /\b(neglect|care|clean|wash|dirt|food|meal|cloth|hygiene|left alone|supervis|home|conditions?)/i,
  'home-conditions': /\b(home|house|flat|room|clean|dirt|tidy|clutter|mould|conditions?)/i,
  'physical-abuse': /\b(injur|bruis|mark|hurt|hit|smack|rough)/i,
  injury: /\b(injur|bruis|mark|hurt|burn)/i,
  'sexual-abuse': /\b(sexual|touch|offen)/i,
  'emotional-abuse': /\b(shout|name|swear|frighten|speak to (her|him|the child))/i,
  threat: /\b(threat|danger|safe)/i,
  offending: /\b(police|court|offen|charge|arrest)/i,
  contact: /\b(contact|see(s|ing|n)? |minding|looking after|visit|order|supervis)/i,
  'self-harm': /\b(self|harm|overdose|suicid)/i,
  'safe-sleep': /\b(sleep|cot|bed)/i,
  'unknown-adults': /\b(who|visitor|man|men|people|stay)/i,
};

/** True where words, or a topic of asking, touch one of the themes. */
export const touchesTheme = (themes: readonly string[], text: string): boolean =>
  themes.some((theme) => ofTheme[theme]?.test(text) === true);
