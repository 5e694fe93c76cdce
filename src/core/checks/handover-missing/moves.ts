import type { Claim } from '../../entry/claim.ts';
import type { Entry } from '../../entry/entry.ts';
import type { AgencyId, PersonId } from '../../entry/ids.ts';
import { birthOf, carersOf, childrenInCircle, householdOf } from '../../picture/family/family.ts';
import { pregnanciesOf } from '../../picture/family/pregnancies.ts';
import { wasUnborn, wasUnder } from '../../picture/family/young.ts';
import { fromEach } from '../../picture/growing.ts';
import { entriesBy } from '../../picture/indexes.ts';
import { onceFor } from '../../picture/memo.ts';
import { entriesOf, happenedBy, isAgencyOfKind, type Picture } from '../../picture/picture.ts';
import { byRecording, isRecordedBefore } from '../../picture/recorded-order.ts';
import { tellingsOf } from '../../picture/told.ts';
import { namesPlace } from '../../picture/words/contact-words.ts';
import { saysHandedOver, saysMovedHome, saysOthersTold, saysRefuge, saysSameWorker } from '../../picture/words/handover-words.ts';
import { contactsBetween } from '../../picture/work/contact-between.ts';
import { involvedAgencies, isBareNote } from '../../picture/work/involvement.ts';
import { openSpell } from '../../picture/work/open-spell.ts';
import { addDays, type Day } from '../../time/day.ts';

/** The family has moved home, or changed GP, and those who work with the child may not know. */
export interface Move {
  readonly what: 'home' | 'gp';
  readonly entries: readonly Entry[];
  readonly first: Entry;
  readonly on: Day;
  /** Those with whom nothing shows that the news was shared. Never empty. */
  readonly others: readonly AgencyId[];
}

/** Words of one move, days apart (ours). */
const oneMoveDays = 60;
const tellsOfMove: ReadonlySet<string> = new Set(['contact', 'note', 'observation', 'health', 'service']);

/** Entries that tell of somebody's move, whoever that is: by their words, or by an address. */
const mayTellMove = fromEach((entry) =>
  tellsOfMove.has(entry.kind) && (saysMovedHome(entry.text) || entry.claims.some(({ is }) => is === 'lives-at')) ? [entry] : [],
);

/** Moves of the child's home, none of which any other agency at work with the family is shown to have been told. */
export function movesUntold(p: Picture): readonly Move[] {
  const told = mayTellMove(p.entries).filter((entry) => tellsMove(p, entry));
  const groups: Entry[][] = [];
  for (const entry of told) {
    const group = groups.find(([first]) => first !== undefined && entry.when.earliest - first.when.latest <= oneMoveDays);
    if (group === undefined) groups.push([entry]);
    else group.push(entry);
  }
  return groups.flatMap((all): readonly Move[] => {
    const [first] = all.sort(byRecording);
    if (first === undefined) return [];
    const others = othersAtWork(p, first);
    const entries = all.filter((entry) => entry.by === first.by);
    if (others.length === 0 || all.some((entry) => others.includes(entry.by)) || entries.some((entry) => isPassedOn(p, entry))) return [];
    return [{ what: 'home', entries, first, on: happenedBy(first), others }];
  });
}

/** A refuge is never named: what it holds goes by way of the lead. */
const othersAtWork = (p: Picture, first: Entry): readonly AgencyId[] =>
  [...involvedAgencies(p, happenedBy(first)).keys()].filter(
    (agency) =>
      agency !== first.by &&
      !isAgencyOfKind(p, agency, 'refuge') &&
      !(isAgencyOfKind(p, agency, 'midwifery') && isPastMidwifery(p, happenedBy(first))),
  );

/** Midwives leave a mother and baby some weeks after the birth, whether or not they write it down. */
const midwivesStayWeeks = 6;
const isPastMidwifery = (p: Picture, on: Day): boolean =>
  !wasUnborn(p, p.child, on) &&
  !wasUnder(p, p.child, { amount: midwivesStayWeeks, unit: 'weeks' }, on) &&
  pregnanciesOf(p).every(({ birth }) => birth !== undefined);

/** A move of the child, or of whoever the child lives with, to a place that is not kept secret. */
function tellsMove(p: Picture, entry: Entry): boolean {
  if (saysRefuge(entry.text) || entry.claims.some((claim) => claim.sealed)) return false;
  const homes = entry.claims.filter((claim) => isHomeOfChild(p, claim));
  if (saysMovedHome(entry.text)) return homes.length > 0 || (entry.about.includes(p.child) && saysFamilyMoved(entry.text));
  return homes.some((claim) => claim.is === 'lives-at' && (saysMovedHome(claim.what) || isElsewhere(p, entry, claim)));
}

