/** Invented people are put together from these; `native|latin` where the script is not Latin, so that e-mails can be spelled; `_` is a space within a name. */
export interface Culture {
  readonly given: readonly string[]
  readonly family: readonly string[]
  readonly familyFirst?: true
  /** Two family names, as in Spain and Portugal. */
  readonly twoFamilies?: true
  /** Between given and family name; a space unless told. */
  readonly between?: string
}

export const culture = (given: string, family: string, rest: Omit<Culture, 'given' | 'family'> = {}): Culture => ({
  given: given.split(' '),
  family: family.split(' '),
  ...rest,
})
