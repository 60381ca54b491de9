import type { ColumnType } from 'kysely'
import type { StaffRole } from '../domain/actor.ts'
import type { RevealRecord } from '../domain/staff-records.types.ts'

/** Read as a value, written as text. */
type Json = ColumnType<unknown, string, string>

export interface RevealTable {
  id: string
  staff_id: string
  nth: number
  staff_role: StaffRole
  account_id: string
  claim_id: string
  reason: RevealRecord['reason']
  ticket: string | null
  at: Date
}

export interface AccountNoteTable {
  id: string
  account_id: string
  text: string
  ticket: string | null
  staff_id: string
  staff_role: StaffRole
  at: Date
}

export interface PolicyChangeTable {
  name: string
  version: number
  from_value: Json
  to_value: Json
  reason: string
  staff_id: string
  at: Date
}

export interface StaffDraftTable {
  staff_id: string
  account_id: string
  form: string
  sealed_draft: Uint8Array
  kept_at: Date
}
