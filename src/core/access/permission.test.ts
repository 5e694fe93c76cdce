import { describe, expect, it } from 'vitest';
import { mayDo, mayDoInDemonstration, permissions } from './permission.ts';
import { eyesOf, lacksFor, roles } from './role.ts';

const may = (role: (typeof roles)[number]): readonly string[] => permissions.filter((permission) => mayDo(role, permission));

describe('what a role may do', () => {
  it('is this, and nothing else', () => {
    expect(Object.fromEntries(roles.map((role) => [role, may(role).slice(2)]))).toEqual({
      practitioner: [
        'read-case',
        'take-out',
        'answer-for-agency',
        'write-for-agency',
        'see-own-looks',
        'see-who-looked',
        'open-in-emergency',
      ],
      manager: [
        'read-case',
        'take-out',
        'answer-for-agency',
        'write-for-agency',
        'see-figures',
        'see-own-looks',
        'see-who-looked',
        'open-in-emergency',
        'sign-off',
        'open-sealed',
        'keep-posts',
      ],
      'safeguarding-lead': [
        'read-case',
        'take-out',
        'take-out-case-file',
        'answer-for-agency',
        'write-for-agency',
        'see-figures',
        'see-own-looks',
        'see-who-looked',
        'see-unusual-access',
        'open-in-emergency',
        'sign-off',
        'open-sealed',
        'keep-posts',
      ],
      'front-door': ['read-case', 'read-whole', 'take-out', 'see-own-looks', 'see-who-looked'],
      reviewer: [
        'read-case',
        'read-whole',
        'take-out',
        'take-out-case-file',
        'anonymise',
        'see-own-looks',
        'see-reviews',
        'review',
        'work-in-review',
      ],
      quality: [
        'read-case',
        'read-whole',
        'take-out',
        'take-out-case-file',
        'anonymise',
        'decide-checks',
        'decide-sharing',
        'set-front-door',
        'see-figures',
        'see-own-looks',
        'see-unusual-access',
        'see-reviews',
        'set-reviews',
        'work-in-review',
        'keep-learning',
      ],
      administrator: ['run-the-place'],
    });
  });
  it('is for a manager and a safeguarding lead, and for no practitioner, to sign what somebody else decided, to open what is sealed and to say who answers and who covers', () => {
    for (const role of roles)
      for (const permission of ['sign-off', 'open-sealed', 'keep-posts'] as const)
        expect(mayDo(role, permission)).toBe(role === 'manager' || role === 'safeguarding-lead');
  });
  it('is for a reviewer to review, and to write, answer, decide and open nothing', () => {
    for (const role of roles) expect(mayDo(role, 'review')).toBe(role === 'reviewer');
    for (const permission of [
      'write-for-agency',
      'answer-for-agency',
      'decide-checks',
      'open-sealed',
      'open-in-emergency',
      'set-reviews',
    ] as const)
      expect(mayDo('reviewer', permission)).toBe(false);
  });
  it('is for whoever sees to quality, and for a manager and a safeguarding lead, to see figures', () => {
    for (const role of roles)
      expect(mayDo(role, 'see-figures')).toBe(role === 'quality' || role === 'manager' || role === 'safeguarding-lead');
  });
  it('includes for everybody what is open to all, and their own account', () => {
    for (const role of roles) expect(may(role).slice(0, 2)).toEqual(['open-to-all', 'own-account']);
  });
  it('is to read no case for who runs the system, and to run nothing for who reads a case', () => {
    for (const role of roles) {
      expect(mayDo(role, 'read-case')).toBe(eyesOf(role) !== 'none');
      expect(mayDo(role, 'run-the-place')).toBe(eyesOf(role) === 'none');
    }
  });
  it('is to read the whole only for whom that is written down', () => {
    for (const role of roles) expect(mayDo(role, 'read-whole')).toBe(eyesOf(role) === 'whole');
  });
  it('is to answer and to write only for who sits at the desk of an agency', () => {
    for (const role of roles)
      for (const permission of ['answer-for-agency', 'write-for-agency'] as const)
        expect(mayDo(role, permission)).toBe(eyesOf(role) === 'agency');
  });
});

describe('a demonstration', () => {
  it('lets whoever continues as somebody do what they could before there were accounts, and take out what they read', () => {
    const inDemonstration = (kind: 'agency' | 'whole') => permissions.filter((permission) => mayDoInDemonstration(kind, permission));
    expect(inDemonstration('agency')).toEqual([
      'open-to-all',
      'read-case',
      'take-out',
      'take-out-case-file',
      'answer-for-agency',
      'write-for-agency',
      'see-figures',
      'sign-off',
      'open-sealed',
      'keep-posts',
    ]);
    expect(inDemonstration('whole')).toEqual([
      'open-to-all',
      'read-case',
      'read-whole',
      'take-out',
      'take-out-case-file',
      'anonymise',
      'decide-checks',
      'decide-sharing',
      'set-front-door',
      'see-figures',
      'see-reviews',
      'set-reviews',
      'work-in-review',
      'keep-learning',
    ]);
  });
});

describe('a role', () => {
  it('belongs to an agency, unless it is of the whole partnership', () => {
    const without = roles.filter((role) => lacksFor(role, { agency: undefined, basis: 'a ground' }) === undefined);
    expect(without).toEqual(['reviewer', 'quality', 'administrator']);
  });
  it('that reads the whole is given only on a ground that is written down', () => {
    for (const role of ['front-door', 'reviewer', 'quality'] as const)
      expect(lacksFor(role, { agency: 'a' as never, basis: ' ' })).toBe('basis');
    expect(lacksFor('practitioner', { agency: 'a' as never, basis: undefined })).toBeUndefined();
  });
});
