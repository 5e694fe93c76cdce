import type { Role } from '../../core/check/check.ts';

/** The post that a check asks for by its role; any other role is for whoever answers at the agency. */
export const postOfRole: Readonly<Partial<Record<Role, string>>> = { 'safeguarding-lead': 'safeguarding lead', chair: 'conference chair' };
