/** A partner's credentials and the member that they are used for, as the worker uses them. The secret never leaves the worker. */
export interface MilesAndMoreAccount {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly environment: 'test' | 'production';
  /** The member's card number or alias ("memberAlias"), 9 to 15 digits. */
  readonly memberAlias: string;
  /** Whether PUT may be used, which the documents call "currently disabled". */
  readonly reprocesses: boolean;
}
