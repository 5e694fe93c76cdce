import type { Body, Entry } from '../../../core/entry/entry.ts';
import type { AgencyId } from '../../../core/entry/ids.ts';
import { isRefusal } from '../../../core/ledger/refusal.ts';
import type { ToldOf } from '../../../core/pathway/worst/who-was-told.ts';
import { ownAgency } from '../../../core/picture/view.ts';
import { isThroughTheHub } from '../../../core/sharing/to-tell.ts';
import type { Day } from '../../../core/time/day.ts';
import { publicId } from '../../addresses.ts';
import { agenciesIn } from '../../reading/agencies-in.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { appendOwn } from '../../recording/append-own.ts';
import { type Returned, tooLong } from '../../recording/returned.ts';
import type { GivenCase } from '../../routing/route.ts';
import { bases } from '../share/bases.ts';
import { appendShare } from '../share/sharing-context.ts';

/** Whom one press can tell, as far as the teller may know them. */
export interface TellingChoices {
  /** Those whom it goes to and of whom nothing shows that they have it: ticked beforehand. */
  readonly toTell: readonly AgencyId[];
  readonly others: readonly AgencyId[];
  /** Where services in confidence are reached (rule 28). */
  readonly hub: AgencyId | undefined;
}

export function tellingChoices(told: readonly ToldOf[], on: Day, open: OpenCase): TellingChoices {
  const own = ownAgency(open.vantage);
  const listed = new Set(told.map(({ agency }) => agency));
  const mayStand = (agency: AgencyId): boolean => agency !== own && !isThroughTheHub(open, agency);
  const door = [...open.directory.agencies.values()].find(({ kind }) => kind === 'front-door' || kind === 'social-care')?.id;
  return {
    toTell: told.filter(({ since, agency }) => since === undefined && mayStand(agency)).map(({ agency }) => agency),
    others: agenciesIn(open.known(on).entries, open.directory).filter((agency) => mayStand(agency) && !listed.has(agency)),
    hub: door === own ? undefined : door,
  };
}

/** What is pressed: whom, in which words, what for and on what ground. */
export interface Telling {
  readonly to: readonly AgencyId[];
  readonly hub: AgencyId | undefined;
  readonly words: string;
  readonly reason: string;
  readonly basis: string;
}

export const tellField = (open: OpenCase, agency: AgencyId): string => `tell-${publicId(open.publicIds.agencies, agency)}`;

export function parseTelling(form: Returned['sent'], { toTell, others, hub }: TellingChoices, open: OpenCase): Telling | Returned {
  const text = (name: string): string => (form[name] ?? '').trim();
  const to = [...toTell, ...others].filter((agency) => form[tellField(open, agency)] === 'yes');
  const through = form['tell-hub'] === 'yes' ? hub : undefined;
  const basis = bases.find(({ value }) => value === form.basis && value !== 'consent')?.text;
  const problems = [
    ...(to.length === 0 && through === undefined ? [{ field: 'tell', text: 'Choose who is told' }] : []),
    ...(text('tellWords') === '' ? [{ field: 'tellWords', text: 'Write what they read' }] : []),
    ...(text('tellReason') === '' ? [{ field: 'tellReason', text: 'Write what they need it for' }] : []),
    ...(basis === undefined ? [{ field: 'basis', text: 'Choose the lawful basis' }] : []),
    ...tooLong(form, 5000),
  ];
  if (problems.length > 0 || basis === undefined) return { sent: form, problems };
  return { to, hub: through, words: text('tellWords'), reason: text('tellReason'), basis };
}

/**
 * Tells everyone who was chosen, in one press: an entry of the teller's own that says what happened and no more, given whole to each. Where such an entry stands already, it is that one.
 * Gives false where the ledger does not take it.
 */
export async function tellAll(body: Body, standing: Entry | undefined, telling: Telling, on: Day, given: GivenCase): Promise<boolean> {
  const entry = standing ?? (await appendOwn(body, on, given));
  if (entry === undefined || isRefusal(entry)) return false;
  const each = [
    ...telling.to.map((agency) => ({ agency, onward: {} })),
    ...(telling.hub === undefined || telling.to.includes(telling.hub) ? [] : [{ agency: telling.hub, onward: throughTheHub }]),
  ];
  for (const { agency, onward } of each) {
    const told = await appendShare(
      given,
      { entry: { id: entry.id, about: body.about }, on },
      {
        ...{ with: agency, what: 'whole', route: 'in-heed', status: 'sent', reason: telling.reason, basis: telling.basis },
        ...{ consent: 'not-asked', consentWords: 'They are told so that they do not come upon it unaware' },
        ...onward,
      },
    );
    // Thrown, so that either everybody is told or there is no entry that says so: the transaction ends with neither.
    if (!told) throw new Error(`what happened could not be given to ${agency}`);
  }
  return true;
}

const throughTheHub = { spokenTo: 'The hub, to pass on to a service in confidence' } as const;
