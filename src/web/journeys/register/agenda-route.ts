import { jointAgenda, jointThemes } from '../../../core/learning/register/board/joint.ts';
import { strategiesOf } from '../../../core/learning/register/board/strategies.ts';
import type { PaperDocument } from '../../../core/paper/document.ts';
import { formatDay, showDay } from '../../../core/time/day.ts';
import { endOf } from '../../../core/time/instant.ts';
import { registerAddress } from '../../addresses.ts';
import { formModel, type Returned } from '../../recording/returned.ts';
import { caseFile, type GivenCase } from '../../routing/route.ts';
import { type BoardRead, boardForm, boardPage, readBoardRoom } from './board-page.ts';
import { themeInWords, themesIn } from './listed.ts';
import { registerFrame } from './register-frame.ts';
import { capital, recommendationStateInWords, stateInWords } from './register-words.ts';

const page = { at: 'joint-agenda', template: 'register/agenda.njk', view: agendaView };

/** The agenda of a joint meeting of the children's and the adults' boards, by the themes that both see to (R233). */
export const agendaRoute = boardPage(page);
export const markThemeRoute = boardForm(page, 'keeps', (form, sent, { noted }) => {
  if (sent.end !== undefined)
    return jointThemes(noted).includes(sent.end) ? [{ said: { kind: 'joint-theme', theme: sent.end, isJoint: false } }] : 'no such';
  const [theme] = themesIn(form.needed('theme', 'Write the theme'));
  return theme === undefined ? [] : [{ said: { kind: 'joint-theme', theme, isJoint: true } }];
});
export const agendaFileRoute = caseFile({
  address: '/cases/:case/actions/joint-agenda/pdf',
  permission: 'read-case',
  audit: 'register-taken-out',
  parse: () => ({}),
  read: (_, given) => readBoardRoom(given),
  write: (read) => ({
    kind: 'file',
    name: `joint-agenda-${formatDay(read.today)}.pdf`,
    type: 'application/pdf',
    write: ({ print }) => print(paperOf(read)),
  }),
});

const itemsOf = ({ register, noted, today }: BoardRead) =>
  jointAgenda(jointThemes(noted), register, strategiesOf(noted, today)).map(({ theme, recommendations, actions, strategies }) => ({
    theme,
    called: capital(themeInWords(theme)),
    rows: [
      ...recommendations.map(({ says, state }) => `Recommendation: ${says}. ${recommendationStateInWords(state)}`),
      ...actions.map((one) => `Action: ${one.says}. ${stateInWords(one)}`),
      ...strategies.map(({ says, by }) => `Strategy: ${says}. To be looked at ${showDay(by)}`),
    ],
  }));

function paperOf(read: BoardRead): PaperDocument {
  const on = showDay(read.today);
  return {
    ...{
      title: 'Joint agenda',
      running: `Joint agenda of the children’s and the adults’ boards, ${on}`,
      sheet: 'A4',
      dated: endOf(read.today),
    },
    blocks: [
      { kind: 'heading', level: 1, text: `Joint agenda of the children’s and the adults’ boards, ${on}` },
      ...itemsOf(read).flatMap(({ called, rows }, n) => [
        { kind: 'heading', level: 2, text: `${n + 1}. ${called}` } as const,
        rows.length === 0
          ? ({ kind: 'words', text: 'Nothing in the register carries this theme.' } as const)
          : ({ kind: 'list', items: rows } as const),
      ]),
    ],
  };
}

function agendaView(read: BoardRead, { open, visitor }: GivenCase, returned?: Returned): object {
  const carried = [...read.register.recommendations, ...strategiesOf(read.noted, read.today)].flatMap(({ themes }) => themes);
  return {
    title: 'Joint agenda',
    form: true,
    frame: registerFrame(open.partnership, 'report'),
    keeps: visitor.may('keep-learning'),
    send: registerAddress(open.partnership, 'joint-agenda'),
    file: registerAddress(open.partnership, 'joint-agenda', 'pdf'),
    items: itemsOf(read),
    themes: [...new Set(carried)].toSorted().map(themeInWords),
    ...formModel(returned),
  };
}
