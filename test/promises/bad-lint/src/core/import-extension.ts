// correctness/useImportExtensions
import { day } from './day';

export const birth = day;
