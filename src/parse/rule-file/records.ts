import { anyRecord } from '../../core/check/reads.ts';
import { protectedClaims, protectedThemes, protectedWord } from '../../core/check/rule/protected-grounds.ts';
import { type WordReading, wordReadings } from '../../core/check/rule/readings.ts';
import { anyRecords, type ClaimTest, type Records } from '../../core/check/rule/records.ts';
import { itselfMeans, type People, peopleMeans, whenMeans } from '../../core/check/rule/words.ts';
import { states, ties } from '../../core/entry/claim.ts';
import { themes } from '../../core/entry/themes.ts';
import { type Kind, kinds } from '../../core/entry/vocabulary.ts';
import { type Fields, readFields } from '../yaml/fields.ts';
import { readOneOrMore } from '../yaml/lists.ts';
import { type Place, type Reader, wrong } from '../yaml/place.ts';
import { quoted } from '../yaml/problem.ts';
import { readFlag, readText } from '../yaml/scalars.ts';
import type { Tree } from '../yaml/tree.ts';
import { readAgencyWord, readFactTests } from './facts.ts';
import { anAge, aTime, type NamedSettings, readSettingName, someDays } from './settings.ts';
import { readWord } from './words.ts';

const keysOf = <T extends object>(table: T): readonly (keyof T & string)[] =>
  Object.keys(table).filter((word): word is keyof T & string => Object.hasOwn(table, word));

/** Kinds that a rule may name: those that a check sees as entries. */
const kindsSeen: readonly Kind[] = kinds.filter((kind) => anyRecord.includes(kind) && kind !== 'share');

export const recordFields = {
  required: [],
  optional: [
    ...['kind', 'where', 'themes', 'claims', 'says', 'words', 'by', 'not-by', 'about', 'child', 'on', 'help', 'item', 'timing', 'within'],
    ...[
      'not-longer-before',
      'since',
      'in-touch-with',
      'talk',
      'told-to',
      'acknowledged-by',
      'withheld',
      'at-work-with-the-child',
      'itself',
    ],
    ...['any', 'except'],
  ],
};

/** One selection of records, or several of which one is enough. */
export const readRecords = (settings: NamedSettings, inherited: readonly Kind[] = []): Reader<readonly Records[]> =>
  readOneOrMore(readOneSelection(settings, inherited));

const readOneSelection =
  (settings: NamedSettings, inherited: readonly Kind[]): Reader<Records> =>
  (tree, place) => {
    const fields = readFields(tree, place, recordFields);
    if (fields === undefined) return undefined;
    const own = fields.read('kind', readOneOrMore(readWord(kindsSeen, 'kind of record'))) ?? [];
    const ofKinds = own.length > 0 ? own : inherited;
    const nested = readRecords(settings, ofKinds);
    if (isEmpty(fields))
      wrong(place, tree, 'This selection names nothing, and so means every record.', 'Name a kind, a fact, a theme, a claim or words.');
    return {
      ...anyRecords,
      kinds: own,
      where: fields.read('where', readFactTests(ofKinds)) ?? [],
      themes: fields.read('themes', readOneOrMore(readTheme)) ?? [],
      claims: fields.read('claims', readOneOrMore(readClaim)) ?? [],
      says: [
        ...(fields.read('says', readOneOrMore(readReading)) ?? []).map((reading) => ({ reading })),
        ...(fields.find('words') === undefined ? [] : [{ words: fields.read('words', readOneOrMore(readOwnWord)) ?? [] }]),
      ],
      ...readWho(fields),
      ...readRelations(fields, settings),
      ...fields.maybe('child', readChild(settings)),
      any: fields.read('any', nested) ?? [],
      except: fields.read('except', nested) ?? [],
    };
  };

const isEmpty = (fields: Fields): boolean => recordFields.optional.every((name) => fields.find(name) === undefined);

export const readPeople: Reader<readonly People[]> = readOneOrMore(readWord(keysOf(peopleMeans), 'place in the family'));
const readAgencies = readOneOrMore(readAgencyWord);

function readWho(
  fields: Fields,
): Pick<Records, 'by' | 'notBy' | 'about' | 'inTouchWith' | 'toldTo' | 'acknowledgedBy' | 'atWorkWithChild'> &
  Partial<Pick<Records, 'talkBetween'>> {
  const talk = fields.read('talk', readTalk);
  return {
    by: fields.read('by', readAgencies) ?? [],
    notBy: fields.read('not-by', readAgencies) ?? [],
    about: fields.read('about', readPeople) ?? [],
    inTouchWith: fields.read('in-touch-with', readPeople) ?? [],
    toldTo: fields.read('told-to', readAgencies) ?? [],
    acknowledgedBy: fields.read('acknowledged-by', readAgencies) ?? [],
    atWorkWithChild: fields.read('at-work-with-the-child', readAgencies) ?? [],
    ...(talk === undefined ? {} : { talkBetween: talk }),
  };
}

