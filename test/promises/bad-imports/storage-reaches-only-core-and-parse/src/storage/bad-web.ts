import { thing } from '../web/thing.ts';

export const reached = thing;
