/** Minutes after midnight as a time of day. */
export const slotText = (minutes: number): string => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
const two = (part: number): string => String(part).padStart(2, '0');
