import type { Translation } from '../../lib/i18n/translation.ts'
import type { en } from './en.ts'
import { account, summary } from './fr/account.ts'
import { act } from './fr/act.ts'
import { accounts, timeline } from './fr/accounts.ts'
import { deadEnds } from './fr/dead-ends.ts'
import { desk } from './fr/desk.ts'
import { filters } from './fr/filters.ts'
import { presence } from './fr/live.ts'
import { news } from './fr/news.ts'
import { recent, table, views } from './fr/find.ts'
import { frame } from './fr/frame.ts'
import { insights } from './fr/insights.ts'
import { policies } from './fr/policies.ts'
import { session, settings } from './fr/session.ts'
import { audit, cases, request, requests } from './fr/work.ts'
import { workspaces } from './fr/workspaces.ts'

export const fr: Translation<typeof en> = {
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
