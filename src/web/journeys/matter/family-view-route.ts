import type { Body, Entry } from '../../../core/entry/entry.ts';
import type { PersonId } from '../../../core/entry/ids.ts';
import { type Asks, saidBody } from '../../../core/pathway/family-view/family-view-work.ts';
import { childAddress, familyViewAddress, mattersAddress, publicId } from '../../addresses.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { type Returned, tooLong } from '../../recording/returned.ts';
import { type Answered, type Asking, type GivenCase, notFound, type Route } from '../../routing/route.ts';
import { whenInWords } from '../../words/day-words.ts';
import { entryTitle } from '../../words/entry-title.ts';
import { namesIn } from '../../words/names.ts';
import { withCapital } from '../../words/plain-words.ts';
import { type ChildAtWork, findChildAtWork } from '../child/child-at-work.ts';
import { identityOf } from '../child/identity.ts';
import { chosenDay, recordStep } from '../work/record-work.ts';
import { askWords } from './matter-words.ts';

const address = '/cases/:case/children/:child/family-view';

/** What somebody of the family thinks of a service or a record is written down, beside the entry that it is about where it is about one (R147, rule 8). */
interface ViewRead extends ChildAtWork {
  readonly people: readonly PersonId[];
  readonly entries: readonly Entry[];
}

function findView(asking: Asking, given: GivenCase): ViewRead | undefined {
  const at = findChildAtWork(asking, given);
  if (at?.agency === undefined) return undefined;
  return { ...at, people: [...at.picture.circle.members.keys()], entries: at.picture.entries.toReversed().slice(0, 60) };
}

export const familyViewRoute: Route = {
  method: 'GET',
  address,
  permission: 'write-for-agency',
  audit: 'family-view-shown',
  inside: 'case',
  respond: async (asking, given) => {
    const read = findView(asking, given);
    return read === undefined ? notFound : page(read, given);
  },
};

export const recordFamilyViewRoute: Route = {
  method: 'POST',
  address,
  permission: 'write-for-agency',
  audit: 'family-view-recorded',
  inside: 'case',
  respond: async (asking, given) => {
    const read = findView(asking, given);
    if (read === undefined) return notFound;
    const parsed = parseView(asking.body, read, given.open);
    if ('problems' in parsed) return page(read, given, parsed);
    if (!(await recordStep({ body: parsed, on: read.on }, given))) return notFound;
    return { kind: 'go', to: `${mattersAddress(given.open.partnership, chosenDay(asking.query, read.on))}#view` };
  },
};

const isAsks = (value: string | undefined): value is Asks => value !== undefined && Object.hasOwn(askWords, value);

function parseView(form: Returned['sent'], { child, on, people, entries }: ViewRead, open: OpenCase): Body | Returned {
  const asks = isAsks(form.asks) ? form.asks : undefined;
  const from = people.find((id) => publicId(open.publicIds.people, id) === form.from);
  const of = entries.find(({ id }) => publicId(open.publicIds.entries, id) === form.of)?.id;
  const words = (form.words ?? '').trim();
  const problems = [
    ...(asks === undefined ? [{ field: 'asks', text: 'Choose what they ask' }] : []),
    ...(from === undefined ? [{ field: 'from', text: 'Choose who said it' }] : []),
    ...(of === undefined && (asks === 'put-right' || asks === 'objection')
      ? [{ field: 'of', text: 'Choose the record that they ask about: putting right and objecting are about one' }]
      : []),
    ...(words === '' ? [{ field: 'words', text: 'Write what they said, as they said it' }] : []),
    ...tooLong(form, 5000),
  ];
  if (problems.length > 0 || asks === undefined || from === undefined) return { sent: form, problems };
  return saidBody(child, on, { asks, from, of, words });
}

function page({ child, on, picture, people, entries }: ViewRead, { open }: GivenCase, returned?: Returned): Answered {
  const names = namesIn(open.directory);
  const chosen = on === open.days.usual ? undefined : on;
  const sent = returned?.sent ?? {};
  return {
    kind: 'page',
    template: 'matter/family-view.njk',
    model: {
      title: 'What the family thinks of us',
      form: true,
      identity: identityOf(picture),
      name: names.person(child),
      back: { href: childAddress(open, child, chosen), text: `Back to ${names.person(child)}` },
      send: familyViewAddress(open, child, chosen),
      choices: Object.entries(askWords).map(([value, text]) => ({ value, text })),
      people: people.map((id) => {
        const value = publicId(open.publicIds.people, id);
        return { value, text: names.person(id), selected: sent.from === value };
      }),
      entries: entries.map((entry) => {
        const value = publicId(open.publicIds.entries, entry.id);
        const text = `${withCapital(entryTitle(entry, names))}, ${whenInWords(entry)} (${names.agency(entry.by)})`;
        return { value, text, selected: sent.of === value };
      }),
      given: sent,
      errors: returned?.problems ?? [],
      errorOn: Object.fromEntries((returned?.problems ?? []).map(({ field, text }) => [field, text])),
    },
    ...(returned === undefined ? {} : { invalid: true }),
  };
}
