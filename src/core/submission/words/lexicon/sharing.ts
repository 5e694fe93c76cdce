import { lines } from './row.ts';

/** Words that another agency was told, by how. */
export const sharingWords: readonly { readonly how: string; readonly phrases: readonly string[] }[] = [
  {
    how: 'referral',
    phrases: lines`
      (referred|refer|refers|referral) .. to [the] <agency:with>
      (referral|ppn|svp|notification|marf) (sent|made|submitted|passed) to [the] <agency:with>
    `,
  },
  {
    how: 'letter',
    phrases: lines`
      (letter|wrote|copied|copy|report|assessment|minutes|summary|form) [sent|to|posted] [to] [the] <agency:with> [and] [to] [the] [<agency:with2>]
    `,
  },
  { how: 'email', phrases: lines`(email|emailed) [sent] [to] [the] <agency:with>` },
  {
    how: 'call',
    phrases: lines`
      (rang|phoned|telephoned|called|call to|spoke to|spoke with|message left for) [the] <agency:with>
    `,
  },
  {
    how: 'told',
    phrases: lines`
      (informed|notified|told|advised|alerted|updated|passed to|passed on to|shared with|liaised with|discussed with|reported to|sent to|handed to|fed back to|contacted) [the] <agency:with> [and] [the] [<agency:with2>]
      <agency:with> [was|were|has been|have been] (informed|notified|told|made aware|updated|alerted|advised|contacted|aware)
    `,
  },
];
