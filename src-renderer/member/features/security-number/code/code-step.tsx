import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import type { UseMutationResult } from '@tanstack/react-query'
import { useEffect, useRef, useState, type ReactNode, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Input } from '../../../../../src-shared/contract/index.ts'
import type { MemberView } from '../../../../../src-shared/contract/member-account.ts'
import type { Verification } from '../../../../../src-shared/contract/verification-views.ts'
import type { AppError } from '../../../../../src-shared/errors/app-error.ts'
import { useErrorSentence } from '../../../../components/error-sentence.ts'
import { ToneBox } from '../../../../components/tone-box.tsx'
import { When } from '../../../../components/when.tsx'
import { BlockedBy } from '../blocked-by.tsx'
import { Refusal } from '../refusal.tsx'
import { CODE_LENGTH } from './code-digits.ts'
import { CodeField } from './code-field.tsx'
import { DeliveryLine, hasFailed } from './delivery-line.tsx'
import { Resend } from './resend.tsx'

export type CheckCode = UseMutationResult<MemberView, AppError, Input<'memberVerifications.check'>>

/** Said at the field; every other refusal is said above the button. */
const AT_FIELD: ReadonlySet<string> = new Set(['code_wrong', 'validation_failed'])
/** Said by the state of the code itself. */
const BY_STATE: ReadonlySet<string> = new Set(['code_used_up', 'code_expired'])

interface CodeStepProps {
  readonly view: MemberView
  readonly verification: Verification
  /** Lives outside this step: an answer may end the verification, and its sentence outlasts it. */
  readonly check: CheckCode
  /** What else can be done here: “Wrong number?”. */
  readonly children?: ReactNode
}

/** The six-digit step: where the code went, how long it lives, tries left, *Verify Code*, *Re-send Code* (R11, R12). */
export function CodeStep({ view, verification, check, children }: CodeStepProps) {
  const { t } = useTranslation('member')
  const sentence = useErrorSentence()
  const field = useRef<HTMLInputElement>(null)
  const [code, setCode] = useState('')
  const [incomplete, setIncomplete] = useState(false)
  const { codeState, id } = verification
  const live = codeState === 'live'
  // Where the send failed, the line above says so already.
  const failed = codeState === 'void' && verification.delivery !== null && hasFailed(verification.delivery)
  const { checkCode, resendCode } = view.actions
  const others = checkCode.blockedBy.filter(({ code: each }) => !BY_STATE.has(each))

  useEffect(() => {
    field.current?.focus()
  }, [id, live])

  const verify = (event: FormEvent): void => {
    event.preventDefault()
    setIncomplete(code.length !== CODE_LENGTH)
    if (code.length !== CODE_LENGTH) return field.current?.focus()
    check.mutate(
      { verificationId: id, code },
      {
        onError: (error) => {
          if (!AT_FIELD.has(error.code) && !BY_STATE.has(error.code)) return
          setCode('')
          field.current?.focus()
        },
      },
    )
  }
  const refused = check.error && AT_FIELD.has(check.error.code) ? sentence(check.error.code) : undefined
  const elsewhere =
    check.error && !AT_FIELD.has(check.error.code) && !BY_STATE.has(check.error.code) ? check.error : null
  return (
    <Stack spacing={4}>
      <DeliveryLine verification={verification} />
      <Stack component="form" noValidate spacing={4} onSubmit={verify}>
        {!live && !failed && <DeadCode state={codeState} />}
        <CodeField
          value={code}
          disabled={!live}
          inputRef={field}
          error={live ? (incomplete ? t('code.incomplete') : refused) : undefined}
          onChange={(digits) => {
            setCode(digits)
            setIncomplete(false)
            if (check.error) check.reset()
          }}
          help={
            live && (
              <>
                {t('code.validUntil')} <When at={verification.codeEndsAt} as="clock" /> ·{' '}
                {t('code.tries', { count: verification.triesLeft })}
              </>
            )
          }
        />
        <BlockedBy action={{ allowed: others.length === 0, blockedBy: others }} />
        <Refusal error={elsewhere} />
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center' }}>
          <Button type="submit" variant="contained" color="primary" disabled={!checkCode.allowed || check.isPending}>
            {check.isPending ? t('code.verifying') : t('code.verify')}
          </Button>
          {children}
        </Box>
      </Stack>
      <Resend
        key={id}
        verification={verification}
        resendCode={resendCode}
        onSent={() => {
          setCode('')
          check.reset()
          field.current?.focus()
        }}
      />
    </Stack>
  )
}

function DeadCode({ state }: { readonly state: Exclude<Verification['codeState'], 'live'> }) {
  const { t } = useTranslation('member')
  const words = { used_up: t('code.usedUp'), expired: t('code.expired'), void: t('code.void') }
  return (
    <ToneBox tone="waiting" role="alert">
      {words[state]}
    </ToneBox>
  )
}
