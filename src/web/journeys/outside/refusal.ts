/** What a system is told when what it sends is not taken: one shape for every reason. */
export interface Refusal {
  readonly error: {
    readonly code: string;
    readonly says: string;
    readonly fields: readonly { readonly at: string; readonly says: string }[];
  };
}

export const refusal = (code: string, says: string, fields: Refusal['error']['fields'] = []): Refusal => ({
  error: { code, says, fields },
});

/** Of a fault: nothing that was sent is in it. */
export function faultToSystem(status: number): Refusal {
  if (status === 429) return refusal('too-often', 'Wait a minute, and send it again with the same Idempotency-Key.');
  if (status === 413) return refusal('too-long', 'What is sent must be 100,000 bytes or fewer.');
  if (status === 415) return refusal('not-json', 'Send JSON, with the Content-Type application/json.');
  if (status < 500) return refusal('not-json', 'What was sent could not be read as JSON.');
  return refusal('fault', 'Heed could not do it. Send it again with the same Idempotency-Key: it is then recorded once.');
}
