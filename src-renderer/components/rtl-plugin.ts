/** What the style compiler hands to a plugin: one declaration at a time (the part of its type that is used). */
interface StyleElement {
  readonly type: string
  readonly props: string | readonly string[]
  readonly children: string | readonly unknown[]
  return: string
}

const SIDES: Readonly<Record<string, string>> = { left: 'inline-start', right: 'inline-end' }

const RENAMED: Readonly<Record<string, string>> = {
  left: 'inset-inline-start',
  right: 'inset-inline-end',
  'border-top-left-radius': 'border-start-start-radius',
  'border-top-right-radius': 'border-start-end-radius',
  'border-bottom-left-radius': 'border-end-start-radius',
  'border-bottom-right-radius': 'border-end-end-radius',
}

const sided = /^(margin|padding|border|scroll-margin|scroll-padding)-(left|right)(-color|-style|-width)?$/

/** The declaration by logical sides: `margin-left` becomes `margin-inline-start`, a four-sided shorthand swaps its sides. */
export const toLogical = (property: string, value: string): readonly [property: string, value: string] => {
  const [, base, side, rest = ''] = sided.exec(property) ?? []
  if (base && side) return [`${base}-${SIDES[side]}${rest}`, value]
  if ((property === 'text-align' || property === 'float') && value in SIDES)
    return [property, property === 'float' ? (SIDES[value] ?? value) : value === 'left' ? 'start' : 'end']
  if (property === 'margin' || property === 'padding') {
    const [top, right, bottom, left, ...more] = value.split(' ')
    if (left !== undefined && more.length === 0 && !value.includes('('))
      return [property, `${top} ${left} ${bottom} ${right}`]
  }
  return [RENAMED[property] ?? property, value]
}

/** A plugin for the style compiler: the library's left and right become start and end in right-to-left languages. */
export const rtlPlugin = (element: StyleElement): void => {
  if (element.type !== 'decl' || typeof element.props !== 'string' || typeof element.children !== 'string') return
  const [property, value] = toLogical(element.props, element.children)
  if (property !== element.props || value !== element.children) element.return = `${property}:${value};`
}
