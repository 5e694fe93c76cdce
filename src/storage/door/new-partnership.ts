import { randomUUID } from 'node:crypto';
import { dayAt } from '../../core/time/instant.ts';
import { exactly } from '../../core/time/span.ts';
import { writeHeader } from '../../parse/stored/partnership-row.ts';
import { readClock } from '../read-clock.ts';
import type { Within } from '../schema.ts';

/** A partnership at work, with no agency and no record yet. */
export async function newPartnership(tx: Within, title: string): Promise<string> {
  const partnership_id = randomUUID();
  const header = writeHeader({ title, scope: exactly(dayAt(await readClock(tx))) });
  // Nothing is asked back: until a role in it is held, its opener may not read it either.
  await tx.insertInto('partnership').values({ partnership_id, name: partnership_id, demonstration: false, header, children: [] }).execute();
  return partnership_id;
}
