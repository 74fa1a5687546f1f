import type { DayLook } from './year-days.ts';

/** The mark that stands beside the colour of a kind of day. */
export const DAY_MARKS: Readonly<Record<DayLook, string>> = {
  working: '',
  weekend: '',
  holiday: '★',
  'day-off': '○',
  'moved-off': '⇄',
  'working-weekend': '+',
};
/** In the order of the legend. */
export const DAY_LOOKS: readonly DayLook[] = ['working', 'weekend', 'holiday', 'day-off', 'moved-off', 'working-weekend'];
