/** The part of a Markdown tree that is read here. */
interface Node {
  readonly type: string
  readonly value?: string
  readonly children?: readonly Node[]
  data?: { hProperties?: Record<string, unknown> }
}

const ANCHOR = /^<a id="([a-z0-9-]+)">/

/** Gives a heading the anchor that stands above it as `<a id="r12"></a>`; no other HTML of a document is read. */
export const remarkAnchors = () => (tree: Node) => {
  let anchor: string | undefined
  for (const node of tree.children ?? []) {
    const written = [node, ...(node.children ?? [])].flatMap(({ type, value }) =>
      type === 'html' ? (ANCHOR.exec(value?.trim() ?? '')?.[1] ?? []) : [],
    )[0]
    if (written !== undefined) anchor = written
    else if (node.type === 'heading' && anchor !== undefined) {
      node.data = { ...node.data, hProperties: { ...node.data?.hProperties, id: anchor } }
      anchor = undefined
    }
  }
}
