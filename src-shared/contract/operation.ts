import type { Static, TObject, TSchema } from 'typebox'
import type { ErrorCode } from '../errors/error-codes.ts'

/**
 * Who may call an operation. `staff` crosses IPC and HTTP; `desktop` IPC only; every other audience HTTP only:
 * `session` is called by the console's main process on its own behalf, `carrier` by a vendor's signed callback, `demonstration` exists in the embedded
 * workspace only.
 */
export type Audience =
  | 'staff'
  | 'desktop'
  | 'session'
  | 'member'
  | 'integration'
  | 'carrier'
  | 'demonstration'
  | 'public'

/** A staff member's role (docs/rules.md, Roles); a person may hold several. */
export type Role = 'agent' | 'supervisor' | 'reviewer' | 'auditor'

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

/** One entry of the contract: the only place where an operation's name, arguments, reply and errors are written. */
export interface Operation {
  readonly audience: Audience
  /** One sentence; becomes the OpenAPI summary. */
  readonly summary: string
  /** Absent for `desktop` entries, which never leave the computer. */
  readonly method?: Method
  readonly path?: string
  /** The HTTP status of success; 200 unless told. */
  readonly status?: 200 | 201 | 202
  /** A POST whose reply is not kept under its Idempotency-Key: a repetition is answered afresh and counts once (a reveal); nobody may cache it. */
  readonly keepReply?: false
  /** `public` only: the body counts only with its signature, per Standard Webhooks. */
  readonly signed?: true
  /** `staff` only: holding any one of these is enough. */
  readonly roles?: readonly Role[]
  readonly params?: TObject
  readonly query?: TObject
  readonly body?: TObject
  /** `carrier` only: the fields of a form that are read; a carrier may send any others. */
  readonly form?: TObject
  /** What the reply is; JSON unless told. */
  readonly media?: 'text/xml'
  readonly reply: TSchema
  /** The coded errors that this operation adds to those every operation can answer (`COMMON_ERRORS`). */
  readonly errors: readonly ErrorCode[]
}

/** Keeps an entry's literal types, so that every other type can be derived from it. */
export const operation = <const O extends Operation>(entry: O): O => entry

type PartOf<S> = S extends TSchema ? Static<S> : unknown
/** A form stays one part: its names are the carrier's. */
type FormOf<S> = S extends TSchema ? { readonly form: Static<S> } : unknown
type Flatten<T> = { [K in keyof T]: T[K] } & {}

/** An operation's arguments as one flat object: params, query and body share no names. */
export type InputOf<O extends Operation> = Flatten<
  PartOf<O['params']> & PartOf<O['query']> & PartOf<O['body']> & FormOf<O['form']>
>

/** An operation's reply. */
export type ReplyOf<O extends Operation> = Static<O['reply']>
