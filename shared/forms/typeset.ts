/** A text of the catalogue as it is printed: in the quotation marks of print. */
export const typeset = (text: string): string => text.replace(/"([^"]*)"/gu, '«$1»');
