/** Synthetic identity numbers (law.md E1): computed, serials 9xxx; nobody's. */
export const IIN = {
  man1990: '900101399998',
  man1990second: '900101399797',
  woman1990: '900101499994',
  woman1990second: '900101499391',
  man1885: '850101199993',
  man1885second: '850101199291',
  woman1885: '850101299890',
  woman1885second: '850101299996',
  boy2015: '150101599992',
  boy2015second: '150101599194',
  girl2015: '150101699999',
  girl2015second: '150101699899',
  future: '991231599997',
} as const;
/** First eleven digits for which both passes give 10: never issued. */
export const NEVER_ISSUED = ['85010119928', '85010129990', '90010139975'] as const;
export const BIN = { head: '991240999991', secondPass: '991240999090', branch: '991241999997' } as const;
