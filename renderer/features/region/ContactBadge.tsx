import { useTranslation } from 'react-i18next';
import type { OfficeStanding } from '../../../shared/wire/region-view.ts';
import { Badge, type Tone } from '../../ui/Badge.tsx';
import type { IconName } from '../../ui/Icon.tsx';

const LOOK: Record<OfficeStanding['contact'], { readonly tone: Tone; readonly icon: IconName }> = {
  fresh: { tone: 'green', icon: 'check' },
  quiet: { tone: 'amber', icon: 'clock' },
  silent: { tone: 'red', icon: 'warning' },
  never: { tone: 'neutral', icon: 'stop' },
};

/** When the office was last heard, in a word and a colour. */
export function ContactBadge({ contact }: Pick<OfficeStanding, 'contact'>) {
  const { t } = useTranslation('region');
  return <Badge {...LOOK[contact]}>{t(`contact.${contact}`)}</Badge>;
}
