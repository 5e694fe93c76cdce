/** By which it is read whether two explanations of one injury name the same cause. General, and only ever decide whether a question is asked. */

/** What tells nothing of the cause: how a body comes to harm at all, whose account it is, and where at home. */
const tellsNothing = new Set(
  'accident accidentally account after against almost around arms away back banged because been before being beside body bruise bruised bruises bumped burn burned burns burnt came carer caught child clumsy cried down during explains explained face fall fallen falling falls father fell finger fingers flat foot from given going hand hands have head herself himself himself hits holding home house hurt injured injury into just knocked known lost marks morning mother mummy daddy near night none onto over parent parents play played playing pulled ran reported running said saying says scald scalded slipped some stated states that their them then there they this told took touched towards tripped unknown upon walked walking went were when where which while with witnessed yesterday'.split(
    ' ',
  ),
);

/** Different words for one thing. */
const alike: readonly (readonly [RegExp, string])[] = [
  [/^(?:hobs?|cookers?|stoves?|ovens?|hotplates?)$/, 'cooker'],
  [/^(?:stairs?|staircase|steps?|banisters?|stairgate)$/, 'stairs'],
  [/^(?:sofas?|settees?|couch\w*|armchairs?)$/, 'sofa'],
  [/^(?:kettles?|tea|coffee|mugs?|cups?|drinks?|water)$/, 'water'],
  [/^(?:brothers?|sisters?|siblings?|twins?)$/, 'sibling'],
  [/^(?:bikes?|bicycles?|trikes?|tricycles?)$/, 'bike'],
  [/^(?:cots?|beds?|cotbeds?|mattress\w*)$/, 'bed'],
];

/** The things that an explanation names. */
function causesIn(explanation: string): readonly string[] {
  const words = explanation.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.flatMap((word) => {
    const same = alike.find(([pattern]) => pattern.test(word));
    if (same !== undefined) return [same[1]];
    return word.length < 4 || tellsNothing.has(word) ? [] : [word.slice(0, 5)];
  });
}

/** True where both name a cause and have none in common: the one is not only more exact than the other. */
export function areOtherExplanations(one: string, other: string): boolean {
  const [first, second] = [causesIn(one), causesIn(other)];
  return first.length > 0 && second.length > 0 && !first.some((cause) => second.includes(cause));
}
