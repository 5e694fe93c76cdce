/** What a visitor must be allowed to do. Every route names one. */
export const permissions = ['open-to-all', 'read-case', 'read-whole', 'answer-for-agency', 'write-for-agency', 'decide-checks'] as const;
export type Permission = (typeof permissions)[number];
