import { randomUUID } from 'node:crypto';
import type { ClosedDayRecords, ClosedDays } from '../../src/core/access/closed-days.ts';
import type { FileDraw, FileDrawRecords } from '../../src/core/access/file-draw.ts';
import type { PracticeRecords, PracticeStatement } from '../../src/core/access/practice.ts';
import type { Session } from '../../src/core/ledger/port.ts';
import type { Instant } from '../../src/core/time/instant.ts';

/** What one partnership switched on, its agencies' closed days, and the files that each drew by lot. */
export function closingInMemory(now: () => Instant): (session: Session) => PracticeRecords & ClosedDayRecords & FileDrawRecords {
  let decisions: readonly PracticeStatement[] = [];
  let closed: readonly ClosedDays[] = [];
  let draws: readonly FileDraw[] = [];
  return ({ vantage }) => ({
    practiceDecisions: async () => decisions,
    decidePractice: async (deciding) => {
      if (vantage.kind !== 'whole') throw new Error('only who reads the whole decides');
      decisions = [...decisions, { ...deciding, landed: now() }];
    },
    closedDays: async () => closed,
    keepClosedDays: async (days) => {
      if (vantage.kind === 'agency')
        closed = [...closed, { ...days, id: randomUUID(), agency: vantage.agency }].sort((a, b) => a.from - b.from);
    },
    withdrawClosedDays: async (id) => {
      closed = closed.filter((one) => one.id !== id);
    },
    fileDraws: async () => draws.filter(({ agency }) => vantage.kind === 'agency' && agency === vantage.agency),
    keepFileDraw: async (draw) => {
      if (vantage.kind === 'agency') draws = [...draws, { ...draw, id: randomUUID(), agency: vantage.agency, landed: now() }];
    },
  });
}
