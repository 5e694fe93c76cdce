import { createHash } from 'node:crypto';
import type { PersonId } from '../../../core/entry/ids.ts';
import { noteOfTaken, type TakenNote, whyInNote } from '../../../core/taken-out/noted.ts';
import { noteShown } from '../../routing/note-shown.ts';
import { type Answered, type Asking, type GivenCase, notFound, type Reply, type Route } from '../../routing/route.ts';
import { pictureAsked } from '../child/child-route.ts';
import { makeFile } from './make-file.ts';
import { stampOf, whichNoted } from './stamp-of.ts';
import { parseTakeOut, readTakeOut, type TakeOut } from './take-out-form.ts';
import { type TakeOutRead, takeOutView } from './take-out-view.ts';
import { sayWhat } from './what.ts';

const address = '/cases/:case/children/:child/take-out';

function readAsked(asking: Asking, given: GivenCase, fields: Asking['query']): TakeOutRead | undefined {
  const asked = parseTakeOut(asking, given, fields);
  const picture = asked && pictureAsked(asked.view, given);
  return asked === undefined || picture === undefined ? undefined : { asked, picture };
}

export const takeOutRoute: Route = {
  method: 'GET',
  address,
  permission: 'take-out',
  audit: 'take-out-shown',
  inside: 'case',
  respond: async (asking, given) => {
    const read = readAsked(asking, given, asking.query);
    return read === undefined ? notFound : { kind: 'page', template: 'take-out/take-out.njk', model: await takeOutView(read, given) };
  },
};

/** The file is made, then noted with its own print, and only then sent: nothing leaves that is not noted. */
export const takenRoute: Route = {
  method: 'POST',
  address,
  permission: 'take-out',
  audit: 'taken-out',
  inside: 'case',
  notesShown: true,
  perMinute: 60,
  respond: async (asking, given): Promise<Reply> => {
    const read = readAsked(asking, given, asking.body);
    if (read === undefined) return notFound;
    const { asked, picture } = read;
    const asksFor = readTakeOut(asked, given.visitor.may);
    if (!('what' in asksFor)) {
      await noteShown(given, 'take-out-shown', [picture.child]);
      return { kind: 'page', template: 'take-out/take-out.njk', model: await takeOutView(read, given, asksFor), invalid: true };
    }
    // Making takes a while, and needs no records: they are let go meanwhile.
    return { kind: 'later', answer: () => taken(read, asksFor, given) };
  },
};

async function taken({ asked, picture }: TakeOutRead, asksFor: TakeOut, given: GivenCase): Promise<Answered> {
  const stamp = stampOf(asked, asksFor, given);
  const { name, type, bytes } = await makeFile({ asked, what: asksFor.what, picture, stamp }, given);
  await note(picture.child, given, {
    what: sayWhat(asksFor.what),
    view: `known to ${stamp.knownTo} on ${stamp.knownOn}, ${whichNoted(asksFor.what, asked.view, given)}`,
    why: whyInNote(stamp),
    reference: stamp.reference,
    print: createHash('sha256').update(bytes).digest('hex'),
  });
  return { kind: 'file', name, type, write: async () => bytes };
}

/** In a demonstration nobody is signed in, and nobody is noted. */
async function note(child: PersonId, { visitor, records, from }: GivenCase, file: TakenNote): Promise<void> {
  const { looker, partnership, vantage, worker } = visitor;
  if (looker === undefined) return;
  const session = {
    partnership: partnership.id,
    vantage,
    account: looker.account,
    acting: looker.role,
    ...(worker === undefined ? {} : { worker }),
  };
  await records.asVantage(session, (desk) =>
    desk.note({ ...looker, event: 'taken-out', wrote: false, subjects: [child], why: noteOfTaken(file), from }),
  );
}
