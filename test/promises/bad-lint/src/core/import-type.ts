// style/useImportType
import { Day } from './day.ts';

export type Birth = Day;
