import type { Page } from '@playwright/test'
import { enterAs, expect, type MemberService } from '../support/member-service.ts'
import { codeField, freshNumber, numberField, openSetup, sendButton, sendCodeTo } from './steps.ts'

/** One state of the member's page, and how a member gets there. */
export interface State {
  readonly name: string
  readonly reach: (page: Page, service: MemberService) => Promise<void>
}

const openChange = async (page: Page, service: MemberService): Promise<void> => {
  const owner = service.owner()
  await enterAs(page, owner.externalId, '/settings?open=change')
  await numberField(page).fill(freshNumber('GB'))
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(sendButton(page)).toBeVisible()
}

/** The states that have a look of their own; a new screen is added here. */
export const STATES: readonly State[] = [
  {
    name: 'signed out',
    reach: async (page) => {
      await page.goto('/')
      await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible()
    },
  },
  {
    name: 'help',
    reach: async (page) => {
      await page.goto('/help')
      await page.locator('h1').waitFor()
    },
  },
  { name: 'dashboard', reach: (page, service) => enterAs(page, service.owner().externalId, '/') },
  {
    name: 'account menu',
    reach: async (page, service) => {
      await enterAs(page, service.owner().externalId, '/')
      await page.getByRole('button', { name: /^Your account/ }).click()
      await expect(page.getByRole('menu')).toBeVisible()
    },
  },
  {
    name: 'first bid: dashboard',
    reach: async (page, service) => {
      const { externalId } = service.newcomer()
      await service.placeBids(externalId, 2)
      await enterAs(page, externalId, '/')
      await expect(page.getByText('2 bids wait for your number.')).toBeVisible()
    },
  },
  {
    name: 'first bid: set-up',
    reach: async (page, service) => {
      const { externalId } = service.newcomer()
      await service.placeBids(externalId, 1)
      await enterAs(page, externalId, '/settings?open=setup')
      await expect(page.getByRole('dialog').getByText('1 bid waits for your number.')).toBeVisible()
    },
  },
  { name: 'settings', reach: (page, service) => enterAs(page, service.owner().externalId, '/settings') },
  {
    name: 'set-up: number',
    reach: async (page, service) => {
      await enterAs(page, service.newcomer().externalId, '/settings')
      await openSetup(page)
      await numberField(page).fill('12')
      await sendButton(page).click()
      await expect(page.getByRole('alert')).toBeVisible()
    },
  },
  {
    name: 'set-up: code',
    reach: async (page, service) => {
      await enterAs(page, service.newcomer().externalId, '/settings')
      await openSetup(page)
      await sendCodeTo(page, freshNumber('US'))
      await expect(codeField(page)).toBeFocused()
    },
  },
  {
    name: 'change: number',
    reach: async (page, service) => {
      await enterAs(page, service.owner().externalId, '/settings?open=change')
      await expect(numberField(page)).toBeVisible()
    },
  },
  { name: 'change: proof', reach: openChange },
  {
    name: 'change: cancel?',
    reach: async (page, service) => {
      await openChange(page, service)
      await page.getByRole('button', { name: 'Cancel the change' }).click()
      await expect(page.getByRole('dialog')).toBeVisible()
    },
  },
  {
    name: 'staff request',
    reach: async (page, service) => {
      const owner = service.owner()
      await service.requestChange(owner.accountId, freshNumber('GB'), 'GB')
      await enterAs(page, owner.externalId, '/')
      await expect(page.getByRole('button', { name: 'Accept' })).toBeEnabled()
    },
  },
]
