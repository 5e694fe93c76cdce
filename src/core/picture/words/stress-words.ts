/** Words by which it is read that something weighs on an adult. General, and only ever decide whether a question is asked. */

/** Low in mood, or not managing. */
export const saysLowMood = (sentence: string): boolean =>
  /\b(low( in)? (mood|spirits)|mood (is |was |has been )?(very )?(low|lower|down|dropp\w*|going down|sinking|worse)|(feel(s|ing)?|felt|is|was|been|seem\w*|looks?|very|so) (very |so |rather |quite |really )?(low|down|depressed|hopeless|tearful|overwhelmed|desperate|flat|anxious)|lower in mood|spirits are low|tearful|depress(ed|ion)|cannot cope|not coping|can[’']t cope|struggling to cope|not manag\w+|overwhelmed|exhausted|despair\w*|sleepless|not sleeping|panic attacks?)\b/i.test(
    sentence,
  ) && !turnedRound.test(sentence);

const turnedRound =
  /\b(history of|previous\w*|in the past|past|old note|as a child|years ago)\b|\b(no|not|n[o’']t|denie[sd]|without|never|nor) (sign of |signs of |feel\w* |been |very |longer )?(low|depress\w*|tearful|overwhelmed|anxious|down)\b/i;

/** A death or a loss in the family. */
export const saysBereavement = (sentence: string): boolean =>
  /\b(bereave\w*|griev\w*|grief|funeral|passed away|(her|his|their) (\w+ )?(mother|father|mum|dad|brother|sister|gran|nan|grand\w+|partner|friend|son|daughter|uncle|aunt)( \w+)? (has )?died|death (of|in) (a|her|his|their|the)|lost (her|his|their) (\w+ )?(mother|father|mum|dad|brother|sister|gran|nan|grand\w+|partner|baby|friend))\b/i.test(
    sentence,
  );

/** A medicine of the body that few people would think of here. */
export const isMinorMedicine = (of: string | undefined): boolean =>
  /\b(antibiotic\w*|penicillin|amoxicillin|iron|ferrous|folic|vitamin\w*|contracepti\w*|pill|inhaler\w*|salbutamol|cream|ointment|antihistamine\w*|aspirin|paracetamol|ibuprofen|insulin|metformin|thyroxine|vaccin\w*|eye drops|nicotine)\b/i.test(
    of ?? '',
  );
