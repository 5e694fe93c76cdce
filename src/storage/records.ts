import type { DeskRecords, Desks } from '../core/prompt/port.ts';
import { storedPartnership } from '../parse/stored/ids.ts';
import { readPartnershipRow } from '../parse/stored/partnership-row.ts';
import { anonymisingRecords } from './anonymising-records.ts';
import { askRecords } from './asking/ask-records.ts';
import { attachmentRecords } from './attachment-records.ts';
import { closingRecords } from './closing-records.ts';
import { findRecords } from './finding/find-records.ts';
import { doorRecords } from './front-door/door-records.ts';
import { learningRecords } from './learning-records.ts';
import { lookRecords } from './look-records.ts';
import { messageRecords } from './messages/message-records.ts';
import { postRecords } from './post-records.ts';
import { promptRecords } from './prompt-records.ts';
import { releaseRecords } from './release-records.ts';
import { reviewRecords } from './review-records.ts';
import { sameRecords } from './same/same-records.ts';
import type { Database } from './schema.ts';
import { sealRecords } from './seal-records.ts';
import { sharingRecords } from './sharing-records.ts';
import { submissionRecords } from './submissions/submission-records.ts';
import { inRole, inSession, isUuid } from './take-role.ts';
import { turnRecords } from './turn-records.ts';
import { unfinishedRecords } from './unfinished-records.ts';
import { vantageRecords } from './vantage-records.ts';

/** Records over a database whose connections are the web's: every query runs in a role that was taken for one transaction. */
export const recordsOver = (db: Database): Desks => ({
  partnerships: () =>
    inRole(db, 'heed_lobby', async (tx) =>
      (await tx.selectFrom('partnership').selectAll().orderBy('name').execute()).map(readPartnershipRow),
    ),
  asVantage: (asked, work) => {
    const session = isUuid(asked.partnership) ? asked : { ...asked, partnership: noPartnership };
    return inSession(db, session, async (tx) => {
      const uses = countedUses();
      try {
        const all = {
          ...vantageRecords(tx, session),
          ...promptRecords(tx, session),
          ...unfinishedRecords(tx, session),
          ...attachmentRecords(tx, session),
          ...findRecords(tx),
          ...sameRecords(tx, session),
          ...lookRecords(tx, session),
          ...sharingRecords(tx, session),
          ...releaseRecords(tx),
          ...askRecords(tx, session),
          ...sealRecords(tx, session),
          ...postRecords(tx, session),
          ...messageRecords(tx, session),
          ...reviewRecords(tx, session),
          ...closingRecords(tx, session),
          ...doorRecords(tx, session),
          ...turnRecords(tx, session),
          ...submissionRecords(tx, session),
          ...anonymisingRecords(tx, session),
          ...learningRecords(tx, session),
        };
        return await work(whileOpen(all, uses));
      } finally {
        await uses.end();
      }
    });
  },
});

/** The nil UUID (RFC 9562), which no partnership has: what is no id at all is of nothing, and no fault. */
const noPartnership = storedPartnership.parse('00000000-0000-0000-0000-000000000000');

type Use = <A extends readonly unknown[], R>(use: (...given: A) => Promise<R>) => (...given: A) => Promise<R>;

/**
 * Records are used while their transaction lasts and never after: its connection may be anyone's by then. What was begun and not waited
 * for is waited for here.
 */
function countedUses(): { readonly counted: Use; readonly end: () => Promise<void> } {
  const running = new Set<Promise<unknown>>();
  let ended = false;
  return {
    counted:
      (use) =>
      (...given) => {
        if (ended) return Promise.reject(new Error('these records ended with their transaction'));
        const one = use(...given);
        running.add(one);
        return one;
      },
    end: async () => {
      await Promise.allSettled(running);
      ended = true;
    },
  };
}

