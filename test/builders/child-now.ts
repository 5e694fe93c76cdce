import { couplesOf } from '../../src/core/child-now/couple.ts';
import { dayAndNight } from '../../src/core/child-now/day-and-night.ts';
import { disagreementsOf } from '../../src/core/child-now/disagreements.ts';
import { turnsOfAll } from '../../src/core/child-now/engagement.ts';
import { milestonesOf, weightsOf } from '../../src/core/child-now/growth.ts';
import { looksAtHome } from '../../src/core/child-now/home-in-order.ts';
import { mindingNow } from '../../src/core/child-now/minding.ts';
import { notKnownOf } from '../../src/core/child-now/not-known/not-known.ts';
import { whoWouldKnow } from '../../src/core/child-now/not-known/who-would-know.ts';
import type { Noted } from '../../src/core/child-now/noted.ts';
import { pregnanciesNow } from '../../src/core/child-now/pregnancy-now.ts';
import { relativesOf } from '../../src/core/child-now/relatives.ts';
import { safeSleepTold } from '../../src/core/child-now/safe-sleep-told.ts';
import { seenByAgency } from '../../src/core/child-now/seen.ts';
import { strengthsOf } from '../../src/core/child-now/strengths.ts';
import { weighingOn } from '../../src/core/child-now/stressors.ts';
import { whatIsDue } from '../../src/core/child-now/what-is-due.ts';
import { groundsOfHome } from '../../src/core/child-now/where-child-lives.ts';
import type { Entry } from '../../src/core/entry/entry.ts';
import type { Picture } from '../../src/core/picture/picture.ts';

const lists = ['coming', 'absent', 'kept'] as const;
const idOf = (entry: Entry | undefined): string | undefined => entry?.id;
const ofNoted = ({ entry, how }: Noted): string => `${entry.id} ${how}`;

/** All that a child's page is made of, by entries and keys: every block of it, in its own order. */
export const allOfChildNow = (p: Picture) => ({
  day: dayAndNight(p).map(({ part, noted }) => [part, ...noted.map(ofNoted)]),
  seen: seenByAgency(p).map(({ agency, seen, awake, alone }) => [agency, seen.id, idOf(awake), idOf(alone)]),
  couples: couplesOf(p).map(({ one, other, all, last, differ, since }) => [
    [one, other].sort(),
    all.map(({ entry, status }) => `${entry.id} ${status}`),
    last.map(({ agency, status }) => `${agency} ${status}`),
    differ,
    idOf(since?.entry),
  ]),
  disagreements: disagreementsOf(p).map(({ on, versions }) => [on.length, ...versions.map(({ entry }) => entry.id)]),
  sleep: safeSleepTold(p)?.each.map(({ adult, talks, declined }) => [adult, ...talks.map(idOf), declined]),
  home: looksAtHome(p).map(({ entry, scale }) => [entry.id, scale]),
  turns: turnsOfAll(p).map(({ person, agency, entry, turnout }) => [person, agency, entry.id, turnout]),
  weights: weightsOf(p).map(({ entry, kilograms }) => [entry.id, kilograms]),
  milestones: milestonesOf(p).map(ofNoted),
  strengths: strengthsOf(p).map(({ entry, answers }) => [entry.id, ...answers]),
  relatives: relativesOf(p).map(({ person, has, spokenToAloneOn }) => [person, [...has].sort(), idOf(spokenToAloneOn)]),
  weighing: weighingOn(p).map(({ adult, stressed, coping }) => [
    adult,
    stressed.map(({ entry }) => entry.id),
    coping.map(({ entry }) => entry.id),
  ]),
  pregnancies: pregnanciesNow(p).map(({ woman, due, appointments }) => [woman, due, ...appointments.map(idOf)]),
  minding: mindingNow(p).map((one) => [ofNoted(one), ...one.by]),
  grounds: groundsOfHome(p).map(({ basis, entry }) => `${basis} ${entry.id}`),
  unknown: notKnownOf(p).map((unknown) => [unknown.what, 'entry' in unknown ? unknown.entry.id : '', whoWouldKnow(p, unknown)]),
  due: lists.map((list) => [list, ...whatIsDue(p)[list].map(({ what, by, met, entry, owner }) => [what, by, met, idOf(entry), owner])]),
});
