import { type Sheet, sheets } from '../../core/paper/sheet.ts';
import type { Asking } from '../routing/route.ts';

/** The paper that an address asks for: A4 where it asks for none that there is. */
export const sheetAsked = ({ query }: Asking): Sheet => sheets.find((sheet) => sheet === query.sheet) ?? 'A4';
