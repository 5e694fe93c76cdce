import type { OfBoard } from '../../../core/learning/register/board/noted.ts';
import type { SaidOfBoard } from '../../../core/learning/register/board/said.ts';
import { readBoard } from '../../../parse/learning/board.ts';
import { registerAddress } from '../../addresses.ts';
import type { Returned } from '../../recording/returned.ts';
import { casePage, type GivenCase, notFound, type Route } from '../../routing/route.ts';
import { type FormOfRegister, formOf } from './form.ts';
import { keepInRegister } from './keep.ts';
import { type RegisterRead, readRegisterRoom } from './register-read.ts';

/** The register, with what was said of the board's own work. */
export interface BoardRead extends RegisterRead {
  readonly noted: OfBoard;
}

export async function readBoardRoom(given: GivenCase): Promise<BoardRead> {
  const read = await readRegisterRoom(given);
  return { ...read, noted: readBoard(read.kept) };
}

/** What a form says: each to be kept for whom, and as an answer to what. `no such` where it may not be said. */
export interface ToKeep {
  readonly said: SaidOfBoard;
  readonly readers?: 'quality' | Extract<SaidOfBoard, { kind: 'assurance-asked' }>['agency'];
  readonly answers?: string;
}
export type Filled = readonly ToKeep[] | 'no such';

interface BoardPage {
  readonly at: string;
  readonly template: string;
  readonly view: (read: BoardRead, given: GivenCase, returned?: Returned) => object;
}

export const boardPage = ({ at, template, view }: BoardPage): Route =>
  casePage({
    address: `/cases/:case/actions/${at}`,
    permission: 'read-case',
    audit: 'register-shown',
    parse: () => ({}),
    read: (_, given) => readBoardRoom(given),
    show: (read, given) => view(read, given),
    template,
  });

/** Takes a form of such a page: at its own address for whoever keeps the register, and at `…/answer` for an agency. */
export const boardForm = (
  { at, template, view }: BoardPage,
  as: 'keeps' | 'answers',
  fill: (form: FormOfRegister, sent: Readonly<Record<string, string>>, read: BoardRead, given: GivenCase) => Filled,
): Route => ({
  method: 'POST',
  address: `/cases/:case/actions/${at}${as === 'keeps' ? '' : '/answer'}`,
  permission: as === 'keeps' ? 'keep-learning' : 'answer-for-agency',
  audit: as === 'keeps' ? 'register-kept' : 'register-answered',
  inside: 'case',
  respond: async ({ body }, given) => {
    const read = await readBoardRoom(given);
    const form = formOf(body, given.open);
    const filled = fill(form, body, read, given);
    if (filled === 'no such') return notFound;
    const problems = form.problems();
    if (problems.length > 0) return { kind: 'page', template, invalid: true, model: view(read, given, { sent: body, problems }) };
    for (const { said, readers, answers } of filled)
      await keepInRegister(said, given, {
        ...(readers === undefined ? {} : { readers: readers === 'quality' ? [] : [readers] }),
        ...(answers === undefined ? {} : { answers }),
      });
    return { kind: 'go', to: registerAddress(given.open.partnership, at) };
  },
});

/** What every such view has besides its own. */
export const aDay = 'Write the day, such as 7 4 2026';
