import { nextOf } from './next-of.ts'

export const deliveryNext = nextOf({
  call: { member: 'Ask for a call instead.', agent: 'Offer a call: SMS is off for this number.' },
  callOrWait: {
    member: 'Ask for a call instead, or use another number.',
    agent: 'Offer a call: an SMS will not arrive until the carrier lets it through.',
  },
  phone: {
    member: 'Check that the phone is on and has a signal, then send a new code.',
    agent: 'Ask whether the phone is on and has a signal, then re-send or offer a call.',
  },
  number: {
    member: 'Check the number, or use another one.',
    agent: 'Ask the member to check the number; only its owner can enter another one.',
  },
  answer: {
    member: 'Send a new code when you can answer.',
    agent: 'Re-send when the member can answer.',
  },
  digit: {
    member: 'Ask for a new call, and press the digit that it names.',
    agent: 'Tell the member to press the digit that the call names; a mailbox cannot.',
  },
  country: {
    member: 'Use a number of another country, or contact support.',
    agent: 'Tell the operator: sends to this country are off at the carrier.',
  },
  wait: { member: 'Try again in a while.', agent: 'Wait a while before the next code; tell the operator if it stays.' },
  operator: {
    member: 'Try again later: we have to put this right.',
    agent: 'Tell the operator, with the carrier’s code.',
  },
  again: {
    member: 'Send a new code; if it fails again, choose the other method.',
    agent: 'Re-send or choose the other method; tell the operator if it stays.',
  },
})
