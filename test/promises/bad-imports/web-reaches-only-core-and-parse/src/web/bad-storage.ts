import { thing } from '../storage/thing.ts';

export const reached = thing;
