import type { HelpArticle } from '../article.types.ts'

export const article: HelpArticle = {
  lead: 'How can we help you?',
  title: 'How to verify your phone number',
  introduction: [
    '{site} is committed to keeping its environment secure. You can do your part in this fight against counterfeit entities by verifying your phone number. Doing so certifies that your contact information is accurate and up-to-date and provides security against unauthorized access of your account.',
    'It would take you all of two (2) minutes to verify. It’s that easy.',
  ],
  steps: [
    { text: 'Log in to your account.' },
    { text: 'Click your profile picture at the upper right part of your Dashboard and select Settings.' },
    {
      text: 'On the Profile Details page, scroll down to the Security Phone Number section and click Setup Security Number.',
    },
    {
      text: 'On the popup window, your country should be automatically chosen with its corresponding country code. If not, choose your country for the code to update. Input your number and select your verification method.',
      more: [
        'Your phone number has to have the correct format. Do not include hyphens or spaces. This is the standard international calling format:',
      ],
      list: ['Country code: +52 (Mexico)', 'City code (area code)', 'Local (phone) number'],
      example: { label: 'Example:', number: '(+52) 6441832399' },
      after: [
        'You can use either a mobile phone number or a landline number without extensions. If you are using a mobile number, replace 0 with your country code and input only the succeeding numbers after that.',
        'The verification methods to choose from are SMS or phone call. You cannot use SMS if you are using a fixed or landline number.',
      ],
    },
    {
      text: 'Click Send Verification Code. You will receive an SMS or a phone call on your mobile phone or landline containing the code.',
    },
    {
      text: 'Enter the code on the new field. Click Verify Code.',
      after: ['If you are unable to receive a code within 15 minutes, you may click Re-send Code to try it again.'],
    },
    { text: 'You will receive a notification when you’ve successfully verified your phone number.' },
  ],
  forEver:
    'Once you link a phone number to your account, you can no longer remove it nor use it on another account. You can only change it to another phone number that you own.',
  tipsTitle: 'A few things to keep in mind',
  tips: [
    'If you’re bidding on a project for the first time, you’ll be prompted by the system to verify your phone number.',
    'Users are allowed only one account; thus, a phone number can be verified in one account only. Once verified, it can no longer be used on another account.',
    'There are more benefits to verifying your phone number. It helps you earn XP and credits to uncover awesome rewards. This is especially helpful to new users who want to complete their account setup.',
    'If you have a pending identity verification on the site, the option to update your phone number will not be available. You will need to complete the identity verification first or cancel it before you can update your phone number.',
  ],
}
