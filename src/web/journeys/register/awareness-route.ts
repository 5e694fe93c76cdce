import type { AgencyId } from '../../../core/entry/ids.ts';
import { sayCount } from '../../../core/learning/counts/count.ts';
import { awarenessOf, drawPeople } from '../../../core/learning/register/board/awareness.ts';
import { ownAgency } from '../../../core/picture/view.ts';
import { showDay } from '../../../core/time/day.ts';
import { present } from '../../../parse/learning/parts.ts';
import { publicId, registerAddress } from '../../addresses.ts';
import { formModel, type Returned } from '../../recording/returned.ts';
import type { GivenCase } from '../../routing/route.ts';
import { namesIn } from '../../words/names.ts';
import { type BoardRead, boardForm, boardPage, type ToKeep } from './board-page.ts';
import { registerFrame } from './register-frame.ts';

const page = { at: 'awareness', template: 'register/awareness.njk', view: awarenessView };

/** Whether a lesson reached those who work at the front line (R218): two plain questions, answers without names. */
export const awarenessRoute = boardPage(page);
export const drawAwarenessRoute = boardForm(page, 'keeps', (form, sent, { register, today }, { open, newId }) => {
  const lesson = form.needed('lesson', 'Write the lesson in one sentence');
  const post = form.needed('post', 'Write which post is asked');
  const each = countIn(sent.each, 200);
  if (each === undefined) form.problem('each', 'Write how many are asked at each agency, from 1 to 200');
  const seed = newId();
  const chosen = register.actions.find(({ id }) => id === sent.action);
  const asked = [...open.directory.agencies.keys()].flatMap((agency): readonly ToKeep[] => {
    const field = amongField(open, agency);
    if ((sent[field] ?? '').trim() === '') return [];
    const among = countIn(sent[field], 20_000);
    if (among === undefined) form.problem(field, 'Write how many hold the post there, as a number');
    if (among === undefined || each === undefined) return [];
    const drawn = drawPeople(`${seed} ${agency}`, among, each);
    return [
      {
        said: { kind: 'awareness-asked', lesson, agency, post, among, drawn, seed, on: today, ...present({ action: chosen?.id }) },
        readers: agency,
      },
    ];
  });
  if (asked.length === 0 && form.problems().length === 0)
    form.problem(firstField(open), 'Say at one agency at least how many hold the post');
  return asked;
});
/** Somebody who was drawn answers on their agency's page. Who it was is not kept. */
export const tellAwarenessRoute = boardForm(page, 'answers', (form, sent, { noted }, { open }) => {
  const own = ownAgency(open.vantage);
  const asked = own === undefined ? undefined : stillAsked(noted, own).find(({ id }) => id === sent.of);
  if (asked === undefined) return 'no such';
  const heard = form.choice(`heard-${asked.id}`, ['yes', 'no'], 'Say whether you had heard of it');
  const differently = form.maybe(`differently-${asked.id}`) ?? '';
  if (heard === 'yes' && differently === '')
    form.problem(`differently-${asked.id}`, 'Write what you do differently, or that it is nothing');
  return heard === undefined
    ? []
    : [{ said: { kind: 'awareness-told', of: asked.id, heard: heard === 'yes', differently }, readers: 'quality', answers: asked.id }];
});

/** What is asked of an agency, until as many have answered as were drawn. */
const stillAsked = (noted: BoardRead['noted'], own: AgencyId) =>
  awarenessOf(noted)
    .flatMap(({ asked }) => asked)
    .filter(
      ({ id, agency, drawn }) =>
        agency === own && noted.filter(({ said }) => said.kind === 'awareness-told' && said.of === id).length < drawn.length,
    );

const countIn = (text: string | undefined, most: number): number | undefined => {
  const written = (text ?? '').trim();
  return /^[1-9]\d{0,4}$/.test(written) && Number(written) <= most ? Number(written) : undefined;
};
const amongField = ({ publicIds }: GivenCase['open'], agency: AgencyId): string => `among-${publicId(publicIds.agencies, agency)}`;
const firstField = (open: GivenCase['open']): string => {
  const [first] = open.directory.agencies.keys();
  return first === undefined ? 'lesson' : amongField(open, first);
};

function awarenessView({ noted, register }: BoardRead, { open, visitor }: GivenCase, returned?: Returned): object {
  const names = namesIn(open.directory);
  const own = ownAgency(open.vantage);
  const keeps = visitor.may('keep-learning');
  const samples = awarenessOf(noted);
  return {
    title: 'Did the lesson reach the front line?',
    form: true,
    frame: registerFrame(open.partnership, 'awareness'),
    keeps,
    send: registerAddress(open.partnership, 'awareness'),
    asked:
      own === undefined || !visitor.may('answer-for-agency')
        ? undefined
        : stillAsked(noted, own).map(({ id, lesson, post, among, drawn, on }) => ({
            ...{ id, lesson, post, among },
            ...{ drawn: drawn.join(', '), on: showDay(on) },
          })),
    samples: own === undefined ? samples.map((sample) => sampleOf(sample, register, open, names)) : [],
    agencies: [...open.directory.agencies.values()].map(({ id, name }) => ({ field: amongField(open, id), name })),
    actions: register.actions.map(({ id, says }) => ({ value: id, text: says.length > 90 ? `${says.slice(0, 88)}…` : says })),
    doing: returned?.sent.of,
    ...formModel(returned, { each: '10' }),
  };
}

const sampleOf = (
  { lesson, seed, asked, told, differently, action }: ReturnType<typeof awarenessOf>[number],
  register: BoardRead['register'],
  open: GivenCase['open'],
  names: ReturnType<typeof namesIn>,
): object => {
  const of = register.actions.find(({ id }) => id === action);
  return {
    ...{ lesson, seed, differently, on: asked[0] && showDay(asked[0].on) },
    of: of && { says: of.says, href: registerAddress(open.partnership, 'item', of.id) },
    rows: told.map((one, n) => ({
      agency: names.agency(one.agency),
      post: one.post,
      drawn: `${one.drawn} of ${asked[n]?.among ?? one.drawn}`,
      answered: sayCount(one.answered),
      heard: sayCount(one.heard),
    })),
  };
};
