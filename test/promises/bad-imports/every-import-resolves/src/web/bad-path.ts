import { route } from './nowhere.ts';

export const found = route;
