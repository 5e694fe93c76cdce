import type { Submission } from '../../../core/ledger/bringing-in.ts';
import { agencyNamed } from '../../../core/submission/who/agency-names.ts';
import { proposeWho, type WhoProposed } from '../../../core/submission/who/propose-who.ts';
import { personKey, roleNamed } from '../../../core/submission/who/role.ts';
import type { Asking, GivenCase } from '../../routing/route.ts';
import { type FileContext, fileContext } from './file-context.ts';
import { listedIn } from './people-listed.ts';
import { findBrought } from './submission-route.ts';

/** Words that are asked about: those that stand in most rows. The rest stay words. */
const mostAsked = 60;

export interface WhoRead {
  readonly of: Submission;
  readonly context: FileContext;
  readonly asked: readonly WhoProposed[];
  readonly more: number;
}

/** The words by which a file names people, and whom each is proposed to mean. */
export async function whoRead(asking: Asking, given: GivenCase): Promise<WhoRead | undefined> {
  const of = await findBrought(asking, given);
  const context = of?.state === 'open' ? fileContext(of, given) : undefined;
  if (of === undefined || context === undefined) return undefined;
  const listed = await listedIn(given.desk, of, context);
  const labels = of.names
    .flatMap(([written, rows]) => {
      const key = personKey(written);
      const role = roleNamed(written);
      const one = listed.find(({ name, relation }) => personKey(name) === key || personKey(relation) === key);
      const isAgency = one === undefined && role === undefined && agencyNamed(written, context.who.agencies) !== undefined;
      return isAgency
        ? []
        : [{ key, written, rows, ...(role === undefined ? {} : { role }), ...(one === undefined ? {} : { listed: one }) }];
    })
    .sort((a, b) => Number(b.listed !== undefined) - Number(a.listed !== undefined) || b.rows - a.rows);
  return { of, context, asked: proposeWho(labels.slice(0, mostAsked), context.onRecord), more: Math.max(0, labels.length - mostAsked) };
}