const saysFamilyMoved = (text: string): boolean =>
  /\b(?:family|they|mother and|mum and|children|all|she and)\b[^.;]{0,40}\b(?:moved|rehoused|relocated)\b|\bmoved (?:house|home)\b|\b(?:family'?s?|their) new (?:address|home|house|flat)\b/i.test(
    text,
  );

function isHomeOfChild(p: Picture, claim: Claim): boolean {
  if (claim.not || claim.until !== undefined || (claim.is !== 'lives-at' && claim.is !== 'lives-with')) return false;
  return livesWithChild(p, claim.who);
}

const livesWithChild = (p: Picture, person: PersonId): boolean => person === p.child || homeOf(p).has(person);

/** Adults who live with the child; where nobody has written down who does, the only carer. */
const homeOf = onceFor((p: Picture): ReadonlySet<PersonId> => {
  const children = new Set(childrenInCircle(p));
  const home = householdOf(p, p.child).filter((one) => !children.has(one));
  const carers = carersOf(p, p.child);
  return new Set(home.length > 0 ? home : carers.length === 1 ? carers : []);
});

/** An address that is another than the last that the same agency had. */
function isElsewhere(p: Picture, entry: Entry, claim: Claim): boolean {
  const last = entriesBy(p, entry.by).findLast(
    (other) => isRecordedBefore(other, entry) && other.claims.some((held) => held.is === 'lives-at' && held.who === claim.who && !held.not),
  );
  const held = last?.claims.find((one) => one.is === 'lives-at' && one.who === claim.who);
  return held?.what !== undefined && claim.what !== undefined && !namesPlace(held.what, claim.what) && !namesPlace(claim.what, held.what);
}

/** Shared, said to have been told, met about, or the same worker goes on. */
function isPassedOn(p: Picture, entry: Entry): boolean {
  if (tellingsOf(p, entry.id).length > 0 || saysOthersTold(entry.text) || saysSameWorker(entry.text) || saysHandedOver(entry.text))
    return true;
  return p.entries.some(
    (other) =>
      other.recorded >= entry.recorded &&
      other.id !== entry.id &&
      other.about.includes(p.child) &&
      ((other.kind === 'meeting' && other.facts.status === 'held' && (other.facts.attended ?? []).some((agency) => agency !== entry.by)) ||
        (other.kind === 'plan' && other.facts.status !== 'closed' && (other.facts.sentTo ?? []).length > 0) ||
        (other.kind === 'allocation' && other.facts.handover !== undefined && other.facts.handover !== 'none')),
  );
}

/** A change of GP in an open case, with nothing passed between the two practices or told to anybody. */
export function gpChangesUntold(p: Picture): readonly Move[] {
  const spell = openSpell(p);
  if (spell === undefined) return [];
  return entriesOf(p, 'health').flatMap((entry): readonly Move[] => {
    const { type, status } = entry.facts;
    if (type !== 'registration' || (status !== undefined && status !== 'done') || !isAgencyOfKind(p, entry.by, 'gp')) return [];
    if (!entry.about.includes(p.child) || entry.when.earliest < spell.first.when.earliest) return [];
    const before = p.entries.findLast(
      (other) =>
        isAgencyOfKind(p, other.by, 'gp') &&
        !isBareNote(other) &&
        other.by !== entry.by &&
        isRecordedBefore(other, entry) &&
        other.about.some((person) => entry.about.includes(person)),
    );
    if (before === undefined || tellingsOf(p, entry.id).length > 0 || saysRecordsCame(entry.text)) return [];
    if (bornSince(p, before) || hadThem(p, entry, before)) return [];
    const touched = contactsBetween(p, before.by, entry.by, entry.about).some((day) => day >= addDays(entry.when.earliest, -oneMoveDays));
    return touched ? [] : [{ what: 'gp', entries: [entry], first: entry, on: happenedBy(entry), others: [before.by] }];
  });
}

/** The practice before never had the child, who was born since. */
const bornSince = (p: Picture, before: Entry): boolean => {
  const born = birthOf(p, p.child)?.on.earliest;
  return born !== undefined && Number.isFinite(born) && happenedBy(before) < born;
};

/** The practice already had the family after the one before, so that the change was made then: a baby is put down where the parents are. */
const hadThem = (p: Picture, entry: Entry, before: Entry): boolean => {
  const family = new Set([...entry.about, ...carersOf(p, p.child)]);
  return entriesBy(p, entry.by).some(
    (other) =>
      !isBareNote(other) &&
      isRecordedBefore(other, entry) &&
      isRecordedBefore(before, other) &&
      other.about.some((person) => family.has(person)),
  );
};

const saysRecordsCame = (text: string): boolean =>
  /\b(?:records?|notes|summary)\b[^.;]{0,30}\b(?:received|transferred|came|in|read|requested)\b/i.test(text);
