import { z } from 'zod';
import { sentReferral } from './referral-sent.ts';

const recorded = z.strictObject({
  referral: z.string().describe('How Heed names the referral.'),
  to: z.string().describe('The agency to which it went. Sent is not received: it is received when somebody there says so.'),
  at: z.iso.datetime(),
  state: z.literal('sent'),
});
const refused = z.strictObject({
  error: z.strictObject({ code: z.string(), says: z.string(), fields: z.array(z.strictObject({ at: z.string(), says: z.string() })) }),
});

const inJson = (schema: z.ZodType, io: 'input' | 'output' = 'input'): object => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, reused: 'inline' });
  return rest;
};
const answer = (description: string, schema: z.ZodType) => ({
  description,
  content: { 'application/json': { schema: inJson(schema, 'output') } },
});

/** What systems may send, in the OpenAPI form: made of the schemas by which it is read. */
export const openApi: object = {
  openapi: '3.1.0',
  info: {
    title: 'Heed: referrals from an agency’s own system',
    version: '1',
    description: 'A manager of your agency makes a token on the page of your agency, and can take it back. Nothing can be read by it.',
  },
  components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
  paths: {
    '/api/referrals': {
      post: {
        summary: 'Refers children to the front door',
        security: [{ token: [] }],
        parameters: [
          {
            ...{ name: 'Idempotency-Key', in: 'header', required: true, schema: { type: 'string', minLength: 1, maxLength: 200 } },
            description: 'A key of your own for this referral. Sent again with the same key, it is recorded once.',
          },
        ],
        requestBody: { required: true, content: { 'application/json': { schema: inJson(sentReferral) } } },
        responses: {
          200: answer('It was recorded before, by the same key.', recorded),
          201: answer('It is recorded, and on its way.', recorded),
          400: answer('It is not JSON, or there is no key.', refused),
          401: answer('There is no such token, or it was taken back.', refused),
          409: answer('Something else was sent by the same key, or there is no front door.', refused),
          413: answer('It is too long.', refused),
          422: answer('It says something that cannot be, or lacks something: field by field.', refused),
          429: answer('Too much was sent within a minute.', refused),
        },
      },
    },
  },
};
