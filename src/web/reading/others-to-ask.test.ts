import { describe, expect, it } from 'vitest';
import { story } from '../../../test/builders/ledger.ts';
import { agencyId } from '../../../test/builders/terse.ts';
import { othersToAsk } from './others-to-ask.ts';

const told = story({
  agencies: { csc: 'social-care', police: 'police', hv: 'health-visiting', haven: 'refuge' },
  people: ['amy'],
}).entry({ by: 'csc', when: '2024-01-01', kind: 'information-request', about: ['amy'], facts: { to: ['hv'] } });
const { known, today } = told.picture('amy', '2024-01-01');
const open = { directory: known.directory, known: () => known };
const others = (demonstration: boolean): readonly string[] => othersToAsk({ open, demonstration }, agencyId('csc'), today);

describe('the other agencies that somebody may put something to', () => {
  it('are at work all of the partnership, at work with the family or not, but for those that work in confidence', () => {
    expect(others(false)).toEqual(['hv', 'police']);
  });
  it('are in a demonstration those that its own record names', () => {
    expect(others(true)).toEqual(['hv']);
  });
});
