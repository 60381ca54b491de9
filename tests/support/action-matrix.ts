import type { AccountView } from '../../src-shared/contract/accounts.ts'

/** `yes`, `role` where the role does not do it, or the code of what blocks first. */
export type Cell = string
type ActionName = keyof AccountView['actions']

const ACTIONS: readonly (readonly [ActionName, string])[] = [
  ['resendCode', 're-send'],
  ['overrideResend', 're-send before the wait is over'],
  ['requestNumberChange', 'request a number change'],
  ['cancelNumberChange', 'withdraw the request'],
  ['approveNumberChange', 'approve (R7)'],
  ['refuseNumberChange', 'refuse (R7)'],
  ['reveal', 'reveal'],
  ['sendSetupLink', 'set-up link'],
  ['sendCheckLink', 'check link'],
  ['addNote', 'note'],
]

const shown = (cell: Cell): string => (cell === 'yes' ? '✓' : cell === 'role' ? '–' : `\`${cell}\``)
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

/** The page that shows which action each role may do in each state of an account. */
export function actionMatrix<S extends string, R extends string>(
  states: readonly S[],
  roles: readonly R[],
  cellOf: (state: S, role: R, action: ActionName) => Cell,
): string {
  const tables = roles.map((role) => [
    `## ${role.charAt(0).toUpperCase()}${role.slice(1)}`,
    '',
    row(['state', ...ACTIONS.map(([, words]) => words)]),
    row(['---', ...ACTIONS.map(() => ':-:')]),
    ...states.map((state) => row([state, ...ACTIONS.map(([name]) => shown(cellOf(state, role, name)))])),
    '',
  ])
  return [
    '# Who may do what, when',
    '',
    'Each action for each role in each state of an account, as the service answers it. ✓: it may be done. –: the role does not do it. Else the',
    'code of what blocks it first; the screens say it in words, with since when, until when, and who can lift it ([R7](rules.md#r7)). The',
    'override of the wait is a policy, off by default ([R13](rules.md#r13)); it is on here.',
    '',
    'This page is written by its test, which does what is marked and is refused what is not, on both databases:',
    '`UPDATE_ACTIONS=1 npm run test:service -- tests/service/action-matrix.test.ts`.',
    '',
    ...tables.flat(),
  ]
    .join('\n')
    .trimEnd()
    .concat('\n')
}
