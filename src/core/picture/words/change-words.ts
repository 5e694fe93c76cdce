import type { Entry } from '../../entry/entry.ts';
import { onceFor } from '../memo.ts';
import { absencesIn } from './absence-words.ts';
import { saysInWords, wordsOf } from './words-of.ts';

/** Words by which a change for the better is read, and what made it. General, and only ever decide whether a question is asked. */

/** Something is in a poor state. */
export const saysPoor = saysInWords(
  /\b(very |really |rather )?(poor|dirty|filthy|clutter(ed)?|unsafe|unhygienic|squalid|grubby|messy|chaotic|cold|damp|bare|unkempt|smell(s|ed|y)?|stained|mould(y)?|rubbish|faeces|urine)\b|\bin disorder\b|\bdisordered\b|\bstate of the (house|home|flat|place)\b|\bwell below\b|\bworr(y|ies|ied|ying)\b|\bconcern(s|ed|ing)?\b/i,
  /\b(no|not|never|without|nothing)\b[^,;]{0,25}\b(poor|dirty|clutter|unsafe|smell|damp|worr|concern)/i,
);
/** It is better than it was. */
export const saysBetter = saysInWords(
  /\b(much |a lot |far |greatly |now )?(better|cleaner|tidier|warmer|improved|improving|transformed)\b|\bimprovement(s)?\b|\b(clutter|mess|smell|rubbish|damp|mould)\b[^.;]*\b(gone|cleared|less|away)\b|\b(been|now|all|was|were) (cleaned|cleared|tidied|scrubbed|decorated|tidy|clean|spotless)\b|\b(has|have) (gone|been cleared)\b|\b(spotless|immaculate|gleaming|sparkling)\b|\b(clean and tidy|tidy and clean|neat and tidy)\b|\b(big |real |complete )?(turn(ed|ing)?[ -]?(a)?round|turnaround|transformation)\b|\ba different (place|house|home|flat)\b|\b(looks?|looked|smells?|smelt) (much |a lot )?(clean|tidy|fresh|nice|nicer)\b/i,
  /\b(no|not|little|never|without|hardly|if|until|must|needs? to|should|wants?)\b[^,;]{0,25}\b(better|clean|tid|improv)/i,
);
/** What made the difference is said, or repairs were made. */
export const saysWhyBetter = saysInWords(
  /\bbecause\b|\bdue to\b|\bthanks to\b|\bwhy:|\bas a result of\b|\bsince (the|she|he|they|her|his|their|mum|dad|mother|father)\b[^.;]*\b(began|started|stopped|left|moved|came|has|have|had)\b|\b(landlord|owner|council|housing (officer|association|team)|contractors?|builders?|plumber|electrician|roofer|joiner|carpenter|decorators?|workmen|handyman|cleaners?|pest control)\b[^.;]*\b(repair|replac|fix|treat|clean|clear|new|put in|(re)?fitt|(re)?lin|install|seal|insulat|decorat|paint|re-?plaster|rewir|mend|done|did|came|been)\w*|\b(mother|mum|father|dad|parents?|sisters?|brothers?|aunt(ie|y)?s?|uncles?|gran(ny)?|nan(a|ny)?|grand\w+|cousins?|family|relatives?|friends?|neighbours?|church|volunteers?)\b[^.;]{0,40}\b(cleaned|cleared|tidied|scrubbed|decorated|painted)\b|\b(cleaned|cleared|tidied|scrubbed|decorated|painted)( \w+){0,3} by\b|\b(invoice|bill|receipt)\b[^.;]*\bseen\b|\b(repair(s|ed)?|replaced|fixed|mended|new boiler|deep clean(ed)?|skip)\b|\bfamily support worker\b[^.;]*\bhelp/i,
);
/** Work was done, treatment kept to or change borne out by something other than time. */
export const saysWorkDone = saysInWords(
  /\b(complet|finish|attend|engag)(e|es|ed|ing)?\b|\b(course|programme|treatment|counselling|therapy|support|intervention|group)\b|\b(tests?|samples?)\b[^.;]*\b(negative|clear|clean)\b|\bunannounced\b|\bseen (at|by|with)\b/i,
  /\b(not|never|did not|without|no|declin\w+)\b[^,;]{0,30}\b(complet|finish|attend|engag|course|programme|treatment|counselling|therapy|support|group)/i,
);
/** It rests on nothing having been reported for a time. */
export const saysQuietOfLate = onceFor((entry: Entry): boolean => absencesIn(wordsOf(entry)).includes('nothing reported of late'));
