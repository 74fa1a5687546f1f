import type { Case } from '../cases/case.ts';
import { kindOf, type Office, type Staff } from '../cases/office.ts';
import { substitutionOf } from '../cases/substitution.ts';
import { dottedDate } from '../kernel/dotted-date.ts';
import type { Lang } from '../kernel/lang.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { dateOf, type LocalDateTime } from '../kernel/local-date-time.ts';
import type { WorkplaceKind } from '../roles/workplaces.ts';
import type { Block } from './document-tree.ts';
import type { FormWords } from './form-input.ts';

/** Both languages on every letterhead, Kazakh left, Russian right, place for the coat of arms between (Language Law art. 21). */
export function letterhead({ settings }: Office, { say }: FormWords): Block {
  const column = (lang: Lang, phone: string, bin: string) => [
    settings.name[lang],
    settings.address[lang],
    [`${say(phone)} ${settings.phone}`, settings.bin ? `${say(bin)} ${settings.bin}` : ''].filter((part) => part !== '').join(', '),
  ];
  return {
    kind: 'letterhead',
    left: column('kk', 'letterhead.phoneKk', 'letterhead.binKk'),
    right: column('ru', 'letterhead.phoneRu', 'letterhead.binRu'),
  };
}

/** The stamp of incoming: number, date, sheets; a state body's name in Kazakh only, of another organisation in both languages (Language Law art. 21). */
export function incomingStamp(current: Case, office: Office, { say }: FormWords): Block {
  const sheets = current.application.documents.reduce((sum, document) => sum + (document.state === 'present' ? (document.sheets ?? 0) : 0), 0);
  return {
    kind: 'stamp',
    lines: [
      ...STAMPED[kindOf(office)].map((lang) => office.settings.name[lang]),
      say(`stamp.${kindOf(office)}`, { number: current.number.text }),
      say('stamp.date', { date: dottedDate(dateOf(current.receivedAt)) }),
      ...(sheets > 0 ? [say('stamp.sheets', { count: sheets })] : []),
    ],
  };
}

const STAMPED = { office: ['kk'], 'state-corporation': ['kk', 'ru'] } as const satisfies Record<WorkplaceKind, readonly Lang[]>;

export const staffOf = (office: Office, id: string | null | undefined): Staff | undefined => office.staff.find((person) => person.id === id);

/** 'Surname N. P., post' in the sheet's language; the id when the person is not on the staff list. */
export function staffText(office: Office, id: string, lang: Lang): string {
  const person = staffOf(office, id);
  return person ? `${person.name}, ${person.post[lang]}` : id;
}

type SignatureBlock = Extract<Block, { kind: 'signature' }>;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Post left, name right, place for the signature between. */
export function signature(person: Staff | undefined, lang: Lang, { say }: FormWords): SignatureBlock {
  return {
    kind: 'signature',
    post: capital(person?.post[lang] ?? ''),
    name: person?.name ?? '',
    caption: say('signature'),
  };
}

/** The same with the place of the seal under it. */
export const sealedSignature = (person: Staff | undefined, lang: Lang, words: FormWords): SignatureBlock => ({
  ...signature(person, lang, words),
  seal: words.say('seal'),
});

/** Who signed for the head, or will on this day: `by` when somebody has. */
export type Signed = { readonly by?: string | undefined; readonly on: LocalDate };

/** The head's signature. A deputy signs with the order that lets them: in force on the day of signing. */
export function headSignature(office: Office, { by, on }: Signed, words: FormWords): SignatureBlock {
  const { lang } = words.format;
  const order = by === undefined ? office.substitutions?.findLast(({ from, until }) => from <= on && on <= until) : substitutionOf(office, by, on);
  const person = staffOf(office, by ?? order?.deputy) ?? office.staff.find(({ active, roles }) => active && roles.includes('head'));
  const plain = signature(person, lang, words);
  if (!order || person?.roles.includes('head')) return plain;
  const post = staffOf(office, order.absent)?.post[lang] ?? '';
  const { number, date } = order.order;
  return { ...plain, post: capital(words.say('substitute', { post, number, date: dottedDate(date) })) };
}

/** The same with the place of the seal under it. */
export const sealedHeadSignature = (office: Office, signed: Signed, words: FormWords): SignatureBlock => ({
  ...headSignature(office, signed, words),
  seal: words.say('seal'),
});

/** Who signed a decision and when; before that, whoever is head on the day of the print. */
export const signedBy = ({ decision }: Case, printedAt: LocalDateTime): Signed =>
  decision ? { by: decision.by, on: decision.date } : { on: dateOf(printedAt) };
