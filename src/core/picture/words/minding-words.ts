/** Words by which somebody says, or is said, to have the care of a child just then. */
const minding = /\b(?:looking after|minding|babysitting|baby-sitting|caring for|taking care of|in charge of|alone with) /i;
const having =
  /\b(?:has|had|having|got) (?=(?:his|her|their|the|my|our|\p{L}+)(?: own| little| young)?[^.;]*\b(?:on (?:his|her|their) own|by (?:himself|herself)|today|tonight|this (?:morning|afternoon|evening|week|weekend)|overnight|for the (?:day|night|weekend)|at weekends|while (?:she|he|mum|mother|dad)|all (?:day|night|week))\b)/iu;
const aChild =
  /^(?:his|her|their|the|my|our)(?: own| little| young)? (?:sons?|daughters?|child(?:ren)?|kids?|bab(?:y|ies)|boys?|girls?|little ones?|toddlers?|twins)\b/i;
/** Nobody, or somebody else. */
const otherwise =
  /\b(?:not|never|no longer|nobody|without|mother|mum|nan|gran\w*|aunt|sister|friend|neighbour|wife|girlfriend|she|who)\b[^,;]*$/i;

/** True where a text has any of those words, whoever they are about. */
export const tellsOfMinding = (text: string | undefined): boolean => text !== undefined && (minding.test(text) || having.test(text));

/** True where a sentence has whoever it is about minding a child, by a general word for the child or by name. */
export const saysMinding = (text: string | undefined, children: readonly string[]): boolean =>
  (text ?? '').split(/[.!?;:]\s/).some((sentence) => {
    const found = minding.exec(sentence) ?? having.exec(sentence);
    if (found === null || otherwise.test(sentence.slice(0, found.index))) return false;
    const whom = sentence.slice(found.index + found[0].length);
    return aChild.test(whom) || children.some((child) => whom.toLowerCase().startsWith(child.toLowerCase()));
  });
