import { end } from './bad-end.ts';

export const start = () => end;
