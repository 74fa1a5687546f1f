// What the canary writes and the scanner looks for. Nobody is called so, and no such number was ever given (serials 9000–9999).

export const PASSWORD = 'көктем таңы ерте атты';
/** What stands on the buttons of the door; it identifies nobody. */
export const SIGN_IN_NAMES = ['Басшы 1', 'Маман 1', 'Маман 2'] as const;

// Written backwards: the browser keeps this very script among its files, and it must not be found there.
const turned = (text: string): string => [...text].reverse().join('');

/** In every name, address and text of the canary. */
export const NAME_STEM = turned('ңөтлұғзыҚ');
/** In every address of mail. */
export const MAIL_STEM = turned('kramyranaq');
/** At the head of every phone number. */
export const PHONE_STEM = turned('11740077+');

const LETTERS = 'абвгдежзик';
/** The mark of a person: the stem and the number in letters. */
export const nameOf = (index: number): string => NAME_STEM + [...String(index)].map((digit) => LETTERS[Number(digit)] ?? '').join('');
export const addressOf = (index: number): string => `Үлгі ауданы, ${NAME_STEM} көшесі, ${index + 1}-үй`;
export const mailOf = (index: number): string => `${MAIL_STEM}${index}@example.kz`;
export const phoneOf = (index: number): string => `${PHONE_STEM}${String(index % 1000).padStart(3, '0')}`;

type Kind = 'applicant' | 'child';
const BORN: Readonly<Record<Kind, readonly string[]>> = {
  applicant: ['870305', '870306', '870307', '870308'],
  child: ['150305', '150306', '150307', '150308'],
};
const CENTURY: Readonly<Record<Kind, readonly [string, string]>> = { applicant: ['3', '4'], child: ['5', '6'] };
const SERIALS = 1000;

/** First eight digits of every number of the canary. */
export const IIN_STEMS: readonly string[] = (['applicant', 'child'] as const).flatMap((kind) =>
  BORN[kind].flatMap((born) => CENTURY[kind].map((century) => `${born}${century}9`)),
);

export type MarkedPerson = { readonly iin: string; readonly birthDate: string; readonly sex: 'male' | 'female' };

/** The first `count` numbers with a right check digit. */
export function markedPeople(kind: Kind, count: number): MarkedPerson[] {
  const people: MarkedPerson[] = [];
  for (const born of BORN[kind]) {
    for (const [female, century] of CENTURY[kind].entries()) {
      for (let serial = 0; serial < SERIALS && people.length < count; serial += 1) {
        const digits = `${born}${century}9${String(serial).padStart(3, '0')}`;
        const check = checkDigit(digits);
        const birthDate = `${kind === 'child' ? '20' : '19'}${born.slice(0, 2)}-${born.slice(2, 4)}-${born.slice(4)}`;
        if (check < 10) people.push({ iin: `${digits}${check}`, birthDate, sex: female === 1 ? 'female' : 'male' });
      }
    }
  }
  return people;
}

function checkDigit(digits: string): number {
  const sum = (from: number) => [...digits].reduce((total, digit, index) => total + Number(digit) * (((index + from) % 11) + 1), 0) % 11;
  return sum(0) < 10 ? sum(0) : sum(2);
}
