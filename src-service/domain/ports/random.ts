/** Chance, passed in so that tests can repeat it. */
export interface Random {
  /** `prefix_` and a ULID. */
  id(prefix: 'ver' | 'dlv' | 'clm' | 'chg' | 'idc' | 'dat' | 'dca' | 'ntc' | 'obx' | 'evt' | 'acc' | 'dft'): string
  /** Six digits, each equally likely, from a cryptographic generator (R11). */
  code(): string
}
