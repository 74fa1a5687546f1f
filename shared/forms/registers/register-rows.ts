import type { Case } from '../../cases/case.ts';
import type { Catalogue } from '../../law/catalogue.ts';
import { editionById } from '../../law/edition-for.ts';
import { fullName } from '../../people/full-name.ts';
import { requirementOf } from '../case-texts.ts';
import type { PackageRow } from './courier-register.ts';
import type { StorageRow } from './storage-register.ts';

/** A case as a line of its courier package; what was only shown does not travel. */
export function packageRow(current: Case, catalogue: Catalogue): PackageRow {
  const edition = editionById(catalogue, current.edition);
  const present = current.application.documents.filter(
    (one) => one.state === 'present' && !(edition && requirementOf(edition, one)?.kind === 'identity'),
  );
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
