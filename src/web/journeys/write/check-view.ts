import type { Attachment } from '../../../core/entry/attachment.ts';
import type { Person } from '../../../core/entry/directory.ts';
import type { Entry } from '../../../core/entry/entry.ts';
import { exactly } from '../../../core/time/span.ts';
import type { FieldProblem } from '../../../parse/written/context.ts';
import { bornField, lookedField, meansField, wasField } from '../../../parse/written/names-typed.ts';
import { standInsIn } from '../../../parse/written/written-form.ts';
import {
  attachmentAddress,
  checkWrittenAddress,
  draftAttachmentAddress,
  publicId,
  takeAddress,
  unfinishedAddress,
} from '../../addresses.ts';
import type { GivenCase } from '../../routing/route.ts';
import { namesIn } from '../../words/names.ts';
import { partInWords } from '../../words/sealed-words.ts';
import { putTo } from '../share/after-recording.ts';
import type { Opened } from './held-form.ts';
import { bornAlike, knownOf, notNamedYet } from './newcomers-known.ts';
import { noticedViews } from './noticed-view.ts';
import { asEntry, recordedRows } from './recorded-rows.ts';
import { saidInWords } from './said-words.ts';

/** The page that shows, in words, what will be recorded and who will read it. Nothing is recorded before it. */
export function checkView(opened: Opened, given: GivenCase, problems: readonly FieldProblem[] = []): object {
  const { writing, written, held, id, corrected } = opened;
  const { open } = given;
  const newcomers = standInsIn(writing.form, writing.names).map(({ standIn, person }): Person => ({ id: standIn, ...person }));
  const people = new Map([...open.directory.people, ...newcomers.map((person) => [person.id, person] as const)]);
  const names = namesIn({ ...open.directory, people });
  const [now, on] = [given.now(), exactly(writing.today)];
  const entry =
    written.body === undefined
      ? undefined
      : asEntry(written.body, { id: given.newId(), by: writing.agency, recorded: now, recordedAs: on, landed: now });
  const fileAt = (file: Attachment): string =>
    corrected?.facts.attachments?.some((one) => one.id === file.id) === true
      ? attachmentAddress(open.partnership, publicId(open.publicIds.entries, corrected.id), file.id)
      : draftAttachmentAddress(open.partnership, id, file.id);
  const unsettled = writing.names.filter(({ near, means }) => means === undefined || (near.length > 1 && means !== 'new'));
  const asked = writing.names.filter(
    (name) => unsettled.includes(name) || name.means === 'new' || writing.form[meansField(name.key)] !== undefined,
  );
  return {
    title: corrected === undefined ? 'Check what will be recorded' : 'Check what is put right',
    form: true,
    action: checkWrittenAddress(open.partnership, id),
    take: takeAddress(open.partnership, id),
    noticed: noticedViews(opened, open, names),
    change: `${unfinishedAddress(open.partnership, id)}#text`,
    version: String(held?.version ?? 0),
    unsettled: asked.map((name) => ({
      field: meansField(name.key),
      typed: name.typed,
      value: writing.form[meansField(name.key)] ?? '',
      near: name.near.map((person) => ({
        value: publicId(open.publicIds.people, person),
        text: names.person(person),
        hint: knownOf(person, writing, open),
      })),
      error: problems.find(({ field }) => field === meansField(name.key))?.text,
      born: {
        field: bornField(name.key),
        value: writing.form[bornField(name.key)] ?? '',
        error: problems.find(({ field }) => field === bornField(name.key))?.text,
      },
      looked: {
        field: lookedField(name.key),
        asked: bornAlike(name, writing, open).length > 0,
        isYes: writing.form[lookedField(name.key)] === 'yes',
      },
      was: { field: wasField(name.key), value: writing.form[wasField(name.key)] ?? '' },
    })),
    notNamed: notNamedYet(writing, open).map(({ id, called }) => ({ value: publicId(open.publicIds.people, id), text: called })),
    entry: entry === undefined ? [] : recordedRows(entry, names, { howRead: saidInWords(written.said), fileAt }),
    sealed: written.sealing.map(({ words, ...part }) => ({ label: partInWords(part, names), words })),
    readers: readersOf(opened, given, corrected),
    errors: problems,
  };
}

/** Who will read it, by agency, as far as the writer may know. */
function readersOf({ writing, written }: Opened, { open, demonstration }: GivenCase, corrected: Entry | undefined): readonly string[] {
  const names = namesIn(open.directory);
  const referred = written.body === undefined ? [] : putTo(written.body, writing.agency);
  const others =
    corrected === undefined
      ? []
      : open.ledger.entries.flatMap((entry) =>
          entry.kind === 'share' && entry.facts.of === corrected.id && entry.facts.with !== undefined && entry.facts.status !== 'withheld'
            ? [entry.facts.with]
            : [],
        );
  return [
    `${names.agency(writing.agency)}: whoever works there and may open this family’s records`,
    ...[...new Set(others)].map((agency) => `${names.agency(agency)}, who were given what is put right`),
    ...(corrected === undefined
      ? referred.map((agency) => `${names.agency(agency)}, to whom it is referred, as soon as it is recorded`)
      : []),
    ...(corrected === undefined ? [`No other agency, until it is given to them`] : []),
    ...(demonstration ? ['The independent reviewer of this demonstration, who reads everything'] : []),
  ];
}
