import type { TFunction } from 'i18next'
import type { MemberView } from '../../../../src-shared/contract/member-account.ts'

/** “50 XP and 1 credit” (R17). */
export const rewardWords = ({ xp, credits }: NonNullable<MemberView['reward']>, t: TFunction<'member'>): string =>
  t('earned.and', { xp: t('earned.xp', { count: xp }), credits: t('earned.credits', { count: credits }) })
