import { catalogue } from '../catalogue.ts';

export const count = catalogue.length;
