import type { Agency, AgencyKind } from '../../src/core/entry/directory.ts';
import type { AgencyId } from '../../src/core/entry/ids.ts';
import type { Chance } from './chance.ts';
import { boys, girls, surnames } from './names.ts';

/** The teams that work with families, by what they are here for. Several are teams of one organisation (rule 9). */
const teams = {
  socialCare: ['social-care', "Children's Social Care", 'council'],
  frontDoor: ['front-door', 'The front door', 'council'],
  earlyHelp: ['early-help', 'Early help', 'council'],
  housing: ['housing', 'Housing', 'council'],
  healthVisiting: ['health-visiting', 'Health visiting', 'trust'],
  midwifery: ['midwifery', 'Midwifery', 'hospital'],
  hospital: ['hospital', 'The general hospital', undefined],
  gp: ['gp', 'The surgery', undefined],
  mentalHealth: ['adult-mental-health', 'Adult mental health', 'trust'],
  substance: ['substance-service', 'The drug and alcohol service', undefined],
  police: ['police', 'Police', undefined],
  probation: ['probation', 'Probation', undefined],
  abuseService: ['domestic-abuse-service', 'The domestic abuse service', undefined],
  school: ['school', 'The primary school', undefined],
  nursery: ['early-years', 'The nursery', undefined],
} as const satisfies Readonly<Record<string, readonly [AgencyKind, string, string | undefined]>>;

type Team = keyof typeof teams;

/** One area's agencies, and who works in each. */
export interface Partnership {
  readonly agencies: ReadonlyMap<AgencyId, Agency>;
  /** The key of each team: who is asked to see a child, to assess, to answer. */
  readonly team: Readonly<Record<Team, AgencyId>>;
  /** Practitioners as their team names them. */
  readonly workers: ReadonlyMap<AgencyId, readonly [string, ...string[]]>;
}

const agencyId = (key: string): AgencyId => key as AgencyId;

/** The organisations that teams belong to: they record nothing themselves. */
const organisations: readonly Agency[] = [
  { id: agencyId('council'), name: 'The council', kind: 'other' },
  { id: agencyId('trust'), name: 'The health trust', kind: 'other' },
];

export function partnershipFrom(chance: Chance): Partnership {
  const listed = Object.entries(teams).map(([key, [kind, name, parent]]): Agency => {
    const of = parent === undefined ? {} : { parent: agencyId(parent) };
    return { id: agencyId(key), name, kind, ...of };
  });
  const all = [...organisations, ...listed];
  return {
    agencies: new Map(all.map((agency) => [agency.id, agency])),
    team: Object.fromEntries(listed.map(({ id }) => [id, id])) as Partnership['team'],
    workers: new Map(listed.map(({ id }) => [id, workersFrom(chance.apart(id))])),
  };
}

const workersFrom = (chance: Chance): readonly [string, ...string[]] => {
  const worker = (): string => `${chance.pick(chance.happens(0.7) ? girls : boys)} ${chance.pick(surnames)}`;
  return [worker(), worker(), worker(), worker()];
};
