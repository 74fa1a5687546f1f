import type { Calendar } from '../calendar/calendar.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { Catalogue, GeneralRuleId } from '../law/catalogue.ts';
import type { Source } from '../law/legal-text.ts';
import { ruleInForce } from '../law/general-rules.ts';

/** What every reckoning stands on. A `World` is one, too. */
export type LawAndCalendar = { readonly catalogue: Catalogue; readonly calendar: Calendar };

/** Sources of the general rules that were in force on a date. */
export const citesOf = (catalogue: Catalogue, date: LocalDate, ids: readonly GeneralRuleId[]): Source[] =>
  ids.flatMap((id) => ruleInForce(catalogue, id, date)?.source ?? []);
