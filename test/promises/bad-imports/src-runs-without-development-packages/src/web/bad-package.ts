import { test } from 'vitest';

export const route = test;
