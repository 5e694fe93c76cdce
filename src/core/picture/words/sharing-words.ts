/** Words by which a refusal to share is read. General, and only ever decide whether a question is asked. */

/** A refusal, where the record has no value of its own for it. */
export const saysNotShared = (text: string | undefined): boolean =>
  /\b(will|would|could|can|do|does|did)( ?not|n[o’']?t)( be able to)? (share|tell|disclose|release|pass on|give|discuss|let (me|us|them|her|him) have|answer)\b|\b(declin|refus)\w* (to )?(share|sharing|tell|disclos\w*|release|pass|give|giving|discuss|answer|our request|the request|this request)|\b(not|un)[ -]?(able|willing|prepared|in a position) to (share|tell|disclose|release|pass on|give|discuss|answer)\b|\bnot to (share|disclose)\b|\bcannot (share|tell|disclose|release|pass on|give|discuss|answer)\b|\b(nothing|information|details?) (will|can|could) (not )?be (shared|disclosed|released)\b|\bwithh(o|e)ld\w*\b|\b(needs?|has|have|had|would need) to be\b[^.;]{0,50}\b(before|for us to|until|if) (we|they|us)\b/i.test(
    text ?? '',
  );

/** The standing of a child's case given as a reason: only in need, early help, no protection plan, below a threshold. */
export const saysStanding = (text: string | undefined): boolean =>
  /\b(child(ren)?( is| are)?( only| just)?( a)? in need|c\.?i\.?n\.?|section[ -]?17|s\.? ?17|early[ -]help|universal|only (in need|open|a referral|an assessment))\b|\b(not|n[’']t|no|isn[’']t|without|below|short of|outside|under)\b[^.;]{0,40}\b(child[ -]protection|safeguarding (matter|case|concern|issue|threshold)|c\.?p\.?( plan| case| matter| threshold)?|section[ -]?47|s\.? ?47|threshold|plan|strategy (meeting|discussion))\b|\b(needs?|has|have|had|would need) to be (an? )?(child[ -]protection|c\.?p\.?|section[ -]?47|s\.? ?47)\b/i.test(
    text ?? '',
  );

/** A ground of another sort beside it: a court, somebody's safety, an enquiry, legal advice, or that the person themselves said no. */
export const saysOtherGround = (text: string | undefined): boolean =>
  /\b(court|judge|proceedings|legal(ly)? (advice|privilege\w*)|privileged|sub judice|injunction)\b|\bsafety\b|\bendanger\w*|\b(at risk|in danger) (if|by)\b|\b(risk|danger) to (the |our |a )?(victim|source|informant|patient|her|him|them|mother|father|person)\b|\b(live|ongoing|current|criminal|police) (investigation|enquir\w+|inquir\w+)\b|\b(prejudic\w+|third[ -]party|protect\w* (the |a |our )?source)\b|\b(did not|does not|do not|has not|have not|hasn[’']t|doesn[’']t|didn[’']t|withdr[ae]w\w*|refus\w+|declin\w+)( \w+){0,2} consent\b|\bconsent (was |is |has been )?(refused|withdrawn|withheld|declined)\b/i.test(
    text ?? '',
  );

/** A refusal in the first person: the recorder's own agency would not share. */
export const saysWeWillNot = (text: string | undefined): boolean =>
  /\bwe( have| had| therefore| then)? (will|would|could|can|do|did|are|were|cannot|can[’']t|won[’']t|declin\w+|refus\w+|withh\w+)( ?not| unable)?\b(?! (ask|rang|wr[io]te))/i.test(
    text ?? '',
  );
