import { account } from './en/account.ts'
import { accounts } from './en/accounts.ts'
import { act } from './en/act.ts'
import { audit } from './en/audit.ts'
import { cases } from './en/cases.ts'
import { deadEnds } from './en/dead-ends.ts'
import { desk } from './en/desk.ts'
import { filters } from './en/filters.ts'
import { presence } from './en/live.ts'
import { news } from './en/news.ts'
import { recent, table, views } from './en/find.ts'
import { frame } from './en/frame.ts'
import { insights } from './en/insights.ts'
import { policies } from './en/policies.ts'
import { request } from './en/request.ts'
import { requests } from './en/requests.ts'
import { session } from './en/session.ts'
import { settings } from './en/settings.ts'
import { summary } from './en/summary.ts'
import { timeline } from './en/timeline.ts'
import { workspaces } from './en/workspaces.ts'

/** What the console says. English: its keys are what every language must satisfy. */
export const en = {
  frame,
  session,
  accounts,
  filters,
  presence,
  news,
  table,
  views,
  recent,
  account,
  act,
  summary,
  timeline,
  request,
  requests,
  deadEnds,
  cases,
  audit,
  insights,
  policies,
  settings,
  desk,
  workspaces,
} as const

declare module '../../lib/i18n/namespaces.ts' {
  interface Namespaces {
    console: typeof en
  }
}