const readTalk: Reader<NonNullable<Records['talkBetween']>> = (tree, place) => {
  const fields = readFields(tree, place, { required: ['one', 'other'], optional: [] });
  const [one, other] = [fields?.read('one', readAgencies), fields?.read('other', readAgencies)];
  return one === undefined || other === undefined ? undefined : [one, other];
};

function readRelations(
  fields: Fields,
  settings: NamedSettings,
): Pick<Records, 'sameThread' | 'notOnAnother' | 'sameHelp' | 'sameItem' | 'when' | 'sinceFirst' | 'withheld'> & Partial<Records> {
  const on = fields.read('on', readWord(['the-same-thread', 'no-other-thread'], 'word for a thread'));
  const withheld = fields.read('withheld', readFlag);
  return {
    sameThread: on === 'the-same-thread',
    notOnAnother: on === 'no-other-thread',
    sameHelp: fields.read('help', readWord(['the-same'], 'word for help')) !== undefined,
    sameItem: fields.read('item', readWord(['the-same'], 'word for an item')) !== undefined,
    when: fields.read('timing', readWord(keysOf(whenMeans), 'word for a time')) ?? 'later',
    sinceFirst: fields.read('since', readWord(['first'], 'word for a record')) !== undefined,
    withheld: withheld === true,
    ...fields.maybe('within', readSettingName(settings, aTime)),
    ...withName('notBefore', fields.read('not-longer-before', readSettingName(settings, someDays))),
    ...fields.maybe('itself', readWord(keysOf(itselfMeans), 'record of the matter')),
  };
}

const withName = <K extends string, T>(key: K, value: T | undefined): { readonly [Key in K]?: T } => {
  const found: { [Key in K]?: T } = {};
  if (value !== undefined) found[key] = value;
  return found;
};

const readChild =
  (settings: NamedSettings): Reader<NonNullable<Records['child']>> =>
  (tree, place) => {
    if (tree.kind === 'scalar' && tree.value === 'unborn') return 'unborn';
    const fields = readFields(tree, place, { required: ['under'], optional: [] });
    const under = fields?.read('under', readSettingName(settings, anAge));
    return under === undefined ? undefined : { under };
  };

const readReading: Reader<WordReading> = readWord(keysOf(wordReadings), 'reading of words');

const readTheme: Reader<string> = (tree, place) => {
  const theme = readWord(themes, 'theme')(tree, place);
  return theme !== undefined && protectedThemes.has(theme) ? refused(tree, place) : theme;
};

const claimNames: readonly string[] = [...ties, ...states];

/** `drinks`; `{is: drinks, denied: true}`; `{is: low-mood, first-hand: true}`. */
const readClaim: Reader<ClaimTest> = (tree, place) => {
  if (tree.kind !== 'map') {
    const is = readClaimName(tree, place);
    return is === undefined ? undefined : { is, denied: false, firstHand: false };
  }
  const fields = readFields(tree, place, { required: ['is'], optional: ['denied', 'first-hand'] });
  const is = fields?.read('is', readClaimName);
  if (fields === undefined || is === undefined) return undefined;
  return { is, denied: fields.read('denied', readFlag) === true, firstHand: fields.read('first-hand', readFlag) === true };
};

const readClaimName: Reader<string> = (tree, place) => {
  const name = readWord(claimNames, 'claim')(tree, place);
  return name !== undefined && protectedClaims.has(name) ? refused(tree, place) : name;
};

const refused = (tree: Tree, place: Place): undefined =>
  wrong(
    place,
    tree,
    'No rule may read this: heritage, faith, language, poverty, time in care and disability are never evidence of risk.',
    'Take it out, and name what happened instead.',
  );

/** A word of the rule's own: letters and spaces, with a star where it may go on. */
const readOwnWord: Reader<string> = (tree, place) => {
  const word = readText(tree, place);
  if (word === undefined) return undefined;
  if (protectedWord(word)) return refused(tree, place);
  return /^[\p{L}\p{N}' -]{3,60}\*?$/u.test(word)
    ? word
    : wrong(
        place,
        tree,
        `${quoted(word)} is no word to look for.`,
        'Write 3 to 60 letters, with a star at the end where the word may go on: tearful*.',
      );
};
