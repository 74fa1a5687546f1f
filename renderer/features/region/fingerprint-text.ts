/** A fingerprint as it is read out: capital, in groups of four. */
export const fingerprintText = (hex: string): string => hex.toUpperCase().replace(/(?<=^(?:.{4})+)(?=.)/gu, ' ');
