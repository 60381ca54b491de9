/** The tally's scope of every send (R20). */
export const ALL_SENDS = 'all'
/** Stands for the country of a number whose plan does not tell its countries apart. */
export const NO_COUNTRY = '??'
