import { describe, expect, it } from 'vitest';
import { saysHandedOver, saysMovedHome, saysTakenAsDone, saysWorkerChanged } from './handover-words.ts';

const sorted = (says: (text: string) => boolean, texts: readonly string[]) => texts.filter(says);

describe('a change of worker in words', () => {
  it('is read where somebody new has the work', () => {
    const texts = [
      'The new social worker got in touch.',
      'A new health visitor has the family from today.',
      'The case has been transferred to another team.',
      'First visit by the new worker.',
    ];
    expect(sorted(saysWorkerChanged, texts)).toEqual(texts);
  });
  it('is not read where nobody new has it yet, or nothing is said of it', () => {
    expect(
      sorted(saysWorkerChanged, [
        'Mother would like a new social worker who has more time.',
        'Waiting until a new social worker is allocated.',
        'Mother has a new job and is worn out.',
        'Social worker visited.',
      ]),
    ).toEqual([]);
  });
});

describe('a handover in words', () => {
  it('is read where the two have spoken, or the record was read', () => {
    const texts = [
      'Handed over in person.',
      'Spoke with the previous worker for an hour.',
      'Joint visit with the outgoing health visitor.',
      'Has read the file.',
    ];
    expect(sorted(saysHandedOver, texts)).toEqual(texts);
  });
  it('is not read where it is still to come', () => {
    expect(sorted(saysHandedOver, ['No handover.', 'Awaiting a handover.', 'Asked for a handover.', 'Visited the family.'])).toEqual([]);
  });
});

it('what is taken as done', () => {
  expect(saysTakenAsDone('I have taken it that the safe sleep check was done.')).toBe(true);
  expect(saysTakenAsDone('The previous health visitor has done the home safety check.')).toBe(true);
  expect(saysTakenAsDone('Safe sleep check done today.')).toBe(false);
});

describe('a move in words', () => {
  it('is read where it has happened', () => {
    const texts = ['The family have moved to Ash Street.', 'Rehoused on Monday.', 'Visited at the new flat.'];
    expect(sorted(saysMovedHome, texts)).toEqual(texts);
  });
  it('is not read where it is hoped for, or another thing moves', () => {
    expect(
      sorted(saysMovedHome, [
        'They hope to be rehoused.',
        'She will move in with her sister.',
        'Waiting for a new flat.',
        'We have moved on to parenting.',
        'Moved forward well.',
      ]),
    ).toEqual([]);
  });
});
