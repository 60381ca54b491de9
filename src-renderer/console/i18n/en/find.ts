export const table = {
  columns: 'Columns',
  pin: 'Keep {{column}} at the start',
  reset: 'Columns as they were',
  resize: 'Width of {{column}}',
  automatic: 'automatic',
  pixels_one: '{{count}} pixel',
  pixels_other: '{{count}} pixels',
  order: 'Order',
  orders: {
    recent: 'Changed last',
    newest: 'Newest first',
    oldest: 'Oldest first',
    name: 'Name, A to Z',
    name_desc: 'Name, Z to A',
  },
  names: { language: 'Language', created: 'Created', match: 'Id, found by' },
} as const

export const views = {
  title: 'Views',
  none: 'No saved views yet',
  changed: 'changed',
  saveAs: 'Save as a view…',
  keep: 'Save the changes to “{{name}}”',
  rename: 'Rename the view…',
  remove: 'Delete the view…',
  name: 'Name of the view',
  nameMissing: 'Enter a name.',
  saveTitle: 'Save as a view',
  save: 'Save the view',
  renameTitle: 'Rename the view',
  renameConfirm: 'Rename',
  removeTitle: 'Delete “{{name}}”?',
  removeBody: 'Only the view goes. No account changes by it.',
  removeConfirm: 'Delete the view',
} as const

export const recent = { label: 'Accounts that you opened last', title: 'Opened last' } as const
