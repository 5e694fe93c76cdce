import { describe, expect, it } from 'vitest';
import {
  saysAccountDoubted,
  saysLittleAntenatalCare,
  saysProtectionWeighed,
  saysRemoved,
  saysSeriousViolence,
  saysThreatToChild,
} from './protection-words.ts';

const reads = (says: (text: string) => boolean, texts: readonly string[]) => texts.map((text) => [text, says(text)]);
const all = (texts: readonly string[], read: boolean) => texts.map((text) => [text, read]);

describe('words that weigh in a decision to protect', () => {
  it('a decision either way, and not the asking for one', () => {
    const yes = [
      'Strategy discussion and conference weighed: not needed.',
      'No conference.',
      'Threshold for section 47 not met.',
      'We decided on a strategy discussion.',
    ];
    const no = [
      'Police ask social care to call a conference.',
      'Contact is going well.',
      'The midwife wants a strategy meeting to be held.',
    ];
    expect(reads(saysProtectionWeighed, [...yes, ...no])).toEqual([...all(yes, true), ...all(no, false)]);
  });
  it('a child removed, and not one who never was', () => {
    const yes = ['The older boy is in foster care.', 'Her first child was adopted.', 'Brother on a child protection plan.'];
    const no = [
      'Asked whether the older child is on a child protection plan.',
      'No child is on a child protection plan.',
      'She is well looked after.',
    ];
    expect(reads(saysRemoved, [...yes, ...no])).toEqual([...all(yes, true), ...all(no, false)]);
  });
  it('an account that is doubted', () => {
    const yes = ['What she tells us of her use is not truthful.', 'The sample may not be genuine.'];
    const no = ['Nothing to suggest that the sample was tampered with.', 'She was open with us.'];
    expect(reads(saysAccountDoubted, [...yes, ...no])).toEqual([...all(yes, true), ...all(no, false)]);
  });
  it('violence that is serious', () => {
    const yes = ['He punched her twice.', 'Bruise to her arm.', 'Threatened to kill her.'];
    const no = ['Shouting, no injury seen.', 'They argued at the door.'];
    expect(reads(saysSeriousViolence, [...yes, ...no])).toEqual([...all(yes, true), ...all(no, false)]);
  });
  it('late care in a pregnancy, and a threat to a child', () => {
    const late = ['Registered for maternity care, late in the pregnancy.', 'Antenatal appointments not kept.'];
    expect(reads(saysLittleAntenatalCare, [...late, 'Booked at nine weeks.'])).toEqual([
      ...all(late, true),
      ['Booked at nine weeks.', false],
    ]);
    const threats = ['There are threats to snatch the children.', 'He says he will take the baby.'];
    expect(reads(saysThreatToChild, [...threats, 'He will take the children to school.'])).toEqual([
      ...all(threats, true),
      ['He will take the children to school.', false],
    ]);
  });
});
