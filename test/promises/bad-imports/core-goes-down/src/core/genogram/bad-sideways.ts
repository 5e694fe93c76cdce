import { lane } from '../chronology/lane.ts';

export const row = lane;
