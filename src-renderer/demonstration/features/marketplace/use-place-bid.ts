import { useMutation } from '@tanstack/react-query'
import type { Input, Reply } from '../../../../src-shared/contract/index.ts'
import type { AppError } from '../../../../src-shared/errors/app-error.ts'
import { request } from '../../../lib/http.ts'

/** Bids for a member; the demonstration's back end asks the gate. */
export const usePlaceBid = () =>
  useMutation<Reply<'demonstration.placeBid'>, AppError, Input<'demonstration.placeBid'>>({
    mutationFn: (input) => request('demonstration.placeBid', input),
  })
