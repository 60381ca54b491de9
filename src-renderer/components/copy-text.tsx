import CopyIcon from '@mui/icons-material/ContentCopy'
import DoneIcon from '@mui/icons-material/Check'
import ButtonBase from '@mui/material/ButtonBase'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { visuallyHidden } from './visually-hidden.ts'

interface CopyTextProps {
  readonly text: string
  readonly label: string
  /** How it is copied, where it may not stay in the clipboard. */
  readonly copy?: (text: string) => Promise<unknown>
}

const copyForGood = (text: string): Promise<void> => navigator.clipboard.writeText(text)

/** An id that a click copies. */
export function CopyText({ text, label, copy = copyForGood }: CopyTextProps) {
  const { t } = useTranslation()
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), 1500)
    return () => clearTimeout(timer)
  }, [copied])
  const Icon = copied ? DoneIcon : CopyIcon
  return (
    <ButtonBase
      aria-label={`${label}: ${text}`}
      onClick={() =>
        void copy(text).then(
          () => setCopied(true),
          () => setCopied(false),
        )
      }
      sx={{
        font: 'inherit',
        color: 'inherit',
        gap: '4px',
        borderRadius: '4px',
        verticalAlign: 'baseline',
        '&:hover': { color: 'text.primary' },
      }}
    >
      <bdi dir="ltr">{text}</bdi>
      <Icon aria-hidden sx={{ fontSize: 12 }} />
      <span role="status" style={visuallyHidden}>
        {copied ? t('copied') : ''}
      </span>
    </ButtonBase>
  )
}
