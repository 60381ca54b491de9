export const settings = {
  title: 'Settings',
  appearance: 'Appearance',
  theme: 'Theme',
  themes: { system: 'System', light: 'Light', dark: 'Dark', high_contrast: 'High contrast' },
  density: 'Density',
  densities: { compact: 'Compact', comfortable: 'Comfortable' },
  language: 'Language',
  systemLanguage: 'System ({{language}})',
  keyboard: 'Keyboard',
  singleKeys: 'Single-letter keys',
  singleKeysHint:
    'J, K and 1 to 3 in cases, F in accounts, N, / and ? everywhere. Turn them off if you dictate or press keys by accident.',
  news: 'News',
  notifications: 'Desktop notifications',
  notificationsHint:
    'When an owner accepts, declines or changes the number while no window of the console is in front. They name the account’s id only, no person and no number.',
  workspace: 'This workspace',
  dataFolder: 'Data is kept in',
  keys: 'Keys',
  embeddedKeys:
    'This embedded workspace holds demonstration data only. Its keys were made at the first start and lie beside the database in workspace.keys, readable by you alone. Do not put real numbers in.',
  session: 'Session',
  keptKeychain: 'Kept in this computer’s keychain until you sign out.',
  keptMemory: 'Kept in memory only; it ends when you quit.',
  version: 'Version',
} as const
