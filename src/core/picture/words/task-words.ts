import { saysInWords } from './words-of.ts';

/** Words by which a task is read for being a question: somebody is to find something out, and others wait to hear. */
const findOut =
  '(?:find (?:out|where|who|whether|the|his|her|their|any)|check|confirm|establish|clarify|ascertain|enquire|inquire|verify|look into|see (?:whether|if)|ask|obtain|trace|identify|inspect|search|look (?:at|through|up)|read the (?:file|notes|records?)|(?:run|make|do|carry out|complete) [^.;]{0,30}checks?|report (?:back|to|on)|feed back|get back to|let [^.;]{1,30} know|(?:speak|talk) (?:to|with) [^.;]{1,40} (?:about|whether|to (?:find|ask|check)))';
const asTask = new RegExp(`(?:^|\\b(?:to|and|then|will|please|must)\\s|[,:]\\s)\\s*${findOut}\\b`, 'i');

export const saysFindOut = (what: string): boolean => asTask.test(what.trim());

/** "Police to find out whether ...": who is named before the task, and the task. */
export function taskInSentence(sentence: string): { readonly who: string; readonly what: string } | undefined {
  const found = new RegExp(`^(.{2,60}?)\\s(?:to|will|is to|are to|agreed to|(?:was|were|is|are) asked to)\\s+(${findOut}\\b.*)$`, 'i').exec(
    sentence.trim(),
  );
  return found === null ? undefined : { who: found[1] ?? '', what: found[2] ?? '' };
}

/** Words that any task or answer may hold, and that tell none apart. */
const general: ReadonlySet<string> = new Set(
  'find check confirm establish clarify ascertain enquire inquire verify look into whether asked asks about with from that this these those have been were will would what when where which their there them they then also meeting agency agencies report back know family child children mother father mum parents case record records today visit visited rang spoke told says said call called home contact'.split(
    ' ',
  ),
);
const tellingWords = (text: string): readonly string[] => [
  ...new Set((text.toLowerCase().match(/[\p{L}']{4,}/gu) ?? []).filter((word) => !general.has(word))),
];
const alike = (a: string, b: string): boolean => a === b || (a.length >= 5 && b.startsWith(a)) || (b.length >= 5 && a.startsWith(b));

/** How many of a task's telling words stand in a text. */
export function wordsShared(what: string, text: string): number {
  const within = tellingWords(text);
  return tellingWords(what).filter((word) => within.some((other) => alike(word, other))).length;
}

/** A question about who was where. */
export const asksWhere = (what: string): boolean =>
  /\b(?:where|whereabouts|was|were|who)\b[^.;]*\b(?:in|at|home|house|there|present|living|staying|child|children|baby)\b/i.test(what);

/** A question about where somebody lives or sleeps. */
export const asksHome = (what: string): boolean =>
  /\b(?:where|address|whether|who)\b[^.;]*\b(?:living|lives?|sleeping|sleeps?|staying|stays?|stopping|moved|address)\b|\baddress\b/i.test(
    what,
  );

/** Whoever found the answer told all who had asked. */
export const saysToldAll = saysInWords(
  /\b(?:told|tells|emailed|e-mailed|sent|rang|rung|let|wrote|written|circulated|passed|shared|reported)\b[^.;]{0,50}\b(?:everyone|everybody|all(?: of (?:them|us))?|each (?:of them|one|agency)|the (?:others|group|meeting|members|network)|those (?:who|at)|whoever)\b|\b(?:everyone|everybody|all|the others|the group|whoever was)\b[^.;]{0,50}\b(?:told|emailed|informed|has it|have it|know)\b/i,
  /\b(?:no|not|never|nobody|will|to be|should|must|needs?|asked|yet|tried)\b|n['’]t\b/i,
);
