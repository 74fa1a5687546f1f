/** Name of the answer's file beside the packet's: the same, with its ending. What a file name cannot hold becomes a hyphen. */
export const answerName = (packet: string): string => {
  const stem = packet
    .replace(/\.qcp$/iu, '')
    .replace(/[^\p{L}\d ._-]+/gu, '-')
    .replace(/^[^\p{L}\d]+/u, '');
  return `${stem.slice(0, 100) || 'packet'}-answer.qcp`;
};