const whileOpen = (records: DeskRecords, { counted }: { readonly counted: Use }): DeskRecords => ({
  partnership: counted(records.partnership),
  directory: counted(records.directory),
  entries: counted(records.entries),
  publicIds: counted(records.publicIds),
  findEntryByPublicId: counted(records.findEntryByPublicId),
  findPersonByPublicId: counted(records.findPersonByPublicId),
  findAgencyByPublicId: counted(records.findAgencyByPublicId),
  append: counted(records.append),
  checkDecisions: counted(records.checkDecisions),
  decideCheck: counted(records.decideCheck),
  sharingDecisions: counted(records.sharingDecisions),
  decideSharing: counted(records.decideSharing),
  keptQuestions: counted(records.keptQuestions),
  sights: counted(records.sights),
  noteSight: counted(records.noteSight),
  note: counted(records.note),
  looks: counted(records.looks),
  openedSince: counted(records.openedSince),
  openings: counted(records.openings),
  open: counted(records.open),
  findChildInEmergency: counted(records.findChildInEmergency),
  openInEmergency: counted(records.openInEmergency),
  reviewOpening: counted(records.reviewOpening),
  addPerson: counted(records.addPerson),
  nameChild: counted(records.nameChild),
  doorStatements: counted(records.doorStatements),
  decideDoor: counted(records.decideDoor),
  tokens: counted(records.tokens),
  makeToken: counted(records.makeToken),
  revokeToken: counted(records.revokeToken),
  anonymisings: counted(records.anonymisings),
  keepAnonymising: counted(records.keepAnonymising),
  learning: counted(records.learning),
  askedByReviews: counted(records.askedByReviews),
  keepLearning: counted(records.keepLearning),
  unfinished: counted(records.unfinished),
  findUnfinished: counted(records.findUnfinished),
  keepUnfinished: counted(records.keepUnfinished),
  finish: counted(records.finish),
  discard: counted(records.discard),
  agenciesWithAccounts: counted(records.agenciesWithAccounts),
  makeLink: counted(records.makeLink),
  linksOf: counted(records.linksOf),
  revokeLinks: counted(records.revokeLinks),
  attachedTo: counted(records.attachedTo),
  attach: counted(records.attach),
  detach: counted(records.detach),
  bytesOf: counted(records.bytesOf),
  findPeople: counted(records.findPeople),
  findEntries: counted(records.findEntries),
  sameFound: counted(records.sameFound),
  sealedParts: counted(records.sealedParts),
  keepSealed: counted(records.keepSealed),
  sealRequests: counted(records.sealRequests),
  askForSealed: counted(records.askForSealed),
  answerForSealed: counted(records.answerForSealed),
  openSealed: counted(records.openSealed),
  posts: counted(records.posts),
  absences: counted(records.absences),
  postsLeft: counted(records.postsLeft),
  keepPost: counted(records.keepPost),
  endPost: counted(records.endPost),
  endAbsence: counted(records.endAbsence),
  keepAbsence: counted(records.keepAbsence),
  messageTerms: counted(records.messageTerms),
  keepMessageTerms: counted(records.keepMessageTerms),
  colleaguesMail: counted(records.colleaguesMail),
  practiceReceipts: counted(records.practiceReceipts),
  notePracticeRead: counted(records.notePracticeRead),
  reviews: counted(records.reviews),
  reviewers: counted(records.reviewers),
  openReview: counted(records.openReview),
  endReview: counted(records.endReview),
  declareLinks: counted(records.declareLinks),
  tiedAgencies: counted(records.tiedAgencies),
  toldOfInvolvement: counted(records.toldOfInvolvement),
  practiceDecisions: counted(records.practiceDecisions),
  decidePractice: counted(records.decidePractice),
  closedDays: counted(records.closedDays),
  keepClosedDays: counted(records.keepClosedDays),
  withdrawClosedDays: counted(records.withdrawClosedDays),
  fileDraws: counted(records.fileDraws),
  keepFileDraw: counted(records.keepFileDraw),
  takeTurn: counted(records.takeTurn),
  formLedTo: counted(records.formLedTo),
  noteForm: counted(records.noteForm),
  submissions: counted(records.submissions),
  findSubmission: counted(records.findSubmission),
  bringIn: counted(records.bringIn),
  bytesOfSubmission: counted(records.bytesOfSubmission),
  discardSubmission: counted(records.discardSubmission),
  beginWork: counted(records.beginWork),
  keepRows: counted(records.keepRows),
  finishReading: counted(records.finishReading),
  refuseReading: counted(records.refuseReading),
  keepSetting: counted(records.keepSetting),
  beginSorting: counted(records.beginSorting),
  sortRows: counted(records.sortRows),
  finishSorting: counted(records.finishSorting),
  rowsFrom: counted(records.rowsFrom),
  rowsShown: counted(records.rowsShown),
  rowsAlike: counted(records.rowsAlike),
  findRow: counted(records.findRow),
  filterCounts: counted(records.filterCounts),
  alikeCounts: counted(records.alikeCounts),
  confirmRows: counted(records.confirmRows),
  rowBecame: counted(records.rowBecame),
  leaveOut: counted(records.leaveOut),
  takeUp: counted(records.takeUp),
  rowsOfEntries: counted(records.rowsOfEntries),
  goneRows: counted(records.goneRows),
  keepGone: counted(records.keepGone),
  unpairedRows: counted(records.unpairedRows),
  pairRows: counted(records.pairRows),
  settleUnchanged: counted(records.settleUnchanged),
  rememberedHeads: counted(records.rememberedHeads),
  rememberHeads: counted(records.rememberHeads),
});
