import type { Claim, TieName } from '../../core/entry/claim.ts';
import type { AgencyId } from '../../core/entry/ids.ts';
import { parseDay, showDay } from '../../core/time/day.ts';
import { readEdtfText } from '../../core/time/edtf-text.ts';
import { showSpan } from '../../core/time/span.ts';
import { edtfInWords } from '../../core/time/span-words.ts';
import { type Names, speakerName } from './names.ts';
import { inPlainWords } from './plain-words.ts';

const tieWords: Readonly<Record<TieName, readonly [is: string, not: string]>> = {
  'parent-of': ['is a parent of', 'is not a parent of'],
  'partner-of': ['is the partner of', 'is not the partner of'],
  'separated-from': ['is separated from', 'is not separated from'],
  'sibling-of': ['is a brother or sister of', 'is no brother or sister of'],
  'grandparent-of': ['is a grandparent of', 'is not a grandparent of'],
  'relative-of': ['is a relative of', 'is not a relative of'],
  'friend-of': ['is a friend of', 'is not a friend of'],
  'carer-of': ['cares for', 'does not care for'],
  'lives-with': ['lives with', 'does not live with'],
  'lives-at': ['lives at', 'does not live at'],
  'in-contact-with': ['is in contact with', 'is not in contact with'],
  supervises: ['supervises', 'does not supervise'],
  'harmed-by': ['is reported to have been harmed by', 'is reported not to have been harmed by'],
  'close-to': ['is close to', 'is not close to'],
  'distant-from': ['is distant from', 'is not distant from'],
  'hostile-to': ['is on hostile terms with', 'is not on hostile terms with'],
  'known-as': ['is also known as', 'is not known as'],
};

const stateWords: Readonly<Record<string, readonly [is: string, not: string]>> = {
  pregnant: ['is pregnant', 'is not pregnant'],
  'expecting-on': ['is expecting a baby', 'is not expecting a baby'],
  drinks: ['drinks', 'does not drink'],
  abstains: ['does not drink', 'drinks'],
  'uses-drugs': ['uses drugs', 'does not use drugs'],
  'in-treatment': ['is in treatment', 'is not in treatment'],
  smokes: ['smokes', 'does not smoke'],
  died: ['has died', 'has not died'],
  'mental-ill-health': ['has mental ill-health', 'has no mental ill-health'],
  'diagnosed-with': ['has a diagnosis of', 'has no diagnosis of'],
  'low-mood': ['has low mood', 'has no low mood'],
  'self-harms': ['harms themselves', 'does not harm themselves'],
  charged: ['is charged', 'is not charged'],
  'cannot-read': ['cannot read', 'can read'],
  'needs-interpreter': ['needs an interpreter', 'needs no interpreter'],
  'learning-need': ['has a learning need', 'has no learning need'],
  'was-looked-after': ['was looked after as a child', 'was not looked after as a child'],
  'works-nights': ['works nights', 'does not work nights'],
  'unsettled-housing': ['has unsettled housing', 'has settled housing'],
  'receives-benefit': ['receives benefits', 'receives no benefits'],
  'takes-antidepressants': ['takes antidepressants', 'takes no antidepressants'],
  'described-as': ['was described as', 'was not described as'],
  'has-nhs-number': ['has the NHS number', 'does not have the NHS number'],
  'has-telephone': ['can be rung on', 'can no longer be rung on'],
  'communicates-by': ['communicates by', 'does not communicate by'],
  'best-reached-by': ['is best reached by', 'is not best reached by'],
  'works-well-with': ['works best like this', 'does not work best like this'],
  'affects-daily-life': ['is affected from day to day', 'is not affected from day to day'],
  'stays-at': ['sleeps or stays at', 'does not sleep or stay at'],
  'stays-with': ['sleeps or stays with', 'does not sleep or stay with'],
  visits: ['comes to', 'does not come to'],
  'childhood-was': ['as a child', 'not as a child'],
  'childhood-record-read': ['has a record of their childhood that was read', 'has no record of their childhood that was read'],
  'childhood-record-not-read': [
    'has a record of their childhood that is known of and not yet read',
    'has no record of their childhood to be read',
  ],
  'has-money-worries': ['has money worries', 'has no money worries'],
  'is-helped-with': ['is helped with', 'is not helped with'],
  'is-under-strain-from': ['is under strain from', 'is not under strain from'],
  'copes-by': ['copes by', 'does not cope by'],
  'is-available-to-help': ['is available to help', 'is not available to help'],
  'is-willing-to-help': ['is willing to help', 'is not willing to help'],
  'own-history-checked': ['has had their own history checked', 'has not had their own history checked'],
  'was-spoken-to-alone': ['was spoken to alone', 'was not spoken to alone'],
  'understands-contact-arrangements': ['understands the contact arrangements', 'does not understand the contact arrangements'],
};

export const isTieName = (name: string): name is TieName => name in tieWords;

/** What a claim says: "Joanne is the partner of Mark", "Joanne is expecting a baby on 1 March 2024". */
export function claimInWords(claim: Claim, names: Names): string {
  const [is, not] = isTieName(claim.is)
    ? tieWords[claim.is]
    : (stateWords[claim.is] ?? [inPlainWords(claim.is), `not ${inPlainWords(claim.is)}`]);
  const whom = claim.whom === undefined ? undefined : names.person(claim.whom);
  const what = claim.what !== undefined && claim.is === 'expecting-on' ? dueInWords(claim.what) : claim.what;
  const said = [names.person(claim.who), claim.not ? not : is, whom].filter((part) => part !== undefined).join(' ');
  if (what === undefined) return said;
  return runsOn.has(claim.is) && whom === undefined ? `${said} ${what}` : `${said}: ${what}`;
}

/** Claims whose own words go on into what is said: "lives at 1 High Street", "drinks less than before". After all others it stands apart. */
const runsOn: ReadonlySet<string> = new Set([
  'lives-at',
  'known-as',
  'has-nhs-number',
  'has-telephone',
  'expecting-on',
  'diagnosed-with',
  'drinks',
  'abstains',
  'smokes',
  'communicates-by',
  'best-reached-by',
  'stays-at',
  'visits',
  'is-helped-with',
  'is-under-strain-from',
  'copes-by',
]);

/** "on 1 March 2024", "(about March 2024)"; as it was written where it is no date. */
function dueInWords(written: string): string {
  const day = parseDay(written);
  if (day !== undefined) return `on ${showDay(day)}`;
  const vague = readEdtfText(written);
  return `(${vague === undefined ? written : edtfInWords(vague)})`;
}

/** How the recorder knows: "said by Joanne", "seen", "a document". */
export function basisInWords({ basis, saidBy, checked }: Claim, names: Names): string {
  const how = {
    seen: 'seen',
    measured: 'measured',
    documented: 'from a document',
    assumed: 'assumed',
    said: saidBy === undefined ? 'said' : `said by ${speakerName(saidBy, names)}`,
  }[basis];
  return checked === 'unchecked' ? how : `${how}, ${checked === 'checked' ? 'since checked' : 'since contradicted'}`;
}

/** Since when and until when, where the claim says so. */
export const datesInWords = ({ from, until }: Claim): string =>
  [from === undefined ? '' : `from ${showSpan(from)}`, until === undefined ? '' : `until ${showSpan(until)}`]
    .filter((part) => part !== '')
    .join(' ');

/** Whose record says so, and on what basis: "Police, said by Mark". */
export const sourceInWords = (claim: Claim, by: AgencyId, names: Names): string => `${names.agency(by)} (${basisInWords(claim, names)})`;
