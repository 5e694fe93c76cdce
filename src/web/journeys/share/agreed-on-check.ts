import type { Person } from '../../../core/entry/directory.ts';
import { exactly } from '../../../core/time/span.ts';
import { standInsIn } from '../../../parse/written/written-form.ts';
import type { GivenCase } from '../../routing/route.ts';
import { namesIn } from '../../words/names.ts';
import type { Opened } from '../write/held-form.ts';
import { asEntry } from '../write/recorded-rows.ts';
import { agreedExtract, doneOnRecording } from './after-recording.ts';

/** What sharing agreements will do as an entry is recorded, with exactly what will be read: shown before it is. */
export async function agreedOnCheck({ writing, written, corrected }: Opened, given: GivenCase): Promise<readonly object[]> {
  if (written.body === undefined || corrected !== undefined) return [];
  const [now, on] = [given.now(), exactly(writing.today)];
  const entry = asEntry(written.body, { id: given.newId(), by: writing.agency, recorded: now, recordedAs: on, landed: now });
  const { directory } = given.open;
  const newcomers = standInsIn(writing.form, writing.names).map(({ standIn, person }): Person => ({ id: standIn, ...person }));
  const people = new Map([...directory.people, ...newcomers.map((person) => [person.id, person] as const)]);
  return (await doneOnRecording(entry, writing.today, writing.agency, given)).map((one) => ({
    agency: namesIn(directory).agency(one.agency),
    agreement: one.agreement.name,
    extract: agreedExtract(one, entry, { ...directory, people }),
  }));
}
