import type { Translation } from '../../lib/i18n/translation.ts'
import type { en } from './en.ts'
import { account, summary } from './es/account.ts'
import { act } from './es/act.ts'
import { accounts, timeline } from './es/accounts.ts'
import { deadEnds } from './es/dead-ends.ts'
import { desk } from './es/desk.ts'
import { filters } from './es/filters.ts'
import { presence } from './es/live.ts'
import { news } from './es/news.ts'
import { recent, table, views } from './es/find.ts'
import { frame } from './es/frame.ts'
import { insights } from './es/insights.ts'
import { policies } from './es/policies.ts'
import { session, settings } from './es/session.ts'
import { audit, cases, request, requests } from './es/work.ts'
import { workspaces } from './es/workspaces.ts'

export const es: Translation<typeof en> = {
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
