/** A run of a text, and whether the search asked for it. */
export interface TextPart {
  readonly text: string
  readonly matched: boolean
}

/** Lower case without accents, letter for letter: what is compared has the length of what is shown. */
export const fold = (text: string): string =>
  Array.from(text)
    .map((letter) => Array.from(letter.normalize('NFD').toLowerCase())[0] ?? letter)
    .join('')

/** Where the words of a search text occur in a text, ignoring case and accents; the longest word first. */
export const matchedParts = (text: string, query: string): readonly TextPart[] => {
  const letters = Array.from(text)
  const folded = Array.from(fold(text))
  const marked = letters.map(() => false)
  for (const word of fold(query)
    .split(/\s+/)
    .filter((each) => each.length > 1)) {
    const wanted = Array.from(word)
    for (let start = 0; start + wanted.length <= folded.length; start += 1) {
      if (wanted.every((letter, index) => folded[start + index] === letter))
        marked.fill(true, start, start + wanted.length)
    }
  }
  const parts: TextPart[] = []
  letters.forEach((letter, index) => {
    const last = parts.at(-1)
    const matched = marked[index] ?? false
    if (last?.matched === matched) parts[parts.length - 1] = { text: last.text + letter, matched }
    else parts.push({ text: letter, matched })
  })
  return parts
}
