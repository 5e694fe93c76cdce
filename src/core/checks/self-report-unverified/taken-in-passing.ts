import type { Watch } from '../../check/watch.ts';
import type { Entry } from '../../entry/entry.ts';
import { actsForChild } from '../../picture/harm/passed-on.ts';
import { happenedBy, isAgencyOfKind, type Picture, recordedDay, threadOf } from '../../picture/picture.ts';
import { saysAssesses, touches } from '../../picture/words/key-fact-words.ts';
import { isAboutUse } from '../../picture/words/substance-words.ts';
import { isAdultService } from '../../picture/work/adult-services.ts';
import { openWork } from '../../picture/work/open-work.ts';
import { promptDayAfter } from '../../time/calendar.ts';
import { laterOf } from '../../time/extremes.ts';
import { againstIt } from './against.ts';
import { type Statement, statementsOf } from './statements.ts';

/** A key fact that a worker took on somebody's word with no decision written on it. */
export interface Taken {
  readonly statement: Statement;
  readonly against: readonly Entry[];
}

/**
 * What a worker of the lead was told about a danger where no work is open in which it will still be checked; and what a service put down
 * of its own assessing at a contact while another's record says otherwise, or at its first contact on drink and drugs. Each has its working days first.
 */
export const takenInPassing = (p: Picture, watch: Watch, limit: number): readonly Taken[] =>
  statementsOf(p).flatMap((statement): readonly Taken[] => {
    const { entry } = statement;
    if (entry.kind !== 'contact' && entry.kind !== 'observation' && entry.kind !== 'note') return [];
    const assesses = isOwnAssessing(statement);
    const enquires = againstDanger.has(statement.fact) && isOfEnquiry(p, statement);
    const isFirst = isTakenAtFirst(p, statement);
    if (!assesses && !enquires && !isFirst) return [];
    const against = againstIt(p, statement, happenedBy(entry));
    const doubted = assesses && against.length > 0;
    if (!doubted && !enquires && !isFirst) return [];
    const from = against.reduce((day, other) => (doubted ? laterOf(day, recordedDay(other)) : day), happenedBy(entry));
    return watch.reached(promptDayAfter(p.calendar, from, limit)) ? [{ statement, against }] : [];
  });

const againstDanger: ReadonlySet<string> = new Set(['charges', 'apart', 'over']);

/** Asked about the very thing, or put down as an assessment. */
const isOwnAssessing = ({ entry, fact }: Statement): boolean =>
  entry.kind === 'contact' &&
  ((entry.facts.asked ?? []).some((topic) => touches(fact, topic)) || saysAssesses(entry.text) || saysAssesses(entry.facts.purpose));

/** An adults' service other than for drink and drugs that asks at its first contact, and is told that there is no trouble any more. */
const isTakenAtFirst = (p: Picture, { entry, fact, of }: Statement): boolean =>
  fact === 'use' &&
  entry.kind === 'contact' &&
  isAdultService(p, entry.by) &&
  !isAgencyOfKind(p, entry.by, 'substance-service') &&
  (entry.facts.asked ?? []).some(isAboutUse) &&
  !p.entries.some(
    (other) =>
      other.order < entry.order &&
      other.by === entry.by &&
      (other.kind === 'contact' || other.kind === 'assessment') &&
      other.about.some((one) => of.includes(one)),
  );

/** Told to whoever acts for the child, on a matter of its own, with no plan or assessment open and none begun on it since. */
function isOfEnquiry(p: Picture, { entry }: Statement): boolean {
  if (!actsForChild(p, entry.by) || entry.thread === undefined) return false;
  const open = openWork(p, happenedBy(entry)).some(({ what }) => what !== 'referral');
  return (
    !open && !threadOf(p, entry.thread).some((other) => other.order > entry.order && (other.kind === 'assessment' || other.kind === 'plan'))
  );
}
