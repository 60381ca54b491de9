import { expect, test } from 'vitest'
import { createPageI18n, type LoadTexts } from './page-language.ts'

/** Texts whose arrival the test decides. */
function slowTexts() {
  const arrive: Record<string, () => void> = {}
  const later = (language: string) => () => new Promise<object>((resolve) => (arrive[language] = () => resolve({})))
  const load: LoadTexts = { en: () => Promise.resolve({}), fr: later('fr'), es: later('es'), ar: later('ar') }
  return { load, arrive }
}

test('the language that was asked for last is the one that shows, in whatever order texts arrive', async () => {
  const { load, arrive } = slowTexts()
  const { i18n, show } = await createPageI18n({ page: load })
  const account = show('es')
  const chosen = show('fr')
  arrive['fr']?.()
  await chosen
  arrive['es']?.()
  await account
  expect(i18n.language).toBe('fr')
})
