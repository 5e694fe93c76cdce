import type { FrontDoors } from '../../src/core/access/front-door.ts';
import { isRefusal } from '../../src/core/ledger/refusal.ts';
import { byPublicPage, referralByPublic, unnamedChild } from '../../src/core/pathway/front-door/from-outside.ts';
import { asAgency } from '../../src/core/picture/view.ts';
import { lastDaysOf } from '../../src/core/prompt/days-of-a-case.ts';
import type { Desks } from '../../src/core/prompt/port.ts';
import { exactly } from '../../src/core/time/span.ts';
import { storedThread } from '../../src/parse/stored/ids.ts';
import type { Told } from './memory-records.ts';
import { entryId } from './terse.ts';

/** What reaches the front doors of demonstrations that are kept in memory. No system sends anything to them. */
export function frontDoorsInMemory(told: readonly Told[], records: Desks): FrontDoors {
  const doors = told.flatMap(({ partnership, directory }) => {
    const agency = [...directory.agencies.values()].find(({ kind }) => kind === 'front-door' || kind === 'social-care');
    if (agency === undefined) return [];
    const { id, title } = partnership;
    return [{ door: { id, title, agency: agency.name, ring: '', shownOn: lastDaysOf(partnership).usual }, by: agency.id }];
  });
  return {
    doors: async () => doors.map(({ door }) => door),
    tell: async (id, worry) => {
      const found = doors.find(({ door }) => door.id === id);
      if (found === undefined) return undefined;
      const { door, by } = found;
      return records.asVantage({ partnership: door.id, vantage: asAgency(by) }, async (desk) => {
        const children = [];
        for (const called of worry.children.length === 0 ? [unnamedChild] : worry.children) children.push(await desk.addPerson({ called }));
        const body = referralByPublic(
          worry,
          { children, teller: undefined, to: by },
          { on: door.shownOn, thread: storedThread.parse(worry.id) },
        );
        const appended = await desk.append({
          ...{ id: entryId(worry.id), by, worker: byPublicPage, body },
          source: { kind: 'typed', shownOn: exactly(door.shownOn) },
        });
        return isRefusal(appended) && appended.refused !== 'already-there' ? undefined : 'recorded';
      });
    },
    send: async () => ({ kind: 'no-such-token' }),
  };
}
