import { type Assurance, assurancesOf } from '../../../core/learning/register/board/assurance.ts';
import { type Assured, assuredAs } from '../../../core/learning/register/board/said.ts';
import { ownAgency } from '../../../core/picture/view.ts';
import { showDay } from '../../../core/time/day.ts';
import { present } from '../../../parse/learning/parts.ts';
import { registerAddress } from '../../addresses.ts';
import { formModel, type Returned } from '../../recording/returned.ts';
import type { GivenCase } from '../../routing/route.ts';
import { agenciesToChoose } from '../../words/agencies-to-choose.ts';
import { namesIn } from '../../words/names.ts';
import { type BoardRead, boardForm, boardPage } from './board-page.ts';
import { registerFrame } from './register-frame.ts';

const page = { at: 'assurance', template: 'register/assurance.njk', view: assuranceView };

/** What agencies were asked to assure the board of, and what each said: an agency sees what it was asked itself (R228). */
export const assuranceRoute = boardPage(page);
export const askAssuranceRoute = boardForm(page, 'keeps', (form, sent, { today }, { open }) => {
  const what = form.needed('what', 'Write what the board asks to be assured of');
  const by = form.day('by', 'Write by which day, such as 7 4 2027');
  const asked = agenciesToChoose(open).flatMap(({ id, key }) => (sent[`agency-${key}`] === 'yes' ? [id] : []));
  if (asked.length === 0) form.problem('agencies', 'Choose which agencies are asked');
  return by === undefined
    ? []
    : asked.map((agency) => ({ said: { kind: 'assurance-asked', what, agency, by, on: today }, readers: agency }));
});
export const giveAssuranceRoute = boardForm(page, 'answers', (form, sent, { noted, today }, { open }) => {
  const own = ownAgency(open.vantage);
  const asked = assurancesOf(noted, today).find(({ id, agency }) => id === sent.of && agency === own);
  if (asked === undefined || own === undefined) return 'no such';
  const assured = form.choice(`assured-${asked.id}`, assuredAs, 'Say whether it is so');
  const words = form.needed(`words-${asked.id}`, 'Write how you know');
  return assured === undefined
    ? []
    : [
        {
          said: { kind: 'assurance-given', of: asked.id, assured, words, ...present({ gaps: form.maybe(`gaps-${asked.id}`) }) },
          readers: own,
          answers: asked.id,
        },
      ];
});

export const assuredInWords: Readonly<Record<Assured, string>> = {
  yes: 'It is so',
  'in-part': 'It is so in part',
  'not-yet': 'It is not so yet',
};

/** Where one stands, in words. */
export const assuranceInWords = ({ given, daysLate, by }: Assurance): string =>
  given === undefined
    ? daysLate > 0
      ? `Not here; it was due ${showDay(by)}`
      : `Due ${showDay(by)}`
    : `${assuredInWords[given.assured]}. ${given.words}${given.gaps === undefined ? '' : ` Gap: ${given.gaps}`}`;

function assuranceView({ noted, today }: BoardRead, { open, visitor }: GivenCase, returned?: Returned): object {
  const names = namesIn(open.directory);
  const own = ownAgency(open.vantage);
  const all = assurancesOf(noted, today);
  return {
    title: 'Assurance asked of agencies',
    form: true,
    frame: registerFrame(open.partnership, 'assurance'),
    keeps: visitor.may('keep-learning'),
    answers: own !== undefined && visitor.may('answer-for-agency'),
    send: registerAddress(open.partnership, 'assurance'),
    groups: [...Map.groupBy(all, ({ what, by, on }) => `${on} ${by} ${what}`).values()].map((together) => ({
      what: together[0]?.what,
      by: together[0] && showDay(together[0].by),
      rows: together.map((one) => ({
        id: one.id,
        agency: names.agency(one.agency),
        says: assuranceInWords(one),
        late: one.daysLate > 0,
        who: one.given?.who,
        isOwn: one.agency === own,
      })),
    })),
    agencies: agenciesToChoose(open)
      .map(({ key, name }) => ({ key: `agency-${key}`, name }))
      .map((one) => ({ ...one, checked: returned?.sent[one.key] === 'yes' })),
    assured: assuredAs.map((value) => ({ value, text: assuredInWords[value] })),
    doing: returned?.sent.of,
    ...formModel(returned),
  };
}
