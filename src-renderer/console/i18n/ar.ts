import type { Translation } from '../../lib/i18n/translation.ts'
import type { en } from './en.ts'
import { account, summary } from './ar/account.ts'
import { act } from './ar/act.ts'
import { accounts, timeline } from './ar/accounts.ts'
import { deadEnds } from './ar/dead-ends.ts'
import { desk } from './ar/desk.ts'
import { filters } from './ar/filters.ts'
import { presence } from './ar/live.ts'
import { news } from './ar/news.ts'
import { recent, table, views } from './ar/find.ts'
import { frame } from './ar/frame.ts'
import { insights } from './ar/insights.ts'
import { policies } from './ar/policies.ts'
import { session, settings } from './ar/session.ts'
import { audit, cases, request, requests } from './ar/work.ts'
import { workspaces } from './ar/workspaces.ts'

export const ar: Translation<typeof en> = {
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
}
