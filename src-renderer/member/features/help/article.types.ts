/** The help article *How to verify your phone number* in one language. */
export interface HelpArticle {
  readonly lead: string
  readonly title: string
  /** `{site}` is the site's name. */
  readonly introduction: readonly string[]
  readonly steps: readonly HelpStep[]
  readonly forEver: string
  readonly tipsTitle: string
  readonly tips: readonly string[]
}

export interface HelpStep {
  readonly text: string
  readonly more?: readonly string[]
  /** The parts of the international format. */
  readonly list?: readonly string[]
  readonly example?: { readonly label: string; readonly number: string }
  readonly after?: readonly string[]
}
