export const desk = {
  account: { newWindow: 'Open in a new window', copyLink: 'Copy link to this account' },
  palette: {
    label: 'Find a command, a place or an account',
    placeholder: 'What to do, where to go, or whom to find',
    placeholderCommands: 'What to do or where to go',
    recent: 'Used last',
    searching: 'Looking for accounts…',
    none: 'Nothing is called “{{query}}”, and no account matches it.',
    hint: 'Arrows choose, Enter does it, Escape closes.',
  },
} as const
