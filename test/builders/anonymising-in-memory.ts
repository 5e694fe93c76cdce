import type { AnonymisingRecords, KeptKey } from '../../src/core/access/anonymising.ts';
import type { Session } from '../../src/core/ledger/port.ts';

/** The keys of anonymised copies of one partnership. */
export function anonymisingInMemory(): (session: Session) => AnonymisingRecords {
  let kept: readonly KeptKey[] = [];
  return ({ vantage }) => ({
    anonymisings: async () => (vantage.kind === 'whole' ? kept : []),
    keepAnonymising: async ({ child, form, basedOn }) => {
      const now = kept.find((one) => one.child === child)?.version ?? 0;
      if (vantage.kind !== 'whole' || now !== basedOn) return 'changed';
      kept = [...kept.filter((one) => one.child !== child), { child, form, version: basedOn + 1 }];
      return 'kept';
    },
  });
}
