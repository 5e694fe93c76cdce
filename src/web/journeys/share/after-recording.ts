import type { Body, Entry } from '../../../core/entry/entry.ts';
import type { AgencyId } from '../../../core/entry/ids.ts';
import { isStanding, shareRecordOf } from '../../../core/sharing/share-record.ts';
import { type Agreed, agreedFor } from '../../../core/sharing/under-agreement.ts';
import { type Day, showDay } from '../../../core/time/day.ts';
import { storedEntryId } from '../../../parse/stored/ids.ts';
import type { GivenCase } from '../../routing/route.ts';
import { namesIn } from '../../words/names.ts';
import { bases } from './bases.ts';
import { extractWords } from './extract-words.ts';
import { agreementsInForce, appendShare, picturesAround } from './sharing-context.ts';

/** Whom agreements give an entry as it is recorded, as far as its writer may know who is at work with the family. */
export async function doneOnRecording(entry: Entry, on: Day, own: AgencyId, given: GivenCase): Promise<readonly Agreed[]> {
  const doing = (await agreementsInForce(given, on)).filter(({ does }) => does === 'do');
  return doing.length === 0 ? [] : agreedFor(entry, own, doing, picturesAround(entry, on, given.open), on);
}

/** What an agency reads by an agreement: shown before the entry is recorded, in the same words. */
export const agreedExtract = ({ agreement }: Agreed, entry: Entry, directory: Parameters<typeof namesIn>[0]): string | undefined =>
  agreement.what === 'extract' ? extractWords(entry, namesIn(directory)) : undefined;

/**
 * Gives an entry to those whom agreements name, in the transaction that recorded it and in the name of who saved it. Each is called after the entry and
 * the agreement, so that it is done once.
 */
export async function shareAsAgreed(entry: Entry, on: Day, given: GivenCase): Promise<void> {
  const directory = await given.desk.directory();
  for (const agreed of await doneOnRecording(entry, on, entry.by, given)) {
    const { agreement, agency } = agreed;
    const extract = agreedExtract(agreed, entry, directory);
    await appendShare(
      given,
      { entry, on },
      {
        ...{ with: agency, what: agreement.what, route: 'in-heed', status: 'sent', basis: agreement.basis, agreement: agreement.name },
        ...(extract === undefined ? {} : { extract }),
        ...{ reason: 'What the agreement is for', consent: 'not-asked', consentWords: 'The agreement says whether it is asked' },
      },
      storedEntryId.parse(`${entry.id}/agreed/${agreement.id}/${agency}`),
    );
  }
}

/** The agencies to which an entry is itself put: a referral goes to whoever it is made to. */
export const putTo = ({ kind, facts }: Body, own: AgencyId): readonly AgencyId[] =>
  kind === 'referral' ? (facts.to ?? []).filter((agency) => agency !== own) : [];

/** Gives a referral whole to those to whom it is made, as it is recorded: until it is, nobody has been referred to. */
export async function sendReferral(entry: Entry, on: Day, given: GivenCase): Promise<void> {
  for (const agency of putTo(entry, entry.by))
    await appendShare(
      given,
      { entry, on },
      {
        ...{ with: agency, what: 'whole', route: 'in-heed', status: 'sent', reason: 'It is referred to them', basis: bases[0].text },
        ...{ consent: 'not-asked', consentWords: 'The referral says what was asked' },
      },
      storedEntryId.parse(`${entry.id}/referred/${agency}`),
    );
}

/** Records that nobody is told of a crisis, with the reason that its writer gave. */
export const keepFromAll = (entry: Entry, on: Day, reason: string, given: GivenCase): Promise<boolean> =>
  appendShare(given, { entry, on }, { status: 'withheld', reason });

/**
 * Tells everybody who was given an extract of an entry that it was put right, at once (rule 2): what it says now is not theirs to read until its giver
 * says what of it. Whoever was given the whole reads the correction itself.
 */
export async function tellOfCorrection(corrected: Entry, on: Day, given: GivenCase): Promise<void> {
  const { open } = given;
  const { shares } = open.known(on);
  for (const one of shareRecordOf(shares, corrected.id).given) {
    const { facts } = one.share;
    if (!isStanding(one) || facts.what !== 'extract') continue;
    const ask = namesIn(open.directory).agency(corrected.by);
    const extract = `What you were given of this was put right on ${showDay(on)}. Ask ${ask} what it says now, unless they have told you since.\nYou had been given: ${facts.extract ?? ''}`;
    await appendShare(
      given,
      { entry: corrected, on },
      {
        ...{ with: one.to, what: 'extract', extract, route: 'in-heed', status: 'sent', reason: 'What they were given was put right' },
        ...(facts.basis === undefined ? {} : { basis: facts.basis }),
      },
    );
  }
}
