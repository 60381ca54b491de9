import type { Role } from '../../../src-shared/contract/operation.ts'

/** One entry of the rail: its address and the roles that may open it. */
export interface Section {
  readonly name: 'accounts' | 'requests' | 'cases' | 'audit' | 'insights' | 'policies' | 'settings'
  readonly path: string
  readonly roles: readonly Role[]
}

const everyone: readonly Role[] = ['agent', 'supervisor', 'reviewer', 'auditor']

const SECTIONS: readonly Section[] = [
  { name: 'accounts', path: '/accounts', roles: ['agent', 'supervisor', 'reviewer'] },
  { name: 'requests', path: '/requests', roles: ['agent', 'supervisor', 'reviewer'] },
  { name: 'cases', path: '/cases', roles: ['reviewer'] },
  { name: 'audit', path: '/audit', roles: ['auditor'] },
  { name: 'insights', path: '/insights', roles: ['supervisor'] },
  { name: 'policies', path: '/policies', roles: ['supervisor'] },
  { name: 'settings', path: '/settings', roles: everyone },
]

/** The sections that these roles may open, in the rail's order. */
export const sectionsFor = (roles: readonly Role[]): readonly Section[] =>
  SECTIONS.filter((section) => section.roles.some((role) => roles.includes(role)))

/** Where these roles start their work. */
export const homeOf = (roles: readonly Role[]): string => {
  if (roles.includes('agent') || roles.includes('supervisor')) return '/accounts'
  return roles.includes('reviewer') ? '/cases' : (sectionsFor(roles)[0]?.path ?? '/settings')
}

/** Whether these roles may open an address. */
export const mayOpen = (roles: readonly Role[], path: string): boolean =>
  path.startsWith('/help/') ||
  sectionsFor(roles).some((section) => path === section.path || path.startsWith(`${section.path}/`))
