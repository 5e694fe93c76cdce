import type { Entry } from '../../entry/entry.ts';
import { onceFor } from '../memo.ts';
import { saysInWords, wordsOf } from './words-of.ts';

/** Words by which a child's health checks are read. General, and only ever decide whether a question is asked. */

/** What is due for a child's health, by its usual names. */
const items = {
  immunisations: /\bimmuni[sz]\w*|\bvaccin\w*|\bjabs?\b|\binjections?\b|\bmmr\b|\bboosters?\b/i,
  'screening tests': /\bscreen(ing|ed|s)?\b|\bhearing\b|\beye(s|sight)?\b|\bvision\b|\bblood spot\b|\bheel prick\b|\broutine-sample\b/i,
  'health checks':
    /\bchecks?\b|\bcheck-?ups?\b|\b(development(al)?|health|month|year|week|two-year) reviews?\b|\breviews? (appointment|by the health visitor)\b|\bweigh(ed|ing|-in)?\b|\bpostnatal\b/i,
  scans: /\bscans?\b|\bhips?\b|\bultrasound\b|\bx-?rays?\b/i,
  'clinic appointments':
    /\b(p(a)?ediatric(ian|s)?|out-?patients?|audiology|dieti[ct]ian|physio\w*|orthoptist|speech and language|follow-up) (appointments?|clinics?)\b/i,
  'dental checks': /\bdent(al|ist)\b/i,
} as const;
export type HealthItem = keyof typeof items;

/** What an entry names of a child's health items: in its words, or as the type of a health entry. */
export const healthItemsNamed = onceFor((entry: Entry): readonly HealthItem[] => {
  const words =
    entry.kind === 'health'
      ? `${(entry.facts.type ?? '').replaceAll('-', ' ')} ${entry.facts.type ?? ''}. ${wordsOf(entry)}`
      : wordsOf(entry);
  return (Object.keys(items) as readonly HealthItem[]).filter((item) => items[item].test(words));
});

/** A check, a screening or an immunisation is said to be missed, not arranged or behind. */
export const saysChecksLapsed = saysInWords(
  /\b(immuni[sz]\w*|vaccin\w*|jabs?|injections?|checks?|reviews?|screening|appointments?)\b[^,;]*\b(not|never|overdue|outstanding|missed|lapsed|behind|unarranged)\b|\b(no|not|never|overdue|outstanding|missed|lapsed|behind with)\b[^,;]*\b(immuni[sz]\w*|vaccin\w*|jabs?|injections?|checks?|reviews?|screening)\b/i,
  /\b(not overdue|up to date|none (missed|outstanding)|nothing (missed|outstanding)|not (yet )?due|no missed|rebooked|not been missed)\b/i,
);
const chosen =
  /\b(chose|chosen|choos(e|es|ing)|decid(e|ed|es)|opt(s|ed)?|prefer(s|red)?) (\w+ ){0,3}(not to|not having|against|to (wait|delay|space|put off|have (it|them|these) later))\b|\b(own|parents['’]?|family['’]?s?|her|his|their) (choice|decision)\b|\bdeclin(ed|es|ing)\b/i;
const talkedOver =
  /\b(talked|discuss\w*|explained|went|gone|going) (\w+ ){0,4}(over|through|with|about|to)\b|\b(discussed|discussion|explained|leaflets?|information (was |has been )?(given|offered)|(given|offered|read|has|had) (the |all the |written )?information|risks? and benefits?)\b/i;
const notTalkedOver = /\b(not|never|without|no|yet to be|to be) (\w+ ){0,2}(talked|discuss\w*|explained|information|informed|leaflets?)\b/i;
/** That something due for a child's health is not done is the family's choice, talked over with them. */
export const saysInformedChoice = onceFor((entry: Entry): boolean => {
  const words = wordsOf(entry);
  if (notTalkedOver.test(words)) return false;
  return /\b(informed|considered) (choice|decision)\b/i.test(words) || (chosen.test(words) && talkedOver.test(words));
});
/** Somebody has no doctor of their own. */
export const saysNoGp = saysInWords(
  /\b(no|without( a)?|not registered (with|at)( a| any)?|no longer (has|have) a|(has|have) no|not got a) (gp|doctor|general practitioner|surgery|practice)\b|\bnot registered with\b/i,
);
