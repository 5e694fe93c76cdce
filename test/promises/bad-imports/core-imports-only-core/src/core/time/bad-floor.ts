import { parseDay } from '../../parse/day.ts';

export const day = parseDay('2026-01-01');
