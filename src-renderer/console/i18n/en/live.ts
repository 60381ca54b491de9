export const presence = {
  looking_one: '{{names}} is looking at this account',
  looking_other: '{{names}} are looking at this account',
} as const
