import { agenciesNamedTo } from '../../core/check/in-confidence.ts';
import type { AgencyId } from '../../core/entry/ids.ts';
import type { Picture } from '../../core/picture/picture.ts';
import type { Vantage } from '../../core/picture/view.ts';
import { namesIn } from './names.ts';

/** The names of agencies, as this reader may be told of them: of a service that works in confidence no more than their own record shows (rule 28). */
export const agenciesToldOf = (p: Picture, agencies: readonly AgencyId[], vantage: Vantage): readonly string[] =>
  vantage.kind === 'whole' ? agencies.map(namesIn(p.directory).agency) : agenciesNamedTo(p, vantage.agency, agencies);
