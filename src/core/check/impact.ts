/** What a partnership must have weighed before a check is switched on (rule 27), for its impact assessment. */
export interface ImpactLine {
  readonly whoseRecords: string;
  readonly purpose: string;
  readonly lawfulBasis: string;
  readonly whoSees: string;
}

export const impactFields = ['whoseRecords', 'purpose', 'lawfulBasis', 'whoSees'] as const satisfies readonly (keyof ImpactLine)[];
