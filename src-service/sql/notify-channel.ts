/** The one channel of NOTIFY: each payload is a domain event as JSON. */
export const notifyChannel = 'linekeeper'
