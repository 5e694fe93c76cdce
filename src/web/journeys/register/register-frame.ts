import type { Partnership } from '../../../core/ledger/port.ts';
import { learningAddress, registerAddress } from '../../addresses.ts';

/** The pages of the register, in the order of the work. */
const pages = [
  { id: 'register', path: [], text: 'Register' },
  { id: 'lists', path: ['lists'], text: 'To see to' },
  { id: 'report', path: ['board-report'], text: 'Board report' },
  { id: 'strategies', path: ['strategies'], text: 'Strategies' },
  { id: 'assurance', path: ['assurance'], text: 'Assurance' },
  { id: 'inspections', path: ['inspections'], text: 'Inspections' },
  { id: 'board', path: ['board'], text: 'The board' },
  { id: 'awareness', path: ['awareness'], text: 'Awareness' },
] as const;
export type RegisterPage = (typeof pages)[number]['id'];

/** What stands over every page of the register. */
export const registerFrame = (of: Partnership, current: RegisterPage): object => ({
  back: { href: learningAddress(of), text: 'Learning' },
  pages: pages.map((page) => ({ text: page.text, href: registerAddress(of, ...page.path), current: page.id === current })),
});
