import type { MailWords } from './mail-words.ts'

export const en: MailWords = {
  dir: 'ltr',
  greeting: (name) => `Hello ${name},`,
  notices: {
    number_verified: {
      subject: 'Your phone number has been verified',
      body: ['Your phone number has been verified.', 'If this wasn’t you, contact support at once.'],
    },
    number_changed: {
      subject: 'Your security phone number has been changed',
      body: [
        'Your security phone number has been changed.',
        'If this wasn’t you, tell us: “This wasn’t me” stands beside this notice on your Dashboard.',
      ],
      open: 'Open your Dashboard',
    },
    change_requested: {
      subject: 'Support asked to change your security number',
      body: [
        'Support asked to change your security number. Only you can accept it.',
        'If you did not ask for this, decline it: “This wasn’t me”.',
      ],
    },
    change_cancelled: {
      subject: 'The change of your number was cancelled',
      body: ['The change of your number was cancelled. Your number has not changed.'],
    },
    change_started: {
      subject: 'A change of your security number has been started',
      body: [
        'A change of your security number has been started.',
        'If this wasn’t you, stop it now: “Stop the change”.',
      ],
    },
    change_expired: {
      subject: 'The time for the change of your number ran out',
      body: ['The time for the change of your number ran out. Your number has not changed.'],
    },
    change_link_sent: {
      subject: 'Change your number without your old phone',
      body: [
        'You told us that you no longer have the phone with your current number. The link below starts the waiting time after which the new number can be confirmed.',
        'It works once and only for a short time, and only while you are signed in. Do not pass it on.',
        'If this wasn’t you, do not open it, and stop the change on the page.',
      ],
      open: 'Go on without your old phone',
    },
    change_delay_started: {
      subject: 'Your number will change unless you stop it',
      body: [
        'The link to change your number without your phone was opened. The change goes on after the waiting time.',
        'If this wasn’t you, stop it now with the link below. It needs no sign-in.',
      ],
      open: 'Stop the change',
    },
    change_delay_over: {
      subject: 'The new number can be confirmed now',
      body: ['The waiting time is over: the new number can be confirmed now.', 'If this wasn’t you, stop the change.'],
    },
    change_let_through: {
      subject: 'A reviewer approved the change of your number',
      body: ['A reviewer approved the change of your number. Go on by confirming your current number.'],
    },
    change_refused: {
      subject: 'A reviewer refused the change of your number',
      body: ['A reviewer refused the change of your number. Your number has not changed.'],
    },
    identity_check_expired: {
      subject: 'Your identity check counts as expired',
      body: [
        'Your identity check had no answer for a long time and counts as expired. It no longer blocks a change of your number.',
      ],
    },
    code_resent_by_staff: {
      subject: 'Support sent you a new code',
      body: ['Support sent you a new code. Nobody but you can see it; never tell it to anyone.'],
    },
    number_revealed: {
      subject: 'Support looked at your whole number',
      body: [
        'Support looked at your whole number. Nothing about it was changed.',
        'If you are not in touch with support, tell them.',
      ],
    },
    setup_link: {
      subject: 'Set up your security number',
      body: ['Support sent you the way to set up your security number.'],
      open: 'Setup Security Number',
    },
    check_link: {
      subject: 'Your identity check is pending',
      body: ['Support sent you the way to your pending identity check: Profile Details say what to do.'],
    },
    attempt_reviewed: {
      subject: 'Your try with a number was reviewed',
      body: [
        'Our reviewers looked into your try with a number that another account uses. Nothing about your account has changed.',
      ],
    },
    release_requested: {
      subject: 'Is this number still yours?',
      body: [
        'Our reviewers were asked to release a number that was yours, because it seems to belong to somebody else now. If it is still yours, say so.',
        '“It is still mine” stands beside this notice on your Dashboard; if you cannot sign in, tell support. Your word is enough, and nothing is released then.',
      ],
      open: 'Open your Dashboard',
    },
    release_approved: {
      subject: 'A number that was yours will be released',
      body: [
        'Two reviewers agreed to release a number that was yours. In 30 days another account can verify it, unless you say that it is still yours.',
        '“It is still mine” stands beside this notice on your Dashboard; if you cannot sign in, tell support. Your word is enough, and nothing is released then.',
      ],
      open: 'Open your Dashboard',
    },
    release_ended: {
      subject: 'The number stays with your account',
      body: ['The number is not released. It stays with your account.'],
      open: 'Open your Dashboard',
    },
    number_released: {
      subject: 'A number was released',
      body: ['The number was released and is no longer tied to your account.'],
      open: 'Open your Dashboard',
    },
    dispute_reviewed: {
      subject: 'What you told us was reviewed',
      body: [
        'Our reviewers looked into what you told us about the change of your number. Nothing was rolled back; support can tell you more.',
      ],
    },
  },
  numberEnding: 'Number ending in',
  open: 'Open Profile Details',
  footer: 'Nobody from our staff will ever ask you for a code.',
}
