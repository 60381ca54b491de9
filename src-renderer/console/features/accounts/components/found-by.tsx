import { useTranslation } from 'react-i18next'
import type { AccountSummary } from '../../../../../src-shared/contract/accounts.ts'
import { Highlight } from '../../../../components/highlight.tsx'
import { MaskedNumber } from '../../../../components/masked-number.tsx'

/** What the search found an account by, where the row itself does not already show it. */
export function FoundBy({ account, query }: { readonly account: AccountSummary; readonly query: string }) {
  const { t } = useTranslation('console')
  const { by, number } = account.match
  if (by === 'id')
    return (
      <bdi dir="ltr">
        <Highlight text={account.externalId} query={query} />
      </bdi>
    )
  if (!number) return t(`accounts.match.${by}`)
  return (
    <>
      {t(`accounts.matchedNumber.${number.as}`)}
      {number.as !== 'current' && (
        <>
          {' '}
          <MaskedNumber number={number.masked} />
        </>
      )}
    </>
  )
}
