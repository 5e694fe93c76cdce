import { countries, peoples, religions } from './data/peoples.ts';
import { bodies, professionalWords } from './data/professional-words.ts';

const listed = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .toLowerCase()
      .split(/\s+/)
      .filter((word) => word !== ''),
  );

const known: ReadonlySet<string> = new Set([...listed(countries), ...listed(peoples), ...listed(religions), ...listed(bodies)]);

/** A word with a capital that names nobody: a nation, a faith, a feast, a body that all of England has, a law or a tool known by its author. */
export const isPublicWord = (lower: string): boolean => known.has(lower.replaceAll(/[‘’`´]/g, "'"));

const professional = listed(professionalWords);

/** A word that reports of this sort like to write with a capital: Health, Panel, Conference. */
export const isProfessionalWord = (lower: string): boolean => professional.has(lower);

const halves = listed(
  'multi inter intra non pre post re co anti semi sub micro mini cyber ex self pro mid cross over under e bi tri uni neo',
);

/** What stands before a hyphen and is no word of its own. */
export const isPrefix = (lower: string): boolean => halves.has(lower);
