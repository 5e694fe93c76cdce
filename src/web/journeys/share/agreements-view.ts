import { agencyKinds } from '../../../core/entry/directory.ts';
import {
  type AgreedTerms,
  agreedPlans,
  agreementsOn,
  type ReleaseTerms,
  releasableKinds,
  releasesOn,
  type SharingStatement,
} from '../../../core/sharing/agreement.ts';
import { type Day, formatDay, noEarliest, showDay } from '../../../core/time/day.ts';
import { endOf, showInstant } from '../../../core/time/instant.ts';
import { agreementAddress, agreementsAddress, workAddress } from '../../addresses.ts';
import type { GivenCase } from '../../routing/route.ts';
import { inPlainWords, withCapital } from '../../words/plain-words.ts';
import { writableKinds } from '../write/kind-words.ts';
import type { AgreementErrors } from './agreement-form.ts';
import { agreementSentence, kindWords, recipientWords, releaseSentence, statedSentence } from './agreement-words.ts';
import { bases } from './bases.ts';

const fromWords = (from: Day): string => (from === noEarliest ? 'from the beginning' : `from ${showDay(from)}`);
const inForce = (statements: readonly SharingStatement[], { open, demonstration, now }: GivenCase) => {
  const on = open.days.usual;
  const given = [demonstration ? endOf(on) : now(), on, demonstration ? 'stated' : 'landed'] as const;
  return [
    ...agreementsOn(statements, ...given).map((one) => ({ ...one, says: agreementSentence(one), form: formOf(one) })),
    ...releasesOn(statements, ...given).map((one) => ({ ...one, says: releaseSentence(one), form: formOfRelease(one) })),
  ];
};

/** What stands for a release that is to be made, where an agreement has its id. */
export const newRelease = 'new-release';

type Stated = Exclude<SharingStatement, { readonly what: 'ended' }>;
const isStated = (one: SharingStatement): one is Stated => one.what !== 'ended';
const nameOf = (one: Stated): string => (one.what === 'agreed' ? one.terms.name : one.release.name);

export function agreementsView(statements: readonly SharingStatement[], given: GivenCase): object {
  const { partnership, days } = given.open;
  const holding = inForce(statements, given);
  const ids = [...new Set(statements.map(({ agreement }) => agreement))];
  const lastNameOf = (id: string): string => {
    const last = statements.filter(isStated).findLast(({ agreement }) => agreement === id);
    return last === undefined ? id : nameOf(last);
  };
  return {
    title: 'What is agreed to be shared',
    back: { href: workAddress(partnership), text: 'Back to work' },
    shown: showDay(days.usual),
    agreements: holding.map((one) => ({
      id: one.id,
      name: one.name,
      says: one.says,
      basis: one.basis,
      dates: `${withCapital(fromWords(one.from))}${one.until === undefined ? '' : `, until ${showDay(one.until)}`}`,
      href: agreementAddress(partnership, one.id),
    })),
    others: ids
      .filter((id) => !holding.some((one) => one.id === id))
      .map((id) => ({ id, name: lastNameOf(id), href: agreementAddress(partnership, id) })),
    add: given.visitor.may('decide-sharing') ? agreementAddress(partnership, 'new') : undefined,
    addRelease: given.visitor.may('decide-sharing') ? agreementAddress(partnership, newRelease) : undefined,
  };
}

/** One agreement, with what was decided about it; nothing, for one that is to be made. */
export function agreementView(own: readonly SharingStatement[], given: GivenCase, asRelease: boolean, problems?: AgreementErrors): object {
  const { partnership, days } = given.open;
  const [holding] = inForce(own, given);
  const last = own.findLast(isStated);
  const isRelease = asRelease || last?.what === 'released';
  const lastForm = last === undefined ? {} : last.what === 'agreed' ? formOf(last.terms) : formOfRelease(last.release);
  const filled = problems?.given ?? holding?.form ?? lastForm;
  const boxes = (prefix: string, of: readonly string[], says: (one: string) => string): readonly object[] =>
    of.map((one) => ({ name: `${prefix}-${one}`, text: says(one), chosen: filled[`${prefix}-${one}`] === 'yes' }));
  const [year = '', month = '', day = ''] = formatDay(days.usual).split('-');
  return {
    title: last === undefined ? (isRelease ? 'Agree that it is told who is involved' : 'Agree to share something') : nameOf(last),
    form: true,
    isRelease,
    isNew: own.length === 0,
    holds: holding !== undefined,
    says: holding?.says ?? (last === undefined ? undefined : statedSentence(last)),
    basis: holding?.basis ?? (last?.what === 'agreed' ? last.terms : last?.release)?.basis,
    back: { href: agreementsAddress(partnership), text: 'All that is agreed' },
    history: own.toReversed().map((one) => ({
      what:
        one.what !== 'ended'
          ? `Agreed ${fromWords(one.from)}${one.until === undefined ? '' : ` until ${showDay(one.until)}`}`
          : `Ended from ${showDay(one.from)}`,
      says: isStated(one) ? statedSentence(one) : undefined,
      reason: one.reason,
      decidedBy: one.decidedBy,
      made: Number.isFinite(one.landed) ? showInstant(one.landed) : undefined,
    })),
    mayDecide: given.visitor.may('decide-sharing'),
    of: boxes('of', isRelease ? releasableKinds : agencyKinds, (one) => withCapital(kindWords(one))),
    kinds: boxes('kind', writableKinds, (one) => withCapital(inPlainWords(one))),
    under: boxes('under', agreedPlans, (one) => withCapital(inPlainWords(one))),
    to: [
      ...(isRelease ? [] : [{ name: 'to-lead', text: withCapital(recipientWords('lead')), chosen: filled['to-lead'] === 'yes' }]),
      ...boxes('to', agencyKinds, (one) => withCapital(kindWords(one))),
    ],
    from: { day: String(Number(day)), month: String(Number(month)), year },
    given: filled,
    isEnding: problems?.given.what === 'ended',
    errors: problems?.errors ?? [],
    errorOn: Object.fromEntries((problems?.errors ?? []).map(({ field, text }) => [field, text])),
  };
}

const formOfRelease = ({ name, of, to, as, isEarlierToo, basis }: ReleaseTerms): Readonly<Record<string, string>> => ({
  ...Object.fromEntries([...of.map((one) => [`of-${one}`, 'yes']), ...to.map((one) => [`to-${one}`, 'yes'])]),
  ...{ name, as, earlier: isEarlierToo ? 'yes' : 'no', basis },
});

const formOf = ({ name, of, kinds, only, under, to, what, basis, does }: AgreedTerms): Readonly<Record<string, string>> => ({
  ...Object.fromEntries([
    ...of.map((one) => [`of-${one}`, 'yes']),
    ...kinds.map((one) => [`kind-${one}`, 'yes']),
    ...under.map((one) => [`under-${one}`, 'yes']),
    ...to.map((one) => [`to-${one}`, 'yes']),
  ]),
  ...(only === undefined ? {} : { only: 'yes' }),
  ...{ name, share: what, basis: basis === '' ? bases[0].text : basis, does },
});
