import { randomUUID } from 'node:crypto';
import { mayOpenSealed, partsToldTo, type SealedPart, type SealRecords, type SealRequest } from '../../src/core/access/sealed.ts';
import type { Ledger } from '../../src/core/ledger/ledger.ts';
import type { Session } from '../../src/core/ledger/port.ts';
import { noLatest } from '../../src/core/time/day.ts';
import { endOf, type Instant } from '../../src/core/time/instant.ts';

interface Kept {
  readonly part: SealedPart;
  readonly words: string;
}

/** What one partnership keeps sealed, by the rule of the core. There are no accounts in memory: as in a demonstration, each agency answers for itself. */
export function sealedInMemory(now: () => Instant): (session: Session, ledger: () => Ledger) => SealRecords {
  const kept: Kept[] = [];
  let requests: readonly SealRequest[] = [];
  return ({ vantage, worker }, ledger) => {
    const reader = worker === undefined ? { vantage } : { vantage, worker };
    const told = (): readonly SealedPart[] => {
      const parts = kept.map(({ part }) => part);
      return partsToldTo(ledger(), reader, parts, endOf(noLatest));
    };
    return {
      sealedParts: async () => told(),
      keepSealed: async (entry, sealing) => {
        if (vantage.kind === 'whole') throw new Error('who reads the whole seals nothing');
        for (const { words, ...rest } of sealing) kept.push({ part: { ...rest, id: randomUUID(), entry, by: vantage.agency }, words });
      },
      sealRequests: async () =>
        requests.filter(
          ({ by, sealed }) =>
            vantage.kind === 'agency' && (by === vantage.agency || told().some((part) => part.id === sealed && part.by === vantage.agency)),
        ),
      askForSealed: async (sealed, { who, why }) => {
        if (vantage.kind === 'agency') requests = [{ id: randomUUID(), sealed, by: vantage.agency, who, why, asked: now() }, ...requests];
      },
      answerForSealed: async (request, { given, who, why }) => {
        requests = requests.map((one) => (one.id === request ? { ...one, answer: { given, who, why, at: now() } } : one));
      },
      openSealed: async (sealed) => {
        const found = kept.find(({ part }) => part.id === sealed);
        const may = found !== undefined && mayOpenSealed(ledger(), { ...reader, answers: true }, found.part, requests, endOf(noLatest));
        return may ? found.words : undefined;
      },
    };
  };
}
