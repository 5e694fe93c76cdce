import { describe } from 'vitest';
import { itAsksTheSame } from './rules-equal.ts';

describe('a check that became a rule asks the same, over a thousand generated ledgers', () => itAsksTheSame(1000, 60));
