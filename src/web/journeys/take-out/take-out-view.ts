import type { Picture } from '../../../core/picture/picture.ts';
import { peopleIn } from '../../../core/picture/record.ts';
import { purposes } from '../../../core/taken-out/stamp.ts';
import { formatDay, showDay } from '../../../core/time/day.ts';
import { anonymisedAddress, childAddress, chronologyAddress, publicId, takenOutAddress, takeOutAddress } from '../../addresses.ts';
import { dayControl } from '../../reading/day-control.ts';
import { eyesToChoose } from '../../reading/eyes.ts';
import type { GivenCase } from '../../routing/route.ts';
import { namesIn } from '../../words/names.ts';
import { inPlainWords, withCapital } from '../../words/plain-words.ts';
import { identityOf } from '../child/identity.ts';
import { linesOf } from '../chronology/lines.ts';
import { throughEyesOf } from '../chronology/through-eyes-of.ts';
import { scopeAsked } from './scope-asked.ts';
import type { FieldError, TakeOutAsked } from './take-out-form.ts';
import { whatNames, whats } from './what.ts';

/** From so many entries on, the page says how long a Word document or a PDF takes: four seconds a thousand, as measured on two slow cores. */
const manyLines = 250;
const secondsALine = 0.004;

export interface TakeOutRead {
  readonly asked: TakeOutAsked;
  readonly picture: Picture;
}

/** The one page on which it is said what is taken out, as known to whom and when, and what for. */
export async function takeOutView({ asked, picture }: TakeOutRead, given: GivenCase, errors: readonly FieldError[] = []): Promise<object> {
  const { open, visitor, demonstration } = given;
  const { view } = asked;
  const names = namesIn(open.directory);
  const usual = view.on === open.days.usual ? undefined : view.on;
  const seen = throughEyesOf(view.as, picture, open);
  const unfiltered = linesOf(seen, open.ledger, { ...view, agency: undefined, theme: undefined, person: undefined, days: undefined });
  const lines = linesOf(seen, open.ledger, view);
  const entries = unfiltered.map(({ entry }) => entry);
  const chosen = asked.what ?? (errors.length > 0 ? undefined : 'chronology-docx');
  const choices = <T>(values: readonly T[], idOf: (value: T) => string, text: (value: T) => string, selected: T | undefined) =>
    [...new Set(values)]
      .map((value) => ({ value: idOf(value), text: text(value), selected: value === selected }))
      .sort((a, b) => (a.text < b.text ? -1 : 1));
  return {
    title: `Take out the record of ${names.person(view.child)}`,
    form: true,
    identity: identityOf(picture),
    back: { href: chronologyAddress(open, view.child, { ...view, on: usual }), text: 'Back to the chronology' },
    childHref: childAddress(open, view.child, usual),
    send: takeOutAddress(open, view.child),
    errors,
    errorOn: Object.fromEntries(errors.map(({ field, text }) => [field, text])),
    given: { ...asked.given, from: asked.given.from ?? '', to: asked.given.to ?? '' },
    groups: Object.entries(whatNames)
      .filter(([what]) => what !== 'case-file' || visitor.may('take-out-case-file'))
      .map(([what, text]) => ({
        what,
        text,
        files: Object.entries(whats).flatMap(([key, file]) =>
          file.what === what ? [{ key, text: file.text, hint: 'hint' in file ? file.hint : undefined, checked: key === chosen }] : [],
        ),
      })),
    as: eyesToChoose(open, view.as),
    day: dayControl(open, view.on, (on) => takeOutAddress(open, view.child, { ...view, on })),
    on: asked.given.on ?? formatDay(view.on),
    filters: {
      agency: choices(
        entries.map(({ by }) => by),
        (id) => publicId(open.publicIds.agencies, id),
        names.agency,
        view.agency,
      ),
      theme: choices(
        entries.flatMap(({ themes }) => themes),
        (theme) => theme,
        (theme) => withCapital(inPlainWords(theme)),
        view.theme,
      ),
      person: choices(entries.flatMap(peopleIn), (id) => publicId(open.publicIds.people, id), names.person, view.person),
      any: view.agency !== undefined || view.theme !== undefined || view.person !== undefined,
    },
    scope: await scopeAsked(view.child, given),
    kinAlone: asked.kinAlone,
    years: asked.years,
    purposes: purposes.map(({ key, text }) => ({ key, text, checked: asked.given.purpose === key })),
    count: lines.length,
    countAll: unfiltered.length,
    seconds: lines.length < manyLines ? undefined : Math.ceil(lines.length * secondsALine),
    onWords: showDay(view.on),
    demonstration,
    anonymised: visitor.may('anonymise') ? anonymisedAddress(open, view.child) : undefined,
    list: visitor.may('see-who-looked') ? takenOutAddress(open, view.child) : undefined,
  };
}
