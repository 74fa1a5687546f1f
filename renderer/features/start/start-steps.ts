/** The steps of a first start that are counted on screen; language and place come before them. */
export const COUNTED_STEPS = ['password', 'recovery', 'office', 'numbers', 'staff'] as const;
export type CountedStep = (typeof COUNTED_STEPS)[number];
