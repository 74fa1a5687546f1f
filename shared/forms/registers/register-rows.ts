import type { Case } from '../../cases/case.ts';
import { fullName } from '../../people/full-name.ts';
import type { PackageRow } from './courier-register.ts';
import type { StorageRow } from './storage-register.ts';

/** A case as a line of its courier package. */
export function packageRow(current: Case): PackageRow {
  const present = current.application.documents.filter(({ state }) => state === 'present');
  return {
    number: current.number.text,
    service: current.application.service,
    applicant: fullName(current.application.applicant),
    receivedAt: current.receivedAt,
    documents: present.length,
    sheets: present.reduce((sum, { sheets = 0 }) => sum + sheets, 0),
    due: current.transfer?.due ?? null,
  };
}

/** A case as a line of the storage register; null when its result never came. */
export function storageRow(current: Case): StorageRow | null {
  const { storage, issue, application } = current;
  if (!storage) return null;
  return {
    number: current.number.text,
    service: application.service,
    applicant: fullName(application.applicant),
    resultNumber: storage.number,
    resultDate: storage.date,
    storedAt: storage.at,
    until: storage.until,
    issuedAt: issue?.at ?? null,
    handedBackAt: storage.handedBack?.at ?? null,
    requestedBackAt: storage.requestedBack?.at ?? null,
  };
}
