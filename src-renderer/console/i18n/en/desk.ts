export const desk = {
  account: {
    newWindow: 'Open in a new window',
    copyLink: 'Copy link to this account',
    savePdf: 'Save as PDF…',
    print: 'Print…',
  },
  files: {
    saved: 'Saved as {{name}}.',
    savedRows_one: '{{count}} row saved as {{name}}.',
    savedRows_other: '{{count}} rows saved as {{name}}.',
    savedFirst: 'The first {{count}} of {{of}} rows saved as {{name}}.',
  },
  help: {
    rule: 'Rule {{rule}}: open its text',
    title: 'Help',
    rules: 'The rules',
    news: 'What’s new',
    about: 'About',
    english: 'This text is in English.',
    what: 'Linekeeper verifies the phone numbers of a marketplace’s members and helps its staff with them. Staff have no power over a number: only its owner can change it (R5).',
    licence: 'MIT licence',
  },
  palette: {
    label: 'Find a command, a place or an account',
    placeholder: 'What to do, where to go, or whom to find',
    placeholderCommands: 'What to do or where to go',
    recent: 'Used last',
    recentAccounts: 'Opened last',
    searching: 'Looking for accounts…',
    none: 'Nothing is called “{{query}}”, and no account matches it.',
    hint: 'Arrows choose, Enter does it, Escape closes.',
  },
} as const
