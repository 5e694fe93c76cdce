import type { DoorStatement, DoorTerms } from '../../../core/access/front-door.ts';
import { showInstant } from '../../../core/time/instant.ts';
import { doorSettingsAddress, frontDoorAddress, publicId, worriedAddress } from '../../addresses.ts';
import { agenciesNamedBy } from '../../reading/agencies-named-by.ts';
import type { Returned } from '../../recording/returned.ts';
import { type Answered, casePage, type GivenCase, type Route } from '../../routing/route.ts';
import { takesIn } from './board-view.ts';
import { doorTerms } from './door-terms.ts';
import { type Keyed, parseSettings, showLevel } from './settings-form.ts';

const address = '/cases/:case/front-door/settings';
const template = 'front-door/settings.njk';

interface Read {
  readonly terms: DoorTerms;
  readonly statements: readonly DoorStatement[];
}

/** Those of the partnership; of a demonstration's one family, those that the visitor's own record names. */
const agenciesIn = ({ open, demonstration }: GivenCase): readonly Keyed[] =>
  (demonstration ? agenciesNamedBy(open, open.days.usual) : [...open.directory.agencies.keys()])
    .flatMap((id) => open.directory.agencies.get(id) ?? [])
    .map((agency) => ({ ...agency, key: publicId(open.publicIds.agencies, agency.id) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));

const readSettings = async (given: GivenCase): Promise<Read> => ({
  terms: await doorTerms(given, given.open.days.usual),
  statements: await given.desk.doorStatements(),
});

/** How the front door is run: about no family, and for everybody at work in the partnership to know. */
export const doorSettingsRoute = casePage({
  address,
  permission: 'read-case',
  audit: 'door-settings-shown',
  parse: () => true,
  read: (_, given) => readSettings(given),
  show: (read, given) => settingsView(read, given),
  template,
});

/** Sets it anew; what was set before stays on record. */
export const decideDoorSettingsRoute: Route = {
  method: 'POST',
  address,
  permission: 'set-front-door',
  audit: 'door-settings-decided',
  inside: 'case',
  respond: async ({ body }, given): Promise<Answered> => {
    const parsed = parseSettings(body, agenciesIn(given));
    if ('problems' in parsed)
      return { kind: 'page', template, model: settingsView(await readSettings(given), given, parsed), invalid: true };
    await given.desk.decideDoor(parsed);
    return { kind: 'go', to: doorSettingsAddress(given.open.partnership) };
  },
};

function settingsView({ terms, statements }: Read, given: GivenCase, returned?: Returned): object {
  const { open, visitor } = given;
  const agencies = agenciesIn(given);
  const chosen = new Set(terms.alwaysAsk);
  const sent = returned?.sent;
  const problems = returned?.problems ?? [];
  return {
    title: 'How the front door is run',
    form: true,
    back: { href: frontDoorAddress(open.partnership), text: 'Front door' },
    page: terms.publicPage ? worriedAddress(open.partnership.id) : undefined,
    says: {
      frontDoor: agencies.find(({ id }) => id === terms.frontDoor)?.name ?? 'The front door of the partnership, else its social care',
      always: agencies.filter(({ id }) => chosen.has(id)).map(({ name }) => name),
      ...{ ring: terms.ring, areas: terms.areas, levels: terms.levels },
    },
    doors: agencies.filter(({ id }) => takesIn(open, id)).map(({ key, name }) => ({ value: key, text: name })),
    services: agencies.map(({ key, id, name }) => ({
      key,
      name,
      chosen: sent === undefined ? chosen.has(id) : sent[`always-${key}`] === 'yes',
    })),
    maySet: visitor.may('set-front-door'),
    address: doorSettingsAddress(open.partnership),
    given: sent ?? {
      frontDoor: agencies.find(({ id }) => id === terms.frontDoor)?.key,
      ...{ publicPage: terms.publicPage ? 'yes' : 'no', ring: terms.ring },
      ...{ areas: terms.areas.join('\n'), levels: terms.levels.map(showLevel).join('\n') },
    },
    statements: [...statements].reverse().map(({ decidedBy, reason, landed }) => ({ when: showInstant(landed), decidedBy, reason })),
    errors: problems,
    errorOn: Object.fromEntries(problems.map(({ field, text }) => [field, text])),
  };
}
