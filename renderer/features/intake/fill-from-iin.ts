import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import { checkIin } from '../../../shared/people/iin.ts';
import { type DraftPath, writePath } from '../../parts/draft-path.ts';

type Typed = {
  readonly person: DraftPath;
  readonly text: string;
  readonly today: LocalDate;
  /** Has the person a birth date and sex in the draft? */ readonly fills: boolean;
};

/** Writes a typed IIN; when it is right, the birth date and sex it tells are written with it. A wrong number takes nothing away. */
export function withIin<T>(draft: T, { person, text, today, fills }: Typed): T {
  const typed = writePath(draft, `${person}.iin`, text);
  const told = checkIin(text, today);
  if (!fills || !told.ok || !told.value.birthDate || !told.value.sex) return typed;
  return writePath(writePath(typed, `${person}.birthDate`, told.value.birthDate), `${person}.sex`, told.value.sex);
}
