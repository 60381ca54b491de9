/** The workspace that every console has. */
export const EMBEDDED = 'embedded'
/** The hues that a server can have; the embedded workspace's own is none of them, so that neither is taken for the other. */
export const serverColours = ['blue', 'teal', 'olive', 'orange', 'pink', 'slate'] as const
/** More servers than anybody works at; with the embedded workspace there is a key for each, 1 to 9. */
export const mostServers = 8
/** Characters of a workspace's name. */
export const longestWorkspaceName = 40
/** A server's hue. */
export type ServerColour = (typeof serverColours)[number]
/** A workspace's hue along the frame; its name always stands beside it. */
export type WorkspaceColour = ServerColour | 'violet'
