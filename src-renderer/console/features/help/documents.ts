import changelog from '../../../../CHANGELOG.md?raw'
import rules from '../../../../docs/rules.md?raw'

/** The documents that the console holds, as they were when it was built. */
export const documents = { rules, news: changelog } as const
