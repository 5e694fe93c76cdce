import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { chanceFrom } from '../world/chance.ts';
import { inventFamilies, type Person } from './invented-families.ts';
import { fewSlips, writtenDown } from './slips.ts';

const columns = [
  'given',
  'surname',
  'born',
  'sex',
  'address',
  'town',
  'postcode',
  'nhs',
  'telephone',
] as const satisfies readonly (keyof Person)[];

/** What `heed match` is told of the columns of such a file. */
export const millionColumns =
  'given=given-name,surname=surname,born=date,sex=sex,address=address,town=town,postcode=postcode,nhs=identifier,telephone=telephone';

/** Writes so many records of families as a CSV file: a third of people have two records, and some three. */
export async function writeMillion(file: string, count: number): Promise<void> {
  await pipeline(Readable.from(linesOf(count)), createWriteStream(file));
}

function* linesOf(count: number): Generator<string> {
  const chance = chanceFrom('a million');
  let [written, person, held] = [0, 0, `id,cluster,${columns.join(',')}\n`];
  for (const family of inventFamilies(chance, ['english', 'english', 'rare', 'rare', 'rare', 'asian', 'african', 'welsh'])) {
    for (const member of family) {
      person += 1;
      for (let copies = chance.happens(0.6) ? 1 : chance.happens(0.75) ? 2 : 3; copies > 0 && written < count; copies -= 1) {
        const record = writtenDown(member, fewSlips, chance);
        held += `r${written},p${person},${columns.map((column) => quoted(record[column])).join(',')}\n`;
        written += 1;
      }
    }
    if (held.length > 65_536) {
      yield held;
      held = '';
    }
    if (written >= count) break;
  }
  yield held;
}

const quoted = (text: string): string => (text.includes(',') ? `"${text}"` : text);
