import manifest from '../package.json' with { type: 'json' }

/** This version of Linekeeper. */
export const version: string = manifest.version
