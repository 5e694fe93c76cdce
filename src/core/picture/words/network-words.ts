/** Words by which a free text counts on relatives, or on the people around a family. General, and only ever decide whether a question is asked. */

const kin =
  "(?:(?:maternal|paternal|great|step|his|her|their|the)[ -])*(?:grand(?:mother|father|parents?|ma|pa|dad|mum)s?|nan(?:a|na|ny)?|gran(?:ny)?|aunt(?:ie|y)?s?|uncles?|cousins?)|(?:her|his|their|(?:mother|father|mum|dad)['’]s) (?:own )?(?:mother|father|mum|dad|parents|sisters?|brothers?|famil(?:y|ies)|relatives)|(?:\\w+ )?relatives|(?:wider|extended|maternal|paternal|birth|own|close|supportive) family|family (?:members?|network|support|nearby|near by|close by|close at hand|in the (?:same )?(?:street|road|village|area))|(?:own|support|family|wider) network|network (?:of|around)|family and friends|friends and family|(?:the )?people around (?:her|him|them)";
const does =
  '(?:(?:will |can |could |would |to |who |are |is |gives? |offers? )*(?:supports?|supportive|supporting|helps?|helping|help enough|protects?|safeguards?|keep(?:s|ing)? (?:an eye|watch|\\w+ safe)|look(?:s|ing)? after|watch(?:es|ing)? over|step(?:s|ping)? in|stand(?:s|ing)? by|make(?:s|ing)? up|supervis(?:e|es|ing)|care(?:s)? for|caring for|on hand|at hand|mind(?:s|ing)?|sit(?:s|ting)? in|has (?:him|her|them)|have (?:him|her|them)|takes? (?:him|her|them)|ring(?:s)? (?:us|duty|if))|(?:near|close) by|nearby)';
const active = new RegExp(`\\b(?:${kin})\\b[^.;]{0,60}\\b${does}\\b`, 'i');
const passive = new RegExp(
  `\\b(?:support(?:ed)?|help(?:ed)?|looked after|minded|cared for|protect(?:ed|ion)|watched|supervised) (?:\\w+ )?(?:from|by|of|with) (?:\\w+ ){0,3}(?:${kin})\\b|\\b(?:protective|supportive|helpful|capable|strong|good|reliable) (?:\\w+ )?(?:${kin})\\b|\\b(?:rel(?:y|ies|ied|ying)|lean\\w*|count\\w*|depend\\w*|fall back) on (?:\\w+ ){0,3}(?:${kin})\\b`,
  'i',
);
const turned =
  /\b(?:no|not|never|little|limited|without|lack\w*|few|isolat\w*|estrang\w*|f(?:ell|all\w*) out|refus\w*|unable|cannot|worr\w*|poorly|herself|himself|abus\w*|violen\w*|drunk|arrest\w*|died|death)\b|n['’]t\b/i;
/** What is decided beside it turns nothing round. */
const nothingMore = /\bno (?:further |other )?(?:action|role|concerns?|worr(?:y|ies)|need|work)\b/gi;
const sentences = (text: string | undefined): readonly string[] => (text ?? '').split(/[.!?;](?:\s|$)/);

/** True where a sentence has relatives, or the people around a family, help or protect. */
export const saysNetworkHelps = (text: string | undefined): boolean =>
  sentences(text)
    .map((sentence) => sentence.replace(nothingMore, ''))
    .some((sentence) => (active.test(sentence) || passive.test(sentence)) && !turned.test(sentence));

/** Somebody goes to live, or to stay, with somebody. */
export const saysGoesToLive = (text: string | undefined): boolean =>
  /\b(?:plac(?:ed|ement|ing)|go(?:es|ing)?|gone|went|mov(?:e|es|ed|ing)|tak(?:en|e|es)|stay(?:s|ed|ing)?|liv(?:e|es|ing)|sent|discharged|home) (?:\w+ ){0,3}(?:to|with|at)\b/i.test(
    text ?? '',
  );

/** They have said yes, or know what to do. */
export const saysAgreed = (text: string | undefined): boolean =>
  /\b(?:agree[sd]?|agreement|willing|happy to|glad to|ready to|able to|able and|signed|knows? what to do|understands? what|said (?:yes|that (?:she|he|they) will)|promis\w+|accept\w*)\b/i.test(
    text ?? '',
  );

/** Their own history was looked up. */
export const saysChecked = (text: string | undefined): boolean =>
  /\bchecks?\b[^.;]{0,40}\b(?:clear|back|done|made|complet\w+|returned|nothing)\b|\b(?:police|background|local|agency|criminal records?) checks?\b|\bdbs\b|\bno trace\b|\b(?:clear|nothing) (?:on|with) (?:the )?(?:police|checks?)\b/i.test(
    text ?? '',
  ) &&
  !/\b(?:no|not|without|awaiting|await\w*|to be) (?:\w+ ){0,2}checks?\b|\bchecks? (?:\w+ ){0,2}(?:not|to be|outstanding|awaited|pending)\b/i.test(
    text ?? '',
  );

/** They are not counted on any more. */
export const saysNoLongerReliedOn = (text: string | undefined): boolean =>
  /\b(?:no longer|not|not to be) (?:\w+ )?(?:needed|relied|counted|helping|minding|involved|able|available|there|staying|sitting)\b|\b(?:gone|went|moved) (?:home|back|away)\b|\b(?:stopped|has stopped) (?:helping|minding|coming|sitting)\b/i.test(
    text ?? '',
  );
