export interface Check {
  readonly id: string;
}
