/** What is typed when a result is handed over; plain text until the act reads it. */
export type HandOut = {
  readonly who: string;
  readonly receipt: string;
  readonly document: string;
  readonly documentNumber: string;
  readonly documentUntil: string;
  readonly surname: string;
  readonly name: string;
  readonly patronymic: string;
  readonly iin: string;
  readonly powerNumber: string;
  readonly powerDate: string;
  readonly powerNotary: string;
  readonly powerUntil: string;
};

export const EMPTY_HAND_OUT: HandOut = {
  who: 'applicant',
  receipt: '',
  document: 'id-card',
  documentNumber: '',
  documentUntil: '',
  surname: '',
  name: '',
  patronymic: '',
  iin: '',
  powerNumber: '',
  powerDate: '',
  powerNotary: '',
  powerUntil: '',
};

const POWER = 'representative.powerOfAttorney';
/** Paths of the act's refusals that stand at a field. */
export const HAND_OUT_FIELDS: readonly string[] = [
  ...['who', 'receipt', 'document.document', 'document.number', 'document.validUntil'],
  ...['surname', 'name', 'patronymic', 'iin'].map((key) => `representative.${key}`),
  ...['number', 'date', 'notary', 'validUntil'].map((key) => `${POWER}.${key}`),
];

/** What the act takes: the receipt only where it is asked for, the representative only when the application names none. */
export function receiverOf(typed: HandOut, { asksReceipt, named }: { readonly asksReceipt: boolean; readonly named: boolean }): unknown {
  const stranger = typed.who === 'representative' && !named;
  return {
    who: typed.who,
    ...(asksReceipt ? given({ receipt: typed.receipt }) : {}),
    document: given({ document: typed.document, number: typed.documentNumber, validUntil: typed.documentUntil }),
    ...(stranger && {
      representative: {
        ...given({ surname: typed.surname, name: typed.name, patronymic: typed.patronymic, iin: typed.iin.replace(/\s+/gu, '') }),
        powerOfAttorney: given({ number: typed.powerNumber, date: typed.powerDate, notary: typed.powerNotary, validUntil: typed.powerUntil }),
      },
    }),
  };
}

const given = (texts: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== ''));
