import { describe } from 'vitest';
import { itKeepsTheThreeLaws } from './three-laws.ts';

describe('the three laws, over generated ledgers', () => itKeepsTheThreeLaws({ hindsight: 60, leak: 60, afresh: 150 }));
