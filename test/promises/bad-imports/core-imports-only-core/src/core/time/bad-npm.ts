import { z } from 'zod';

export const day = z.number();
