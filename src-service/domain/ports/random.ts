/** Chance, passed in so that tests can repeat it. */
export interface Random {
  /** `prefix_` and a ULID. */
  id(
    prefix:
      | 'ver'
      | 'whe'
      | 'wha'
      | 'nte'
      | 'rvl'
      | 'lnk'
      | 'rel'
      | 'sdc'
      | 'dlv'
      | 'clm'
      | 'chg'
      | 'idc'
      | 'dat'
      | 'dca'
      | 'ntc'
      | 'obx'
      | 'evt'
      | 'acc'
      | 'dft'
      | 'sdn'
      | 'svw',
  ): string
  /** Six digits, each equally likely, from a cryptographic generator (R11). */
  code(): string
  /** 256 bits as base64url: the secret of a mailed link, which nobody can guess. */
  secret(): string
}
