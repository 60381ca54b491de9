/** The folder below userData that holds the embedded workspace, and nothing else. */
export const embeddedFolder = 'embedded'
