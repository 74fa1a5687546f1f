/** The steps of a first start that are counted on screen; language and place come before them. */
export const COUNTED_STEPS = ['password', 'recovery', 'office', 'numbers', 'staff'] as const;
/** The steps of a computer that joins an office. */
export const JOIN_STEPS = ['region', 'person', 'password', 'recovery', 'join'] as const;
export type CountedStep = (typeof COUNTED_STEPS)[number] | (typeof JOIN_STEPS)[number];
