import Box from '@mui/material/Box'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { PhoneNumber } from '../../../components/masked-number.tsx'
import { PageHeading } from '../../../components/page-heading.tsx'
import { languageOf, type Language } from '../../../lib/i18n/languages.ts'
import type { HelpArticle, HelpStep } from './article.types.ts'

const load: Readonly<Record<Language, () => Promise<{ readonly article: HelpArticle }>>> = {
  en: () => import('./articles/en.ts'),
  fr: () => import('./articles/fr.ts'),
  es: () => import('./articles/es.ts'),
  ar: () => import('./articles/ar.ts'),
}

/** The help article, in the page's language. */
export function HelpPage() {
  const { t, i18n } = useTranslation('common')
  const language = languageOf(i18n.language)
  const { data } = useQuery({
    queryKey: ['help', language],
    queryFn: async () => (await load[language]()).article,
    staleTime: Infinity,
  })
  if (!data) return null
  return (
    <Stack component="article" spacing={5} sx={{ '& p, & li': { lineHeight: 1.6 } }}>
      <div>
        <Typography color="textSecondary">{data.lead}</Typography>
        <PageHeading>{data.title}</PageHeading>
      </div>
      {data.introduction.map((text) => (
        <Typography key={text}>{text.replace('{site}', t('productName'))}</Typography>
      ))}
      <Box
        component="ol"
        sx={{ margin: 0, paddingInlineStart: '24px', '& > li': { marginBottom: '14px', paddingInlineStart: '4px' } }}
      >
        {data.steps.map((step) => (
          <li key={step.text}>
            <Step step={step} />
          </li>
        ))}
      </Box>
      <Typography sx={{ fontWeight: 600 }}>{data.forEver}</Typography>
      <div>
        <Typography variant="h2">{data.tipsTitle}</Typography>
        <Box
          component="ol"
          sx={{ paddingInlineStart: '24px', '& > li': { marginBottom: '10px', paddingInlineStart: '4px' } }}
        >
          {data.tips.map((tip) => (
            <li key={tip}>{tip}</li>
          ))}
        </Box>
      </div>
    </Stack>
  )
}

function Step({ step: { text, more = [], list, example, after = [] } }: { readonly step: HelpStep }) {
  return (
    <Stack spacing={2}>
      <span>{text}</span>
      {more.map((each) => (
        <span key={each}>{each}</span>
      ))}
      {list && (
        <Box component="ul" sx={{ margin: 0, paddingInlineStart: '20px' }}>
          {list.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </Box>
      )}
      {example && (
        <span>
          {example.label} <PhoneNumber>{example.number}</PhoneNumber>
        </span>
      )}
      {after.map((each) => (
        <span key={each}>{each}</span>
      ))}
    </Stack>
  )
}
