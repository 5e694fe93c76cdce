import { describe, expect, it } from 'vitest';
import { demonstration } from '../../../../test/builders/demonstration.ts';
import { day } from '../../../../test/builders/ledger.ts';
import { memoryRecords } from '../../../../test/builders/memory-records.ts';
import { agencyId } from '../../../../test/builders/terse.ts';
import { catalogue } from '../../../app/catalogue.ts';
import type { DeskItem } from '../../../core/message/desk-item.ts';
import { asAgency, whole } from '../../../core/picture/view.ts';
import { addDays, type Day } from '../../../core/time/day.ts';
import { endOf } from '../../../core/time/instant.ts';
import { openingCases } from '../../reading/open-case.ts';
import { waitsAtDesk } from './waits-at-desk.ts';

const told = demonstration().filter(({ partnership }) => partnership.name === 'child-e');
const [{ partnership } = { partnership: undefined }] = told;
const records = memoryRecords(told, () => endOf(day('2018-08-22')), catalogue);
const open = openingCases(catalogue);
const on = (as: string, when: Day): Promise<readonly DeskItem[]> => {
  if (partnership === undefined) throw new Error('no case');
  const vantage = as === 'whole' ? whole : asAgency(agencyId(as));
  return records.asVantage({ partnership: partnership.id, vantage }, async (desk) =>
    waitsAtDesk(await open({ partnership, vantage }, desk), when),
  );
};
const days = Array.from({ length: 60 }, (_, i) => addDays(day('2018-05-28'), i));

describe('what waits on a desk', () => {
  it('is a question, and after its days an offer of help about it, which is another thing and comes on one day', async () => {
    const desks = await Promise.all(days.map((when) => on('hv', when)));
    const helps = desks.map((items) => items.filter(({ offersHelp }) => offersHelp).map(({ key }) => key));
    const first = helps.findIndex((keys) => keys.length > 0);
    expect(first).toBeGreaterThan(0);
    const [key = ''] = helps[first] ?? [];
    const question = key.split(' ')[1];
    expect(desks[first]?.some((item) => item.key.startsWith(`question ${question} `))).toBe(true);
    expect(desks[first - 1]?.some((item) => item.key.startsWith(`question ${question} `))).toBe(true);
    expect(helps[first - 1]).not.toContain(key);
  });
  it('has its day today or on the next working day where it cannot wait, by a clock alone', async () => {
    const desks = await Promise.all(days.map((when) => on('hv', when)));
    const keys = (soon: boolean) =>
      new Set(desks.flatMap((items) => items.filter((item) => item.soon === soon && !item.offersHelp).map(({ key }) => key)));
    const both = [...keys(true)].filter((key) => keys(false).has(key));
    // What could wait when it came cannot once its day comes.
    expect(both.length).toBeGreaterThan(0);
  });
  it('is what others asked of the agency', async () => {
    const items = (await Promise.all(days.map((when) => on('gp', when)))).flat();
    expect(items.some(({ key }) => key.startsWith('request '))).toBe(true);
  });
  it('is nothing for who reads the whole, since nothing is put to them', async () => {
    expect(await on('whole', day('2018-06-08'))).toEqual([]);
  });
});
