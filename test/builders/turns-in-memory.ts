import type { TurnRecords } from '../../src/core/ledger/taking-turns.ts';

/** Tests over records in memory send one form after another; a print is of one browser's page, so agencies need not be kept apart. */
export function turnsInMemory(): TurnRecords {
  const taken = new Map<string, string>();
  return {
    takeTurn: async () => {},
    formLedTo: async (print) => taken.get(print),
    noteForm: async (print, ledTo) => {
      taken.set(print, ledTo);
    },
  };
}
