import Box from '@mui/material/Box'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '../lib/i18n/languages.ts'
import { useChooseLanguage } from './page-language-context.tsx'

/** The page's language; each is named in itself. The browser's own list: it works everywhere and weighs nothing. */
export function LanguageChoice({ label }: { readonly label: string }) {
  const { i18n } = useTranslation()
  const choose = useChooseLanguage()
  const id = useId()
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, fontSize: 15 }}>
      <label htmlFor={id}>{label}</label>
      <Box
        component="select"
        id={id}
        value={i18n.language}
        onChange={(event) => choose(event.target.value as Language)}
        sx={(theme) => ({
          font: 'inherit',
          color: 'inherit',
          minHeight: 44,
          paddingInline: '10px',
          borderRadius: '8px',
          border: `1px solid ${theme.vars?.palette.text.disabled}`,
          backgroundColor: theme.vars?.palette.background.default,
        })}
      >
        {LANGUAGES.map((language) => (
          <option key={language} value={language} lang={language}>
            {LANGUAGE_NAMES[language]}
          </option>
        ))}
      </Box>
    </Box>
  )
}
