/** A piece of a mail's text; `link` is an address that can be followed. */
export interface TextPart {
  readonly text: string
  readonly link: boolean
}

const ADDRESS = /(https?:\/\/[^\s<>"]+)/

/** A plain text in pieces, its addresses apart from its words. */
export const linkedText = (text: string): readonly TextPart[] =>
  text
    .split(ADDRESS)
    .map((part, at) => ({ text: part, link: at % 2 === 1 }))
    .filter((part) => part.text !== '')
