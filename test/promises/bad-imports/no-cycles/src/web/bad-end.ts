import { start } from './start.ts';

export const end = () => start;
