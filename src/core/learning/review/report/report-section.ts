/** The parts of a review's report, in the order in which they stand. A template gives each its heading and its standing words. */
export const reportSections = [
  'introduction',
  'method',
  'family',
  'child',
  'episodes',
  'findings',
  'good-practice',
  'recommendations',
  'gaps',
  'terms',
] as const;
export type ReportSectionId = (typeof reportSections)[number];

/** What stands after the report, under a letter. */
export const isAppendix = (section: ReportSectionId): boolean => section === 'terms';

/** How a section is numbered: `4`; an appendix, `A`. */
export const numberOfSection = (section: ReportSectionId): string =>
  isAppendix(section) ? 'A' : String(reportSections.indexOf(section) + 1);

/** As it is called where a text leads to it: "section 4", "Appendix A". */
export const placeOfSection = (section: ReportSectionId): string =>
  `${isAppendix(section) ? 'Appendix' : 'section'} ${numberOfSection(section)}`;
