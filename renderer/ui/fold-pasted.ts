const BREAKS = /[\t\r\n\v\f\u2028\u2029]/;

/** Does a pasted text hold table or line breaks that a single line cannot show? */
export const hasBreaks = (text: string): boolean => BREAKS.test(text);

/** A pasted table or several lines as one line: breaks and runs of space become one space, ends trimmed. Other characters stay as they came. */
export const foldPasted = (text: string): string => text.replace(/[\s\u2028\u2029]+/gu, ' ').trim();
