/** Words of the lexicon by which people are called too. With a capital, and where a sentence goes on as of a person, they are a name. */
export const alsoNames: ReadonlySet<string> = new Set([
  'mark',
  'will',
  'rose',
  'grace',
  'bill',
  'rob',
  'pat',
  'frank',
  'faith',
  'hope',
  'joy',
  'drew',
  'dean',
  'chase',
  'sue',
  'jack',
  'nick',
  'carol',
  'dawn',
  'miles',
  'art',
  'gene',
  'grant',
  'bond',
  'kit',
  'lance',
  'wade',
  'penny',
]);

/** What is said of a person and of no mark, penny or grant. */
export const saidOfPeople: ReadonlySet<string> = new Set(
  'is was has had and says said tells told rang rings called calls came comes went goes will would did does not left lives lived attended arrested bailed charged punched hit pushed kicked threatened agreed denies denied thumped shouted visited phoned texted asked wants thinks'.split(
    ' ',
  ),
);
