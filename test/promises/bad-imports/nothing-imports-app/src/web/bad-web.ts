import { start } from '../app/start.ts';

export const reached = start;
