import type { LawPackage, Office, OfficeFact } from './office.ts';

type RegionFact = Extract<OfficeFact, { type: 'law-package-received' | 'law-package-worked-off' | 'workplace-joined' | 'workplace-revoked' }>;

/** The fold of what the region writes into the office's stream, and of what follows from it. */
export function applyRegionFact(office: Office, fact: RegionFact): Office {
  const { at } = fact;
  switch (fact.type) {
    case 'law-package-received':
      return withPackage(office, fact.package);
    case 'law-package-worked-off': {
      const { type: _worked, ...done } = fact;
      return { ...office, workedOff: [...(office.workedOff ?? []), done] };
    }
    case 'workplace-joined':
      return { ...office, workplaces: [...others(office, fact.workplace.device), { ...fact.workplace, joinedAt: at }] };
    case 'workplace-revoked':
      return { ...office, workplaces: (office.workplaces ?? []).map((one) => (one.device === fact.device ? { ...one, revokedAt: at } : one)) };
  }
}

function withPackage(office: Office, sent: LawPackage): Office {
  const packages = [...(office.packages ?? []), sent];
  const { content } = sent;
  if (content.kind === 'settings') return { ...office, packages, settings: { ...office.settings, lockMinutes: content.lockMinutes } };
  if (content.kind !== 'edition') return { ...office, packages };
  return { ...office, packages, editions: [...(office.editions ?? []), { edition: content.edition, ...(content.act && { act: content.act }) }] };
}

const others = ({ workplaces = [] }: Office, device: string): NonNullable<Office['workplaces']> => workplaces.filter((one) => one.device !== device);
