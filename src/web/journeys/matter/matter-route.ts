import type { AgencyId, EntryId } from '../../../core/entry/ids.ts';
import { threatTellingBody } from '../../../core/pathway/threat/threat-work.ts';
import { tellingsOf } from '../../../core/picture/told.ts';
import { leadOf } from '../../../core/picture/work/open-work.ts';
import { matterAddress } from '../../addresses.ts';
import type { Returned } from '../../recording/returned.ts';
import { casePage, type GivenCase, notFound, type Route } from '../../routing/route.ts';
import { parseTelling, tellAll } from '../after-harm/telling.ts';
import { chosenDay, recordStep } from '../work/record-work.ts';
import { parseMatter } from './matter-forms.ts';
import { findMatter, type MatterRead } from './matter-read.ts';
import { matterView } from './matter-view.ts';
import { entryOf, personOf } from './matters-read.ts';

const address = '/cases/:case/matters/:matter/:entry';
const template = 'matter/matter.njk';

/** A threat, a charge, an alert or what a family thinks of us: what it waits for, and where that is recorded. */
export const matterRoute = casePage({
  address,
  permission: 'read-case',
  audit: 'matter-shown',
  parse: findMatter,
  read: (read) => read,
  show: (read, given) => matterView(read, given),
  template,
});

export const matterStepRoute: Route = {
  method: 'POST',
  address,
  permission: 'write-for-agency',
  audit: 'matter-taken-on',
  inside: 'case',
  respond: async (asking, given) => {
    const read = findMatter(asking, given);
    if (read?.agency === undefined) return notFound;
    const done = await take(asking.body, read, read.agency, given);
    if (done === false) return notFound;
    if (done !== true) return { kind: 'page', template, model: matterView(read, given, done), invalid: true };
    const { matter, on } = read;
    return {
      kind: 'go',
      to: matterAddress(given.open, matter.is, entryOf(matter), { on: chosenDay(asking.query, on), of: personOf(matter) }),
    };
  },
};

/** True where it is recorded; what is to be put right; false where the ledger does not take it. */
async function take(form: Returned['sent'], read: MatterRead, agency: AgencyId, given: GivenCase): Promise<boolean | Returned> {
  const { matter, on, telling } = read;
  if (matter.is === 'threat' && form.act === 'tell') {
    const parsed = parseTelling(form, telling, given.open);
    if ('problems' in parsed) return parsed;
    const standing = matter.work.entries.find(({ by, text }) => by === agency && text === parsed.words);
    return tellAll(threatTellingBody(matter.work, parsed.words), standing, parsed, on, given);
  }
  const parsed = parseMatter(form, read, agency, given.open);
  if ('problems' in parsed) return parsed;
  for (const body of parsed) if (!(await recordStep({ body, on, to: toldOf(read), why: 'They have word of it' }, given))) return false;
  return true;
}

/** A step goes to whoever has the matter as far as the writer may know, and to whoever leads the work. A reply reaches everyone who reads what it replies to by itself. */
function toldOf({ matter }: MatterRead): readonly AgencyId[] {
  const { picture } = matter;
  const lead = leadOf(picture);
  const readers = (entries: readonly { readonly id: EntryId; readonly by: AgencyId }[]): readonly AgencyId[] =>
    entries.flatMap(({ id, by }) => [by, ...tellingsOf(picture, id).map(({ to }) => to)]);
  switch (matter.is) {
    case 'threat':
      return [...new Set([...matter.work.goesTo.filter(({ since }) => since !== undefined).map((one) => one.agency)])];
    case 'charge':
      return [...new Set([...readers([matter.work.told]), ...(lead === undefined ? [] : [lead])])];
    case 'alert':
      return [...new Set([matter.work.from, ...(matter.work.to === undefined ? [] : [matter.work.to])])];
    case 'view':
      return [];
  }
}
