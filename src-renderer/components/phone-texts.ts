import { useTranslation } from 'react-i18next'
import type { CleanChange } from '../../src-shared/phone/clean.ts'

const en = {
  country: 'Country',
  number: 'Phone number',
  noCountry: 'No country by this name or code',
  openList: 'Show all countries',
  closeList: 'Close the list',
  cleaned: 'We changed what you entered:',
  countryTaken: 'country chosen by its calling code',
  use: 'Use',
  example: 'Digits only, for example',
  lineTypes: {
    mobile: 'Mobile',
    fixed_line: 'Landline',
    fixed_line_or_mobile: 'Mobile or landline',
  },
  changes: {
    digits_converted: 'digits written as 0–9',
    uri_scheme_removed: 'link prefix removed',
    extension_removed: 'extension removed',
    separators_removed: 'spaces and signs removed',
    international_prefix_replaced: 'international prefix replaced by +',
    calling_code_recognised: 'country code recognised',
    trunk_prefix_removed: 'leading prefix removed',
    mobile_prefix_rewritten: 'old mobile prefix brought up to date',
  } satisfies Record<CleanChange, string>,
}

/** What the phone field says. */
export type PhoneTexts = typeof en

const fr: PhoneTexts = {
  country: 'Pays',
  number: 'Numéro de téléphone',
  noCountry: 'Aucun pays de ce nom ou de cet indicatif',
  openList: 'Afficher tous les pays',
  closeList: 'Fermer la liste',
  cleaned: 'Nous avons modifié votre saisie :',
  countryTaken: 'pays choisi d’après son indicatif',
  use: 'Utiliser',
  example: 'Chiffres uniquement, par exemple',
  lineTypes: { mobile: 'Mobile', fixed_line: 'Ligne fixe', fixed_line_or_mobile: 'Mobile ou ligne fixe' },
  changes: {
    digits_converted: 'chiffres écrits de 0 à 9',
    uri_scheme_removed: 'préfixe de lien supprimé',
    extension_removed: 'numéro de poste supprimé',
    separators_removed: 'espaces et signes supprimés',
    international_prefix_replaced: 'préfixe international remplacé par +',
    calling_code_recognised: 'indicatif du pays reconnu',
    trunk_prefix_removed: 'préfixe initial supprimé',
    mobile_prefix_rewritten: 'ancien préfixe mobile mis à jour',
  },
}

const es: PhoneTexts = {
  country: 'País',
  number: 'Número de teléfono',
  noCountry: 'Ningún país con ese nombre o código',
  openList: 'Mostrar todos los países',
  closeList: 'Cerrar la lista',
  cleaned: 'Hemos cambiado lo que introdujo:',
  countryTaken: 'país elegido por su código',
  use: 'Usar',
  example: 'Solo dígitos, por ejemplo',
  lineTypes: { mobile: 'Móvil', fixed_line: 'Teléfono fijo', fixed_line_or_mobile: 'Móvil o fijo' },
  changes: {
    digits_converted: 'dígitos escritos de 0 a 9',
    uri_scheme_removed: 'prefijo de enlace eliminado',
    extension_removed: 'extensión eliminada',
    separators_removed: 'espacios y signos eliminados',
    international_prefix_replaced: 'prefijo internacional sustituido por +',
    calling_code_recognised: 'código de país reconocido',
    trunk_prefix_removed: 'prefijo inicial eliminado',
    mobile_prefix_rewritten: 'prefijo móvil antiguo actualizado',
  },
}

const ar: PhoneTexts = {
  country: 'البلد',
  number: 'رقم الهاتف',
  noCountry: 'لا يوجد بلد بهذا الاسم أو الرمز',
  openList: 'عرض كل البلدان',
  closeList: 'إغلاق القائمة',
  cleaned: 'عدّلنا ما أدخلته:',
  countryTaken: 'اختير البلد حسب رمزه',
  use: 'استخدام',
  example: 'أرقام فقط، مثال:',
  lineTypes: { mobile: 'هاتف محمول', fixed_line: 'هاتف أرضي', fixed_line_or_mobile: 'محمول أو أرضي' },
  changes: {
    digits_converted: 'كُتبت الأرقام بالصيغة 0–9',
    uri_scheme_removed: 'حُذفت بادئة الرابط',
    extension_removed: 'حُذف الرقم الداخلي',
    separators_removed: 'حُذفت المسافات والعلامات',
    international_prefix_replaced: 'استُبدلت بادئة الاتصال الدولي بعلامة +',
    calling_code_recognised: 'عُرف رمز البلد',
    trunk_prefix_removed: 'حُذفت البادئة الأولى',
    mobile_prefix_rewritten: 'حُدّثت بادئة المحمول القديمة',
  },
}

const TEXTS: Readonly<Record<string, PhoneTexts>> = { en, fr, es, ar }

/** The texts of a language, English where there are none. */
export const phoneTexts = (language: string): PhoneTexts => TEXTS[language.slice(0, 2)] ?? en

/** The phone field's texts in the page's language. */
export function usePhoneTexts(): PhoneTexts {
  const { i18n } = useTranslation()
  return phoneTexts(i18n.language ?? 'en')
}
