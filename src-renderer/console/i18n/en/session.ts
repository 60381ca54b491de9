export const session = {
  title: 'Sign in',
  lead: 'This embedded workspace holds demonstration data only. Choose who you are.',
  people: 'Demonstration staff',
  may: {
    agent: 'Finds accounts, re-sends codes, asks owners to change a number',
    supervisor: 'Does what agents do; also sets policies, reads figures and agents’ activity',
    reviewer: 'Looks at accounts, decides duplicate cases',
    auditor: 'Reads the audit trail',
  },
  keptInMemory: {
    no_keychain: 'This computer offers no keychain, so your session is kept in memory only and ends when you quit.',
    backend_not_allowed:
      'This computer’s keychain is not one that we trust with secrets, so your session is kept in memory only and ends when you quit.',
    backend_changed: 'This computer’s keychain has changed, so the kept session could not be used. Sign in again.',
    unreadable: 'The kept session could not be read, so it was dropped. Sign in again.',
  },
  waiting: 'You are signed in as soon as the service is ready.',
  over: 'Your session has ended. Sign in again; what you entered is kept.',
  signingIn: 'Signing in',
} as const
