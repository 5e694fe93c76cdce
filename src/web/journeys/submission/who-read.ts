import type { AgencyId } from '../../../core/entry/ids.ts';
import type { Submission } from '../../../core/ledger/bringing-in.ts';
import { agencyMeant } from '../../../core/submission/who/agency-labels.ts';
import { agencyKey, agencyNamed, agencyNames } from '../../../core/submission/who/agency-names.ts';
import type { PersonListed } from '../../../core/submission/who/people-table.ts';
import { proposeWho, type WhoProposed } from '../../../core/submission/who/propose-who.ts';
import { personKey, type Role, roleNamed } from '../../../core/submission/who/role.ts';
import type { Day } from '../../../core/time/day.ts';
import type { Asking, GivenCase } from '../../routing/route.ts';
import { agenciesToName, type FileContext, fileContext } from './file-context.ts';
import { listedIn } from './people-listed.ts';
import { agenciesNamed, agenciesSettled, firstDays } from './settled-who.ts';
import { findBrought } from './submission-route.ts';

/** Words that are asked about: those that stand in most rows. The rest stay words. */
const mostAsked = 60;

/** A word by which the file names an agency, and which it may be; none where it is not known. */
export interface AgencyAsked {
  readonly key: string;
  readonly written: string;
  readonly rows: number;
  readonly meant: AgencyId | undefined;
}

export interface WhoRead {
  readonly of: Submission;
  readonly context: FileContext;
  readonly asked: readonly WhoProposed[];
  readonly more: number;
  readonly listed: readonly PersonListed[];
  /** The day by which a word had first been written down. */
  readonly firsts: ReadonlyMap<string, Day>;
  readonly agencies: readonly AgencyAsked[];
  /** Agencies that a word may be set to: those of which the reader knows, and those that the file names. */
  readonly toChoose: readonly AgencyId[];
}

/** The words by which a file names people and agencies, and whom each is proposed to mean. */
export async function whoRead(asking: Asking, given: GivenCase): Promise<WhoRead | undefined> {
  const of = await findBrought(asking, given);
  const context = of?.state === 'open' ? fileContext(of, given) : undefined;
  if (of === undefined || context === undefined) return undefined;
  const listed = await listedIn(given.desk, of, context);
  const { agencies, toChoose } = agenciesAsked(of, context, given);
  const named = agencyNames([...given.open.directory.agencies.values()]);
  const labels = of.names
    .flatMap(([written, rows]) => {
      const key = personKey(written);
      const role = roleNamed(written);
      const one = listed.find(({ name }) => personKey(name) === key);
      if (one === undefined && isSaidByList(key, role, listed)) return [];
      const isAgency = one === undefined && role === undefined && agencyNamed(written, named) !== undefined;
      return isAgency
        ? []
        : [{ key, written, rows, ...(role === undefined ? {} : { role }), ...(one === undefined ? {} : { listed: one }) }];
    })
    .sort((a, b) => Number(b.listed !== undefined) - Number(a.listed !== undefined) || b.rows - a.rows);
  return {
    ...{ of, context, listed, agencies, toChoose, firsts: firstDays(of.setting) },
    asked: proposeWho(labels.slice(0, mostAsked), context.onRecord),
    more: Math.max(0, labels.length - mostAsked),
  };
}

/** A word for kin that its list says of one person is theirs, and is not asked about besides their name. */
const isSaidByList = (key: string, role: Role | undefined, listed: readonly PersonListed[]): boolean =>
  role === undefined
    ? listed.some(({ relation }) => relation !== '' && personKey(relation) === key)
    : listed.filter((one) => one.role === role).length === 1;

/** A word is set beside an agency of the partnership where it can be no other: the file names it, and the page tells of no more. */
function agenciesAsked(of: Submission, { today }: FileContext, { open }: GivenCase): Pick<WhoRead, 'agencies' | 'toChoose'> {
  const all = [...open.directory.agencies.values()];
  const before = agenciesSettled(of.setting);
  const agencies = agenciesNamed(of.setting)
    .slice(0, mostAsked)
    .map(({ written, rows }): AgencyAsked => {
      const key = agencyKey(written);
      return { key, written, rows, meant: before.has(key) ? before.get(key) : agencyMeant(written, all) };
    });
  const meant = new Set(agencies.flatMap((one) => [one.meant, agencyMeant(one.written, all)]));
  return { agencies, toChoose: agenciesToName(open.known(today).entries, open, meant).map(({ id }) => id) };
}
