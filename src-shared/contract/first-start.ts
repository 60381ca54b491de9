/** The step that the embedded service tells while it makes the demonstration data: the one that takes seconds, and only once. */
export const FIRST_START = 'making the demonstration data'
