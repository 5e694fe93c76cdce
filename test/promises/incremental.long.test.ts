import { describe } from 'vitest';
import { itFindsIncrementallyWhatItFindsAfresh } from './incremental.ts';

describe('incremental equals whole, over thousands of generated ledgers with corrections, joins, splits, recalls and late shares', () =>
  itFindsIncrementallyWhatItFindsAfresh(6000));
