import type { Check } from '../check/check.ts';
import { picture } from '../picture/picture.ts';

export const prompt = (check: Check) => ({ check, picture });
