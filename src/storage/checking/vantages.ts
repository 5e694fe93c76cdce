import { type Vantage, whole } from '../../core/picture/view.ts';
import { storedAgency } from '../../parse/stored/ids.ts';

/** A vantage as its rows name it: an agency, or empty for whoever reads the whole. */
export const nameOf = (vantage: Vantage): string => (vantage.kind === 'whole' ? '' : vantage.agency);

export const vantageOf = (name: string): Vantage => (name === '' ? whole : { kind: 'agency', agency: storedAgency.parse(name) });
