/** Words by which it is read what is said of drink and drugs. General, and only ever decide whether a question is asked. */

/** Drink or drugs are spoken of. */
export const saysUse = (text: string | undefined): boolean =>
  /\b(alcohol\w*|drinks?|drinking|drank|drunk|sober|sobriety|drugs?|substances?|cannabis|heroin|cocaine|crack|amphetamines?|opiates?|opioids?|methadone|relaps\w*|abstin\w*|abstain\w*|in recovery|dry (since|for)|clean (since|for))\b(?! (?:of )?(?:water|milk|juice|tea|well\b|from))/i.test(
    text ?? '',
  );

/** A topic of asking that is about drink or drugs. */
export const isAboutUse = (topic: string): boolean =>
  /alcohol|drink|drug|substance|relaps|recovery|sobriety|misuse|abstin|addict/i.test(topic);

/** Drink or drugs are, or were, a trouble to somebody. */
const trouble =
  /\b(used to (drink|use)|drank|has (drunk|been drinking)|drinks? (a lot|too much|heavily|more|most|every|to cope|daily|again)|drinking (a lot|too much|heavily|more|most|every|to cope|daily|again|in the past|problem|history)|heav(y|ily) drink\w*|binge\w*|past drinking|alcohol (misuse|abuse|dependen\w*|problems?|issues?|use|history)|problems? with (alcohol|drink|drugs)|history of (alcohol|drink\w*|drugs?|substance)|dependen\w+ on|addict\w*|alcoholi\w*|(us(es|ed|ing)|took|takes|taking|smok(es|ed|ing)|inject\w*) (illegal |street |hard |class a )?(drugs|cannabis|weed|heroin|cocaine|crack|amphetamines?|ketamine|benzos|substances)|drug (use|misuse|user|problems?|habit|history)|substance (use|misuse|abuse)|methadone|detox\w*|rehab\w*|relaps\w*|in recovery|recovering|(stopped|gave up|given up|quit|stopping) (drinking|alcohol|drink|drugs|using)|sober|clean since|dry since|smel(t|led|ling) of (drink|alcohol|cannabis)|intoxicated|under the influence)\b/i;
const turnedRound =
  /\b(no|never|nor|neither|without|nil|denie[sd]|denying|not|n[o’']t|any)\b[^.;,]{0,40}\b(alcohol|drink\w*|drank|drugs?|substances?|cannabis|misuse|addict\w*|heroin)\b|\b(if|whether|would|could|in case|should|unless|asked about)\b/i;
const stopped =
  /\b(stopped|gave up|given up|quit|no longer|not (drunk|drinking|used|using|had a drink|touched)|none since|sober|clean|dry)\b/i;

/** A sentence that tells of past or present trouble with drink or drugs. That somebody has stopped tells of it too. */
export const saysMisuse = (sentence: string): boolean => trouble.test(sentence) && (!turnedRound.test(sentence) || stopped.test(sentence));

/** A sentence that denies it. */
export const saysNoUse = (sentence: string): boolean =>
  /\b(no|never|nor|neither|nil|denie[sd]|denying|not|n[o’']t|none)\b[^.;]{0,40}\b(alcohol|drinks?|drinking|drugs?|substances?|cannabis)\b/i.test(
    sentence,
  );

/** Of what a claim gives as its "what": it was once, and is over or not said of now. */
export const saysOnce = (what: string | undefined): boolean =>
  /\b(past|history|used to|previous\w*|former\w*|ago|long|since the age|as a (teen\w*|child|young)|when (she|he|they) w\w+|years)\b/i.test(
    what ?? '',
  );

/** No more than most people drink. */
export const saysModerate = (what: string | undefined): boolean =>
  /\b(social\w*|occasional\w*|moderate\w*|rarely|within (the )?(limits?|guidelines)|a glass|weekends? only|sensibl\w*)\b/i.test(what ?? '');

/** A medicine that stands in for a drug, or that keeps somebody from drink. */
export const isTreatmentOfUse = (of: string | undefined): boolean =>
  /\b(methadone|buprenorphine|subutex|suboxone|espranor|buvidal|naltrexone|disulfiram|antabuse|acamprosate|campral|opio?i?[a-z]* substitut\w*|substitute (for|prescri\w+)|heroin substitute|nicotine)\b/i.test(
    of ?? '',
  );
