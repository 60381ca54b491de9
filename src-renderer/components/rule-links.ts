import { createContext, type ReactNode } from 'react'

/** Shows the way from a refusal's code to the text of its rule; a page that holds no rules has none, and does not load it. */
export const RuleLinks = createContext<(code: string) => ReactNode>(() => null)
