import { saysInWords } from './words-of.ts';

/** An adult is low, distressed or under strain. General, and only ever decides whether a question is asked. */
export const saysDistress = saysInWords(
  /\b(low|lower|lowest) (in )?(mood|spirits?)\b|\bmood (is|was|has been|has|going|getting|still|very|quite|remains)* ?(very |quite |so |still )*(low|lower|down|dipped|worse|dropped|falling|flat)\b|\blow mood\b|\bspirits (are|were) low\b|\b(feel|feels|feeling|felt|been|is|was) (very |so |really |quite |rather )?(low|down|hopeless|desperate|overwhelmed|distressed|depressed|exhausted|stressed|alone with it)\b|\bdistress(ed|ing)?\b|\btearful(ly)?\b|\b(in|to|into) tears\b|\bcr(ied|ying) (a lot|most|every|throughout|when|as)\b|\bnot cop(e|ing)\b|\b(can'?t|cannot|can not|unable to|struggl(es|ing|ed) to|hard to|hardly|barely) cope\b|\bstruggling\b|\boverwhelm(ed|ing)\b|\bat (the end of )?(her|his|their) (wits|tether|limit|lowest)\b|\bstressed\b|\bunder (great |a lot of |much |real )?strain\b|\bworn out\b|\bhopeless\b|\bpanic attacks?\b|\bvery anxious\b|\banxiety (is|was|has|getting)\b/i,
  /\b(no|not|denie[sd]|without|never|nothing)\b[^,;]{0,40}\b(low|down|distress|tearful|struggl|overwhelm|stress|strain|hopeless|panic|anxi|depress)|\b(better|brighter|lifted|improv\w+|recovered|settled|coping well|no longer)\b/i,
);
