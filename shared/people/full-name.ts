type Named = { readonly surname: string; readonly name: string; readonly patronymic?: string | undefined };

/** 'Surname Name Patronymic' as in the identity document; the patronymic only if the person has one. */
export const fullName = (person: Named): string =>
  [person.surname, person.name, person.patronymic].filter((part) => part !== undefined && part !== '').join(' ');

/** 'Surname N. P.'; a double name keeps its first letter only. */
export function shortName(person: Named): string {
  const initials = [person.name, person.patronymic ?? ''].map((part) => [...part.trim()][0]).filter((letter) => letter !== undefined);
  return [person.surname, ...initials.map((letter) => `${letter.toUpperCase()}.`)].join(' ');
}
