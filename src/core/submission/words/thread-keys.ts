import type { PersonId } from '../../entry/ids.ts';
import type { FactProposed } from './proposed.ts';
import type { RowOfWork } from './row-of-work.ts';

/** Of which piece of work a row is, and whether it begins or ends it. */
export interface Key {
  readonly work: string;
  /** It would begin the work anew, were it over. */
  readonly begins: boolean;
  readonly ends: boolean;
}

const going = (work: string): Key => ({ work, begins: true, ends: false });

/** `latest` gives the work that was gone on with last and whose name begins so. */
export function keysOf(row: RowOfWork, latest: (start: string) => string | undefined): Key | undefined {
  const text = (fact: string): string | undefined => textOf(row.facts, fact);
  const status = text('status');
  switch (row.kind) {
    case 'restriction':
      return {
        work: `restriction/${peopleOf(row, 'restrains').join('+')}/${limit(text('type'))}`,
        begins: status === 'set',
        ends: status === 'lifted' || status === 'ended',
      };
    case 'assessment':
      return {
        work: isAdultService(row) ? `service/${row.by.id}/${person(row)}` : `assessment/${text('type') ?? 'any'}/children`,
        begins: true,
        ends: !isAdultService(row) && (status === 'completed' || status === 'abandoned'),
      };
    case 'plan':
      return { work: `plan/${planFamily(text('type'))}`, begins: status === 'opened', ends: status === 'closed' };
    case 'meeting':
      return meetingFamily(text('type')) === undefined
        ? { work: `meeting/${text('type') ?? 'any'}`, begins: true, ends: false }
        : going(`plan/${meetingFamily(text('type')) ?? ''}`);
    case 'decision':
      return decision(row, latest);
    case 'referral':
      return { work: `referral/${row.id}`, begins: true, ends: false };
    case 'referral-decision':
      return { work: latest('referral/') ?? `referral/${row.id}`, begins: false, ends: true };
    case 'information-request':
      return status === 'chased'
        ? going(latest(`request/${row.by.id}/`) ?? `request/${row.by.id}/${row.id}`)
        : going(`request/${row.by.id}/${asked(row)}/${row.id}`);
    case 'information-reply':
      return { work: requestFor(row, latest) ?? `request/${row.by.id}/${row.id}`, begins: true, ends: true };
    case 'incident':
      return going(`incident/${row.on}`);
    case 'allocation':
    case 'supervision':
      return going(`allocation/${row.by.id}`);
    case 'challenge':
      return { work: latest('challenge/') ?? `challenge/${row.id}`, begins: true, ends: status === 'resolved' || status === 'dropped' };
    case 'service':
      return { work: `service/${provider(row)}/${person(row)}`, begins: true, ends: status === 'closed' };
    case 'test':
    case 'contact':
    case 'advice':
    case 'attendance':
      return going(`service/${row.by.id}/${person(row)}`);
    default:
      return undefined;
  }
}

export const textOf = (facts: readonly FactProposed[], fact: string): string | undefined => {
  const value = facts.find((one) => one.fact === fact)?.value;
  return typeof value === 'string' ? value : undefined;
};

const listOf = (row: RowOfWork, fact: string): readonly unknown[] => {
  const value = row.facts.find((one) => one.fact === fact)?.value;
  return Array.isArray(value) ? value : [];
};

const peopleOf = (row: RowOfWork, fact: string): readonly string[] => listOf(row, fact).map(String).toSorted();

const limit = (type: string | undefined): string =>
  type === 'bail' ? 'bail' : type === 'court-order' || type === 'protection-order' ? 'order' : 'arrangement';

const services = new Set([
  'adult-mental-health',
  'perinatal-mental-health',
  'substance-service',
  'probation',
  'community-rehabilitation',
  'gp',
]);
const isAdultService = ({ by }: RowOfWork): boolean => services.has(by.kind);
const adult = ({ about, children }: RowOfWork): PersonId | undefined => about.find((one) => !children.has(one));
/** Whom a service is for: an adult, or the family. */
const person = (row: RowOfWork): string =>
  isAdultService(row) ? (adult(row) ?? '') : row.kind === 'service' ? (adult(row) ?? 'family') : 'family';

const planFamily = (type: string | undefined): string =>
  type === 'child-protection'
    ? 'protection'
    : type === 'early-help' || type === 'step-down'
      ? 'early-help'
      : type === 'child-in-need'
        ? 'need'
        : (type ?? 'need');

const families: Readonly<Record<string, string>> = {
  'child-in-need': 'need',
  'core-group': 'protection',
  'conference-initial': 'protection',
  'conference-review': 'protection',
  'team-around-family': 'early-help',
};
const meetingFamily = (type: string | undefined): string | undefined => (type === undefined ? undefined : families[type]);

function decision(row: RowOfWork, latest: (start: string) => string | undefined): Key {
  const type = textOf(row.facts, 'type');
  if (isAdultService(row))
    return { work: `service/${row.by.id}/${person(row)}`, begins: true, ends: type === 'discharge' || type === 'close' };
  const running = latest('plan/');
  return { work: running ?? `decision/${row.by.id}`, begins: true, ends: false };
}

/** An agency asked, by its id. */
function asked(row: RowOfWork): string {
  const [to] = listOf(row, 'to');
  return typeof to === 'object' && to !== null && 'agency' in to ? String(to.agency) : 'anybody';
}

function provider(row: RowOfWork): string {
  const [to] = listOf(row, 'provider');
  return typeof to === 'object' && to !== null && 'agency' in to ? String(to.agency) : row.by.id;
}

/** The request that was put to whoever answers, or that whoever tells of the answer had put. */
const requestFor = (row: RowOfWork, latest: (start: string) => string | undefined): string | undefined =>
  latest(`request/`) !== undefined && latest('request/')?.includes(`/${row.by.id}/`) === true
    ? latest('request/')
    : latest(`request/${row.by.id}/`);
