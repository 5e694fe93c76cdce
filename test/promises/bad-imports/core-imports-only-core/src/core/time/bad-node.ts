import { hostname } from 'node:os';

export const place = hostname();
