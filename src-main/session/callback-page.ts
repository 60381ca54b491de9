/** What the browser says once the person has come back; a page of text, without script or style. */
const words = {
  en: ['Linekeeper', 'You can close this page and go back to Linekeeper.'],
  fr: ['Linekeeper', 'Vous pouvez fermer cette page et revenir à Linekeeper.'],
  es: ['Linekeeper', 'Puede cerrar esta página y volver a Linekeeper.'],
  ar: ['Linekeeper', 'يمكنك إغلاق هذه الصفحة والعودة إلى Linekeeper.'],
} as const

/** The page in a language of the console. */
export const callbackPage = (language: keyof typeof words): string => {
  const [title, text] = words[language]
  const direction = language === 'ar' ? 'rtl' : 'ltr'
  return `<!doctype html><html lang="${language}" dir="${direction}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title></head><body><main><h1>${title}</h1><p>${text}</p></main></body></html>`
}
