/** The first that is a language (BCP 47) of those that the system names; a system set to "C" names none, which reads as English. */
export const systemLanguage = (names: readonly string[]): string => names.find(isLanguage) ?? 'en'

const isLanguage = (name: string): boolean => {
  try {
    return Intl.getCanonicalLocales(name).length === 1
  } catch {
    return false
  }
}
