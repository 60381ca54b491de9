import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { FigureBlock, FigureGrouping } from '../../../../src-shared/contract/figures.ts'
import { countryName } from '../../../lib/number-words.ts'

/** The names of what figures are told apart by. */
export const useFigureNames = () => {
  const { t, i18n } = useTranslation('console')
  const { language } = i18n
  return useMemo(
    () => ({
      groupName: (by: FigureGrouping, key: string | null): string => {
        if (key === null) return t(`insights.unknown.${by}`)
        if (by === 'country') return countryName(key, language)
        return by === 'channel' ? t(`insights.channel.${key}` as 'insights.channel.sms') : key
      },
      /** A code without words of its own is shown as it is. */
      blockName: ({ what, code }: FigureBlock): string =>
        t(`insights.block.${what}.${code}` as 'insights.block.send.send_limit', { defaultValue: code }),
    }),
    [t, language],
  )
}
