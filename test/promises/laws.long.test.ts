import { describe } from 'vitest';
import { itKeepsTheThreeLaws } from './three-laws.ts';

describe('the three laws, over thousands of generated ledgers', () => itKeepsTheThreeLaws({ hindsight: 1500, leak: 1500, afresh: 4000 }));
