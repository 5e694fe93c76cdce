/** Words by which a record that is about two adults has them together. General, and only ever decide whether a question is asked. */
const together =
  /\b(?:is|are|was|were|been|be|back|has been|have been) (?:staying|living|sleeping|stopping) (?:at|with|there|over|here|together|round)\b|\b(?:stays|sleeps|stayed|slept) (?:at (?:hers|his|theirs|the)|there|over|here|round)\b|\bmoved back in\b|\bback (?:together|with (?:him|her|each other)|at (?:the|her|his|their) (?:flat|house|home))\b|\b(?:answered|opened|came to) the door\b|\b(?:asleep|in bed|in the bath) (?:beside|next to|with) (?:him|her)\b|\bcame (?:together|in together|with (?:him|her|his partner|her partner))\b|\bwith (?:her|his) (?:partner|boyfriend|girlfriend|husband|wife)\b|\b(?:them|the (?:two|pair|couple)|both)(?: of them)? together\b|\b(?:holding hands|hand in hand|arm in arm)\b/i;
/** With who it was after or before it. */
const fetched =
  /\b(?:brought|driven|dropped(?: off)?|picked up|collected|fetched|accompanied|walked)(?: (?:here|home|in|to \w+))? by (.*)/i;
const inBackground =
  /\b(?:heard|audible|voice|shouting|talking|asleep)\b[^.;]*\b(?:in the background|beside|upstairs|in the (?:room|house|flat))\b/i;
const ofACouple = /^(?:her|his) (?:partner|boyfriend|girlfriend|husband|wife)\b/i;
const not =
  /\b(?:not|never|no longer|n[o’']t|denie\w*|without|if|would|will|may|might|must|should|used to|before|until|alone|ex|former)\b/i;

/** True where a sentence has the two together, and does not deny it or tell of another time. The names are of the two. */
export const saysTogether = (text: string | undefined, names: readonly string[]): boolean =>
  (text ?? '').split(/(?<=[.!?;])\s+/).some((sentence) => {
    if (not.test(sentence)) return false;
    if (together.test(sentence)) return true;
    const [, by] = fetched.exec(sentence) ?? [];
    if (by !== undefined && (ofACouple.test(by) || names.some((name) => by.startsWith(name)))) return true;
    return inBackground.test(sentence) && names.some((name) => sentence.includes(name));
  });

/** A first look, without names: whether a text may have two people together at all. */
export const maySayTogether = (text: string): boolean => together.test(text) || fetched.test(text) || inBackground.test(text);

/** A child passing from one to the other, in words. */
export const saysChildHandedOver = (text: string | undefined): boolean =>
  /\bhand(?:ing|ed)?[ -]?overs?\b|\b(?:dropp?(?:ed|ing)?|brought|bringing|collect(?:ed|ing)|pick(?:ed|ing)? up) (?:\w+ ){1,3}(?:for|from|after|back from) (?:his|her|the|their|agreed|arranged) (?:\w+ )?(?:contact|weekend|time|visit)\b/i.test(
    text ?? '',
  );
