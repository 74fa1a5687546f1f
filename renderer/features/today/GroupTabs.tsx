import { type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/use-format.ts';
import type { TodayGroup } from './today-groups.ts';
import type { GroupCount } from './use-today-list.ts';

type Props = {
  readonly group: TodayGroup;
  readonly groups: readonly GroupCount[];
  /** Id of the list they choose for. */
  readonly panel: string;
  readonly onPick: (group: TodayGroup) => void;
};

/** The groups with how many cases stand in each; left and right arrows move between them. */
export function GroupTabs({ group, groups, panel, onPick }: Props) {
  const { t } = useTranslation('today');
  const format = useFormat();
  const tabs = useRef<HTMLDivElement>(null);
  const keys = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const at = groups.findIndex((one) => one.group === group);
    const next = groups[(at + step + groups.length) % groups.length]?.group ?? group;
    onPick(next);
    tabs.current?.querySelector<HTMLElement>(`[data-group="${next}"]`)?.focus();
  };
  return (
    <div ref={tabs} className="q-groups" role="tablist" aria-label={t('groups.label')} onKeyDown={keys}>
      {groups.map(({ group: one, count }) => (
        <button
          key={one}
          type="button"
          role="tab"
          className="q-group"
          data-group={one}
          data-some={count > 0 ? '' : undefined}
          aria-selected={one === group}
          aria-controls={panel}
          tabIndex={one === group ? 0 : -1}
          onClick={() => onPick(one)}
        >
          <span className="q-group-count">{format.number(count)}</span>
          <span>{t(`groups.${one}`)}</span>
        </button>
      ))}
    </div>
  );
}
