/** Words that stand in any finding about any family: that two texts share them says nothing. */
const common = new Set(
  `about after again against agencies agency agreed alone also always among another anybody anyone anything asked asking assessed assessment assessments away babies baby
  because become been before began being between both board brought came cannot carer carers case cases change changed child children children's clear close closed come
  concern concerns could daily dealt decision decisions deal did different does doing done down each earlier early else enough even every everybody evidence family families father
  father's first followed following found from full gave give given gives going good grew ground had hardly have having health heard held help herself himself home into joint
  just kept knew know known lack lacked last later learn learned learning less level like little local long look looked made make makes making many mattered mean means meant
  might more most mother mother's much must need needed needs never nobody none nor nothing now often once only open other others over own parent parents part partner
  partners passed people perhaps person place plan plans point police practice professionals properly put rather reached really record recorded records report reported
  review reviews right risk risks safe safeguarding said saw says scarcely see seen seldom sent service services set several shared should show showed shown shows side since social
  some somebody something soon staff still such taken takes talk team teams than that their them themselves then there these they thing things this those though through time
  together told took toward towards trust under until used using very view want wanted weak well went were what when where whether which while whole whom whose with within
  without woman women work worked worker workers working worry worries would year years your`.split(/\s+/),
);

/** The words of a text that tell what it is about: of four letters or more, none that stands in any finding, and without their endings. */
export const tellingWords = (text: string): ReadonlySet<string> =>
  new Set(
    [...text.toLowerCase().matchAll(/[a-z][a-z'’]*[a-z]/g)].flatMap(([word]) =>
      word.length < 4 || common.has(word) ? [] : [withoutEnding(word.replaceAll('’', "'"))],
    ),
  );

/** "visited", "visiting" and "visits" are one word. What it makes is no English word, and is compared alone. */
function withoutEnding(word: string): string {
  const bare = word.replace(/'s?$/, '').replace(/(?:ies|ied)$/, 'y');
  const stem = bare.replace(/(?:ings?|edly|ed|es|s|ly)$/, '');
  return (stem.length < 4 ? bare : stem).replace(/e$/, '');
}
