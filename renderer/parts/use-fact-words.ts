import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type AuditFact, isAuditFact } from '../../shared/audit/audit-fact.ts';
import type { Office } from '../../shared/cases/office.ts';
import type { Fact } from '../../shared/journal/entry.ts';
import type { Format } from '../../shared/kernel/format.ts';
import { useStore } from '../store/StoreProvider.tsx';
import { useFormat } from '../ui/use-format.ts';
import { staffName } from './staff-name.ts';
import type { Say } from './say.ts';

/** A fact of the journal in short: what was done, and what has to be known of it besides. No text of a case. */
export type FactSaid = { readonly what: string; readonly detail: string };
type Words = { readonly say: Say; readonly format: Format; readonly office: Office };

/** Says any fact of the journal in the language of the screen. Total: every type of fact has its words in `terms:fact`. */
export function useFactWords(): (fact: Fact) => FactSaid {
  const { t } = useTranslation(['audit', 'terms', 'complaints']);
  const format = useFormat();
  const { office } = useStore().world();
  return useMemo(() => {
    const words: Words = { say: (key, params) => t(key, params ?? {}), format, office };
    return (fact) => ({ what: t(`terms:fact.${fact.type}`), detail: detailOf(fact, words).filter(Boolean).join(', ') });
  }, [t, format, office]);
}

type Detail = readonly (string | false)[];

function detailOf(fact: Fact, words: Words): Detail {
  const { say, office } = words;
  if (isAuditFact(fact)) return auditDetail(fact, words);
  switch (fact.type) {
    case 'form-printed':
    case 'register-printed':
      return [copies(`terms:form.${fact.form}`, fact.copies, say)];
    case 'complaint-printed':
      return [copies(`complaints:form.${fact.form}`, fact.copies, say)];
    case 'staff-added':
    case 'staff-changed':
      return [fact.staff.name];
    case 'substitution-ordered':
      return [staffName(office, fact.substitution.deputy)];
    default:
      return [];
  }
}

function auditDetail(fact: AuditFact, { say, format, office }: Words): Detail {
  switch (fact.type) {
    case 'audit-signed-in':
      return [
        fact.failed > 0 && say('audit:detail.failed', { count: fact.failed }),
        fact.firstFailed !== undefined && say('audit:detail.firstFailed', { at: format.dateTime(fact.firstFailed) }),
      ];
    case 'audit-signed-out':
      return [say(`audit:detail.how.${fact.how}`)];
    case 'audit-viewed':
      return [say(`audit:detail.viewed.${fact.what}`)];
    case 'audit-exported':
      return [fact.name];
    case 'audit-account-changed':
      return [staffName(office, fact.staff), say(`audit:detail.change.${fact.change}`)];
    case 'audit-backed-up':
      return [fact.name, say('audit:detail.entries', { count: fact.entries })];
    case 'audit-drilled':
      return [
        fact.name,
        say('audit:detail.entries', { count: fact.entries }),
        say(fact.matched ? 'audit:detail.matched' : 'audit:detail.notMatched'),
      ];
    case 'audit-healed':
      return [say(`audit:detail.from.${fact.from}`), say('audit:detail.healed', { restored: fact.restored, lost: fact.lost })];
    case 'audit-verified':
      return [
        say('audit:detail.entries', { count: fact.entries }),
        fact.damaged > 0 ? say('audit:detail.damaged', { count: fact.damaged }) : say('audit:detail.whole'),
      ];
  }
}

// A result whose form only an edition names has no words of its own: then the number of copies is enough.
const copies = (form: string, count: number, say: Say): string => say('audit:detail.copies', { form: say(form, { defaultValue: '№' }), count });
