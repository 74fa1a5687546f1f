/** A moment as it is typed: a date ('YYYY-MM-DD' once it is one) and an hour, both as far as they go. */
export type TypedMoment = { readonly date: string; readonly time: string };

/** 'YYYY-MM-DDTHH:MM' or what there is of it; the first T divides. */
export function splitMoment(text: string): TypedMoment {
  const cut = text.indexOf('T');
  return cut < 0 ? { date: text, time: '' } : { date: text.slice(0, cut), time: text.slice(cut + 1) };
}

export const joinMoment = ({ date, time }: TypedMoment): string => (date === '' && time === '' ? '' : `${date}T${time}`);

/** '930', '9.30', '9:30' and '09:30' are half past nine; anything else stays as typed. */
export function clockTime(text: string): string {
  const m = /^\s*(\d{1,2})[:.,\-\s](\d{2})\s*$/u.exec(text) ?? /^\s*(\d{1,2})(\d{2})\s*$/u.exec(text);
  const [, hours = '', minutes = ''] = m ?? [];
  return m && Number(hours) < 24 && Number(minutes) < 60 ? `${hours.padStart(2, '0')}:${minutes}` : text;
}
