import { picture } from '../picture/picture.ts';

export const seen = picture;
