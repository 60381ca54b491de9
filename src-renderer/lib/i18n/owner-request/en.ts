import type { OwnerRequestTexts } from '../owner-request.ts'

export const ownerRequestEn: OwnerRequestTexts = {
  title: 'Support asks to change your security number',
  asked: {
    agent: 'A support agent asked for this.',
    supervisor: 'A support supervisor asked for this.',
    reviewer: 'A trust-and-safety reviewer asked for this.',
    auditor: 'A member of our staff asked for this.',
    staff: 'A member of our staff asked for this.',
  },
  whyLabel: 'Why',
  why: {
    lost_phone: 'You told us that you no longer have the phone.',
    new_number: 'You told us that you have a new number.',
    no_codes_arrive: 'You told us that no codes arrive.',
    number_typed_wrong: 'You told us that the number was typed wrong.',
    other: 'You talked to us about your number.',
  },
  currentNumber: 'Your number now',
  newNumber: 'New number',
  whatFollows: 'If you accept, you confirm your current number with a code, and then the new one.',
  nothingChanges: 'Only you can change your number. Nothing changes until you accept and enter both codes.',
  answerBy: 'You can answer until {{until}}.',
  answerWithinADay: 'You can answer within 24 hours.',
  accept: 'Accept',
  decline: 'Decline',
  wasNotMe: 'This wasn’t me',
}
