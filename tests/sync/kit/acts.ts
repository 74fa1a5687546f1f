/**
 * What became of an act that was decided: `maybe` while nobody has answered for it (the program died in mid-write); `lost` with a disk that was replaced by an old
 * copy of itself, or written on such a copy.
 */
export type ActState = 'maybe' | 'acknowledged' | 'refused' | 'lost';
export type Act = {
  readonly office: string;
  readonly device: string;
  readonly n: number;
  readonly hash: string;
  readonly name: string;
  state: ActState;
};
