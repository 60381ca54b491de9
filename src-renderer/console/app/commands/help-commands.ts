import { useCommand } from '../../../lib/commands.ts'
import { useGoTo } from '../../../lib/go-to.ts'

/** The rules, what is new, and what this is. */
export const useHelpCommands = (): void => {
  const goTo = useGoTo()
  useCommand('help.rules', () => goTo('/help/rules'))
  useCommand('help.news', () => goTo('/help/news'))
  useCommand('help.about', () => goTo('/help/about'))
}
