/** Words by which it is read what is said of tests for drugs and alcohol. General, and only ever decide whether a question is asked. */

const test = String.raw`\b(?:tests?|tested|testing|samples?|specimens?|screens?|screening|swabs?|hair[ -]strands?)\b`;
/** True where a test and one of the words stand in one sentence. */
function near(words: string): (text: string | undefined) => boolean {
  const pattern = new RegExp(`${test}[^.;]*(?:${words})|(?:${words})[^.;]*${test}`, 'i');
  return (text) => text !== undefined && pattern.test(text);
}

/** A test is spoken of. */
const named = new RegExp(test, 'i');
export const saysTest = (text: string | undefined): boolean => named.test(text ?? '');

/** A result that a worker does not trust. */
export const saysTestDoubted = near(
  String.raw`\btamper\w*|\b(?:dilut|falsif|adulterat|substitut|manipulat|swapp)\w*|\bfak(?:e|ed|ing)\b|\bcheat\w*|\bdoubt\w*|\bnot (?:be |been )?(?:genuine|real|reliable|hers|his|trusted)\b|\bcannot be (?:relied|trusted)\b|\bunreliable\b|\b(?:somebody|someone) else['’]s\b`,
);

/** A test that somebody would not take. */
export const saysTestDeclined = near(
  String.raw`\b(?:refus|declin)\w*|\b(?:would|will|did|does|could|can) ?(?:not|n[o’']?t) (?:give|provide|take|do|produce|agree)\b|\bunwilling\b|\bnot (?:willing|prepared) to\b`,
);

/** A test that was not kept. */
export const saysTestMissed = near(
  String.raw`\bmiss(?:ed|es|ing)\b|\b(?:did|does|has) ?(?:not|n[o’']?t) (?:come|attend|turn up|keep|appear)\w*|\bno[ -]show\b`,
);

const namesClearTests = near(
  String.raw`\b(?:clean|clear|negative)\b|\b(?:methadone|prescribed|prescription|script)\b[^.;]*\b(?:only|nothing else)\b|\b(?:only|nothing but)\b[^.;]*\b(?:methadone|prescribed|prescription)\b|\bwithin (?:the )?limits?\b|\bnot excessive\b|\b(?:no|not show\w*|no sign of) (?:heavy |excessive |illicit |illegal |street )?(?:use|drugs?|alcohol|drinking)\b`,
);

/** Not cited but asked for: "to keep giving clear tests". */
const asksForTests =
  /\b(?:to|must|should|will) (?:keep |keep on |continue to |go on |carry on )?(?:giv|provid|produc|have|hav|show|remain|stay)\w*\b/i;

/** Clear results, cited. */
export const saysTestsClear = (text: string | undefined): boolean =>
  (text ?? '').split(/[.;]/).some((part) => namesClearTests(part) && !asksForTests.test(part));

/** A test that was watched, or of a sort that cannot be swapped. */
export const saysObservedTest = (text: string | undefined): boolean =>
  /\b(observed|supervised|witnessed|watched)\b|\bhair[ -]strand|\b(mouth|oral|cheek)[ -](swab|fluid)|\bsaliva\b|\bblood\b|\bnail\b|\bmarkers?\b/i.test(
    text ?? '',
  );

/** Tests set beside what people have seen, or not rested on. */
export const saysTestsWeighed = near(
  String.raw`\bobserv\w*|\bwhat (?:\w+ )?(?:workers?|staff|we|others|visits?) (?:\w+ )?(?:see|saw|seen|show\w*)\b|\bpresentation\b|\bpresents as\b|\bnot (?:rest|rely|relied|relying|lean|depend)\w*\b|\b(?:besides|alongside|as well as|together with|whatever|apart from|not alone|not on) `,
);

/** A reason for missing that anybody might have: ill, in hospital, at work, closed, no bus, a funeral. */
export const saysGoodReason = (text: string | undefined): boolean =>
  /\b(ill|illness|unwell|sick|poorly|(?:in|at) (?:the )?hospital|hospital appointment|taken to hospital|in (?:pain|labour)|pains|contractions|giving birth|just given birth|child (was )?(ill|unwell|sick)|baby (was )?(ill|unwell|sick)|work(ing)?|shift|funeral|bereave\w*|clinic (was )?(closed|full)|closed|bank holiday|rearranged|re-arranged|rebooked|cancelled by (us|the service|the clinic)|no transport|bus(es)?|trains?|strikes?|(car|van|bike|motorbike) (had |was |is )?(broke|broken|would not start|off the road|on a lorry|towed|in the garage|stuck)|recovery (man|lorry|truck|van)|breakdown|puncture|flat tyre|traffic|chickenpox|fever|temperature|vomiting|dentist|no childcare|nobody to mind|exam|broke(n)? down|flood(s|ed|ing)?|snow|ice|kept (on|late) at|clash\w*|court)\b/i.test(
    text ?? '',
  );
