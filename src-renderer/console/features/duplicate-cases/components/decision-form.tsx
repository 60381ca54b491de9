import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import FormHelperText from '@mui/material/FormHelperText'
import OutlinedInput from '@mui/material/OutlinedInput'
import ToggleButton from '@mui/material/ToggleButton'
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup'
import { Controller, useForm } from 'react-hook-form'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Disposition } from '../../../../../src-shared/contract/duplicate-cases.ts'
import type { Reply } from '../../../../../src-shared/contract/index.ts'
import { Field } from '../../../../components/field.tsx'
import { InlineError } from '../../../../components/inline-error.tsx'
import { KeyCap } from '../../../../components/key-cap.tsx'
import { dropDraft, keepDraft, readDraft } from '../../../../lib/drafts.ts'
import { useShortcuts } from '../../../../lib/shortcuts.ts'
import { useSettings } from '../../../../lib/use-desktop.ts'
import { useDecideDuplicateCase } from '../api/decide-duplicate-case.ts'

const DISPOSITIONS = ['honest_mistake', 'same_person', 'suspicious'] as const
/** The contract's bounds on a note. */
const SHORTEST_NOTE = 3
const LONGEST_NOTE = 1000

interface Decision {
  readonly disposition: Disposition | ''
  readonly note: string
}

/** Chooses a disposition by click or key, with a reason; the draft is kept until it is sent. */
export function DecisionForm({ view }: { readonly view: Reply<'duplicateCases.get'> }) {
  const { t } = useTranslation('console')
  const { singleKeyShortcuts } = useSettings()
  const id = view.case.id
  const key = `duplicateCases.decide:${id}`
  const { control, register, handleSubmit, setValue, subscribe, formState } = useForm<Decision>({
    defaultValues: readDraft<Decision>(key, { disposition: '', note: '' }),
  })
  const note = useRef<HTMLTextAreaElement>(null)
  const noteField = register('note', { validate: (text) => text.trim().length >= SHORTEST_NOTE })
  const decide = useDecideDuplicateCase(id)
  useEffect(() => {
    return subscribe({ formState: { values: true }, callback: ({ values }) => keepDraft(key, values) })
  }, [subscribe, key])
  useShortcuts(
    DISPOSITIONS.map((disposition, index) => ({
      key: String(index + 1),
      run: () => {
        setValue('disposition', disposition, { shouldValidate: formState.isSubmitted })
        note.current?.focus()
      },
    })),
    singleKeyShortcuts,
  )
  const submit = handleSubmit(({ disposition, note: reason }) => {
    if (disposition === '' || decide.isPending) return
    decide.mutate({ disposition, note: reason.trim() }, { onSuccess: () => dropDraft(key) })
  })
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <Box sx={{ display: 'grid', gap: '10px', maxWidth: 640 }}>
        <Controller
          name="disposition"
          control={control}
          rules={{ required: true }}
          render={({ field: { ref, value, onChange }, fieldState }) => (
            <div>
              <ToggleButtonGroup
                exclusive
                value={value}
                aria-label={t('cases.decide')}
                onChange={(_, chosen: Disposition | null) => onChange(chosen ?? '')}
              >
                {DISPOSITIONS.map((disposition, index) => (
                  <ToggleButton
                    key={disposition}
                    value={disposition}
                    ref={index === 0 ? ref : undefined}
                    sx={{ gap: '8px' }}
                  >
                    {t(`cases.disposition.${disposition}`)}
                    {singleKeyShortcuts && (
                      <span aria-hidden>
                        <KeyCap>{index + 1}</KeyCap>
                      </span>
                    )}
                  </ToggleButton>
                ))}
              </ToggleButtonGroup>
              {fieldState.invalid && (
                <FormHelperText error role="alert">
                  {t('cases.dispositionRequired')}
                </FormHelperText>
              )}
            </div>
          )}
        />
        <Field
          label={t('cases.note')}
          hint={t('cases.noteHint')}
          error={formState.errors.note && t('cases.noteRequired')}
        >
          {({ id: noteId, describedBy, invalid }) => (
            <OutlinedInput
              id={noteId}
              multiline
              minRows={2}
              maxRows={5}
              inputProps={{
                'aria-describedby': describedBy,
                'aria-invalid': invalid,
                maxLength: LONGEST_NOTE,
                dir: 'auto',
              }}
              onKeyDown={(event) => {
                if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void submit()
              }}
              name={noteField.name}
              onChange={noteField.onChange}
              onBlur={noteField.onBlur}
              inputRef={(element: HTMLTextAreaElement | null) => {
                noteField.ref(element)
                note.current = element
              }}
            />
          )}
        </Field>
        {decide.error && <InlineError error={decide.error} />}
        <Box sx={{ display: 'flex', alignItems: 'center', gap: '10px' }}>
          <Button
            type="submit"
            variant="contained"
            color="primary"
            aria-disabled={decide.isPending || !view.actions.decide.allowed}
          >
            {t('cases.decide')}
          </Button>
          <Box component="span" sx={{ color: 'text.secondary', fontSize: 12 }}>
            {t('cases.decideHint')}
          </Box>
        </Box>
      </Box>
    </form>
  )
}
