import Box from '@mui/material/Box'
import FormControlLabel from '@mui/material/FormControlLabel'
import Switch from '@mui/material/Switch'
import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import { FilterSelect } from '../../../components/filter-select.tsx'
import { InlineError } from '../../../components/inline-error.tsx'
import { PageHead } from '../../../components/page-head.tsx'
import { scrolls } from '../../../components/scrolls.ts'
import { LANGUAGE_NAMES, LANGUAGES, languageOf } from '../../../lib/i18n/languages.ts'
import {
  useServiceStatus,
  useSession,
  useSetSettings,
  useSettings,
  useSettingsReply,
} from '../../../lib/use-desktop.ts'
import { SettingLine } from './components/setting-line.tsx'
import { SettingsGroup } from './components/settings-group.tsx'
import { WorkspacesGroup } from './workspaces/workspaces-group.tsx'

const THEMES = ['system', 'light', 'dark', 'high_contrast'] as const
const DENSITIES = ['comfortable', 'compact'] as const
const LANGUAGE_CHOICES = ['system', ...LANGUAGES] as const

/** How the console looks and behaves on this computer, and what its workspace holds. */
export function SettingsPage() {
  const { t } = useTranslation('console')
  const settings = useSettings()
  const reply = useSettingsReply()
  const status = useServiceStatus()
  const session = useSession()
  const { mutate, error } = useSetSettings()
  const systemLanguage = LANGUAGE_NAMES[languageOf(reply?.systemLanguage)]
  return (
    <Box sx={scrolls}>
      <PageHead title={t('settings.title')} />
      <Box sx={{ padding: '4px 12px 32px', maxWidth: 680, display: 'grid', gap: '24px' }}>
        {error && <InlineError error={error} />}
        <SettingsGroup title={t('settings.appearance')}>
          <SettingLine label={t('settings.theme')}>
            <FilterSelect
              label={t('settings.theme')}
              value={settings.theme}
              onChange={(theme) => mutate({ theme })}
              options={THEMES.map((value) => ({ value, label: t(`settings.themes.${value}`) }))}
            />
          </SettingLine>
          <SettingLine label={t('settings.density')}>
            <FilterSelect
              label={t('settings.density')}
              value={settings.density}
              onChange={(density) => mutate({ density })}
              options={DENSITIES.map((value) => ({ value, label: t(`settings.densities.${value}`) }))}
            />
          </SettingLine>
          <SettingLine label={t('settings.language')}>
            <FilterSelect
              label={t('settings.language')}
              value={settings.language}
              onChange={(language) => mutate({ language })}
              options={LANGUAGE_CHOICES.map((value) => ({
                value,
                label:
                  value === 'system'
                    ? t('settings.systemLanguage', { language: systemLanguage })
                    : LANGUAGE_NAMES[value],
              }))}
            />
          </SettingLine>
        </SettingsGroup>
        <SettingsGroup title={t('settings.keyboard')}>
          <FormControlLabel
            control={
              <Switch
                size="small"
                checked={settings.singleKeyShortcuts}
                onChange={(_, singleKeyShortcuts) => mutate({ singleKeyShortcuts })}
                slotProps={{ input: { 'aria-describedby': 'single-keys-hint' } }}
              />
            }
            label={t('settings.singleKeys')}
            sx={{ marginInline: '-6px 0', gap: '8px' }}
          />
          <Typography id="single-keys-hint" variant="body2" color="textSecondary">
            {t('settings.singleKeysHint')}
          </Typography>
        </SettingsGroup>
        <WorkspacesGroup />
        <SettingsGroup title={t('settings.news')}>
          <FormControlLabel
            control={
              <Switch
                size="small"
                checked={settings.desktopNotifications}
                onChange={(_, desktopNotifications) => mutate({ desktopNotifications })}
                slotProps={{ input: { 'aria-describedby': 'notifications-hint' } }}
              />
            }
            label={t('settings.notifications')}
            sx={{ marginInline: '-6px 0', gap: '8px' }}
          />
          <Typography id="notifications-hint" variant="body2" color="textSecondary">
            {t('settings.notificationsHint')}
          </Typography>
        </SettingsGroup>
        <SettingsGroup title={t('settings.workspace')}>
          {status?.workspace === 'embedded' && (
            <SettingLine label={t('settings.dataFolder')}>
              <Box component="bdi" dir="ltr" sx={{ userSelect: 'text', overflowWrap: 'anywhere' }}>
                {reply?.dataFolder}
              </Box>
            </SettingLine>
          )}
          <SettingLine label={t('settings.session')}>
            {session && t(session.kept === 'keychain' ? 'settings.keptKeychain' : 'settings.keptMemory')}
          </SettingLine>
          {status?.workspace === 'embedded' && (
            <SettingLine label={t('settings.keys')}>{t('settings.embeddedKeys')}</SettingLine>
          )}
          <SettingLine label={t('settings.version')}>
            <bdi>{status?.version}</bdi>
          </SettingLine>
        </SettingsGroup>
      </Box>
    </Box>
  )
}
