import { useEffect, useState } from 'react';
import { type AccessLine, accessList } from '../../../shared/cases/access-list.ts';
import type { OfficeFact } from '../../../shared/cases/office.ts';
import { isAuditFact } from '../../../shared/audit/audit-fact.ts';
import type { Fact } from '../../../shared/journal/entry.ts';
import { useStore, useStoreVersion } from '../../store/StoreProvider.tsx';

const isOfficeFact = (fact: Fact): fact is OfficeFact => !('case' in fact) && !('complaint' in fact) && !isAuditFact(fact);

/** Who has had access, read from the journal of the office; undefined while it is read. */
export function useAccessList(): readonly AccessLine[] | undefined {
  const store = useStore();
  const version = useStoreVersion();
  const [lines, setLines] = useState<readonly AccessLine[]>();
  useEffect(() => {
    let wanted = true;
    void store.officeHistory().then((entries) => wanted && setLines(accessList(entries.flatMap(({ facts }) => facts.filter(isOfficeFact)))));
    return () => {
      wanted = false;
    };
  }, [store, version]);
  return lines;
}
