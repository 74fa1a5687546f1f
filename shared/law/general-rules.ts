import type { LocalDate } from '../kernel/local-date.ts';
import type { Catalogue, GeneralRule, GeneralRuleId } from './catalogue.ts';
import type { LegalText } from './legal-text.ts';
import { inForce } from './in-force.ts';

/** The rule of general law in force on a date; null before it began (the hearing, for one, began on 01.07.2021). */
export const ruleInForce = (catalogue: Catalogue, id: GeneralRuleId, date: LocalDate): GeneralRule | null =>
  catalogue.rules.find((rule) => rule.id === id && inForce(rule, date)) ?? null;

/** What the capital or the ministry was called on a date ('capital', 'ministry'). Before our first name: that name; unknown id: the id itself. */
export function nameAt(catalogue: Catalogue, id: string, date: LocalDate): LegalText {
  const names = catalogue.names.find((name) => name.id === id)?.names ?? [];
  const found = names.find((name) => inForce(name, date)) ?? names[0];
  return found?.text ?? { kk: id, ru: id, original: 'none' };
}
