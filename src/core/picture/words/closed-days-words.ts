/** Words by which a record is read for what was arranged over closed days, or for a second look at a decision. */
const holiday =
  '(?:christmas|new year|easter|holidays?|bank holiday|festive|break|closed (?:days?|period)|closing days?|closure|shutdown|(?:we|offices?|office is) (?:are )?(?:shut|closed))';
const cover = new RegExp(
  `\\b(?:(?:emergency|night) (?:duty|team|line|number)|out[- ]of[- ]hours|on[- ]call|duty (?:team|worker|social worker|manager|desk|line|officer|number))\\b|\\b(?:cover(?:s|ed|ing)?|rota)\\b[^.;]{0,40}\\b(?:${holiday}|while (?:we|i|the office)|until|from|over)\\b|\\b${holiday}\\b[^.;]{0,60}\\b(?:cover\\w*|duty|rota|on call|visits?|will (?:see|visit|ring|call)|number|nothing (?:is )?due|due)\\b|\\b(?:has|have|holds?|takes?|stands? in for) (?:the |this |her |his |their |our )?(?:family|case|famil(?:y|ies)|child(?:ren)?|them)\\b[^.;]{0,20}\\b(?:till|until|over|while|from)\\b|\\bstand(?:s|ing)? in\\b[^.;]{0,30}\\b(?:till|until|over|while|from|for)\\b`,
  'i',
);
const noCover = /\b(?:no|without|not|n't) (?:\w+ )?(?:cover|rota)\b/i;
/** Who stands in, or whom to ring, over days on which offices are closed; or that nothing is due in them. */
export const saysHolidayCover = (text: string | undefined): boolean => cover.test(text ?? '') && !noCover.test(text ?? '');

const again =
  /\bsecond (?:look|pair of eyes|opinion|manager)\b|\b(?:looked|gone|went|going) (?:back )?(?:at|over) (?:it |this |the decision |the case )?(?:again|afresh|once more)\b|\b(?:another|a different|a second) (?:team |duty |practice |service )?(?:manager|supervisor|senior)\b|\b(?:independent|reviewing)\b/i;
/** Somebody beside those who made a decision has looked at it once more. */
export const saysSecondLook = (text: string | undefined): boolean => again.test(text ?? '');

const byManager =
  /\b(?:manager|supervisor|senior)\b[^.;]{0,25}\b(?:agree[sd]|signed|approved|looked|reviewed|read|went (?:back )?over)\b|\b(?:agreed|reviewed|checked|signed off|talked (?:over|through)|decided) (?:by|with) (?:the |my |her |his |our )?(?:team |duty |practice |service )?(?:manager|supervisor|senior)\b/i;
/** A manager has looked at something. As it is decided that is the decision itself; later it is a second look. */
export const saysManagerLooked = (text: string | undefined): boolean => saysSecondLook(text) || byManager.test(text ?? '');
