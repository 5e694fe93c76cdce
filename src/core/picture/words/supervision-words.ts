/** Words by which a free text is read for a manager and a worker having talked a case through. Supervision of contact is another matter. */
const sentences = (text: string | undefined): readonly string[] => (text ?? '').split(/[.!?;](?:\s|$)/);

const held =
  /\b(?:in|at|after|from|had|held|following|monthly|case|today'?s)\s+(?:my |her |his |the |case |reflective |management |managerial |monthly |group )*supervision\b(?! order| of contact)|\bsupervision (?:session|with (?:my |the |her |his )?(?:team |line |practice )?(?:manager|supervisor|lead)|held|today|discussion|meeting|record|notes?)\b/i;
const notHeld =
  /\b(?:no|not|without|next|due|overdue|missed|cancelled|postponed|to be|will be|take (?:it |this )?to)\b[^,]*\bsupervision\b|\bsupervision (?:is |was |to be )?(?:due|overdue|missed|cancelled|postponed)\b/i;

/** True where a text tells of a supervision that was held. */
export const saysSupervised = (text: string | undefined): boolean => sentences(text).some((one) => held.test(one) && !notHeld.test(one));

/** A manager who only stands in for the supervisor. */
export const saysStandIn = (text: string | undefined): boolean =>
  /\b(?:duty|cover(?:ing)?|acting|stand(?:ing)?[- ]in|deputis\w+|on behalf of|in the absence of)\b/i.test(text ?? '');

/** A text that tells that a worker or a family has had one manager after another. */
export const saysManyManagers = (text: string | undefined): boolean =>
  /\b(?:third|fourth|fifth|sixth|seventh|3rd|4th|5th|6th|three|four|five|six|several|yet another)\s+(?:different |new |other |changes of )?(?:team |line |practice )?(?:managers?|supervisors?)\b/i.test(
    text ?? '',
  );
