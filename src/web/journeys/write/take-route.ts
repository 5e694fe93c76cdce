import type { FormTexts } from '../../../core/ledger/unfinished.ts';
import { unknownField, unknownRows } from '../../../parse/written/unknown-adult.ts';
import { checkWrittenAddress, unfinishedAddress } from '../../addresses.ts';
import { notFound, type Route } from '../../routing/route.ts';
import { type Opened, openForm } from './held-form.ts';
import { noticedIn } from './noticed-view.ts';

/** Takes over into its own field something that stood in the words of a form: at the press of a button, and never by itself. */
export const takeRoute: Route = {
  method: 'POST',
  address: '/cases/:case/write/:unfinished/take',
  permission: 'write-for-agency',
  audit: 'writing-kept',
  inside: 'case',
  keepsFirst: true,
  respond: async ({ params, body }, given) => {
    const id = params.unfinished ?? '';
    const held = await given.desk.findUnfinished(id);
    if (held === undefined || held.recordedAs !== undefined) return notFound;
    const opened = await openForm(id, held.form, held, given);
    if (opened === undefined) return notFound;
    const taken = takenOver(body.take ?? '', opened, given.open.publicIds.people);
    const isCurrent = body.version === String(held.version);
    if (taken !== undefined && isCurrent)
      await given.desk.keepUnfinished({ id, form: { ...held.form, ...taken.texts }, basedOn: held.version });
    const { partnership } = given.open;
    return {
      kind: 'go',
      to:
        taken?.field === undefined
          ? `${checkWrittenAddress(partnership, id)}#check`
          : `${unfinishedAddress(partnership, id)}#${taken.field}`,
    };
  },
};

interface Taken {
  readonly texts: FormTexts;
  /** Where more is to be said of it. */
  readonly field?: string;
}

function takenOver(take: string, opened: Opened, ids: ReadonlyMap<string, string>): Taken | undefined {
  const [what = '', which = ''] = take.split(':');
  const { people, dates, adults } = noticedIn(opened);
  const { form, context, subjects } = opened.writing;
  if (what === 'when') {
    const date = dates[Number(which)];
    return date === undefined ? undefined : { texts: { when: date.said.when.edtf } };
  }
  if (what === 'adult') {
    const adult = adults[Number(which)];
    const row = unknownRows.find((one) => (form[unknownField(one, 'description')] ?? '') === '');
    if (adult === undefined || row === undefined) return undefined;
    return {
      texts: { [unknownField(row, 'description')]: adult.words, [unknownField(row, 'is')]: adult.is },
      field: unknownField(row, 'by'),
    };
  }
  const person = people.flatMap((one) => one.people).find((one) => ids.get(one) === which);
  const called = person === undefined ? undefined : context.people.get(person)?.called;
  if (called === undefined || (what !== 'who' && what !== 'about')) return undefined;
  const before = form[what] ?? (what === 'about' ? subjects.flatMap((one) => context.people.get(one)?.called ?? []).join(', ') : '');
  return { texts: { [what]: [before, called].filter((text) => text.trim() !== '').join(', ') } };
}
