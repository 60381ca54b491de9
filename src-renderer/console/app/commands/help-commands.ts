import { useNavigate } from 'react-router'
import { useCommand } from '../../../lib/commands.ts'

/** The rules, what is new, and what this is. */
export const useHelpCommands = (): void => {
  const navigate = useNavigate()
  useCommand('help.rules', () => void navigate('/help/rules'))
  useCommand('help.news', () => void navigate('/help/news'))
  useCommand('help.about', () => void navigate('/help/about'))
}
