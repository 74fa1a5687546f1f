import { afterAll, expect, test, vi } from 'vitest';
import { restoreOffice } from '../../../renderer/features/backup/restore-office.ts';
import { drillBackup } from '../../../renderer/store/drill-backup.ts';
import { hashOf } from '../../../renderer/store/file-chunks.ts';
import type { Store } from '../../../renderer/store/store.ts';
import { attachFile } from '../../../shared/cases/attach-file.ts';
import type { Case } from '../../../shared/cases/case.ts';
import { unwrap } from '../../../shared/kernel/result.ts';
import { BACKUP_HEADER, readManifest, recordsOf } from '../../../shared/wire/backup-file.ts';
import { crc32 } from '../../../shared/wire/crc32.ts';
import { sampleDraft } from '../../world/sample-draft.ts';
import { jpeg, join } from '../../world/scans.ts';
import { caseOf, nextStep, register } from '../store/acts.ts';
import { orderErasure } from '../store/erase-order.ts';
import { seat } from '../store/window-options.ts';
import { ADMIN, codeOf } from '../vault/vault-kit.ts';
import { backupOf, makeOfficeComputer, placeOf, setUpOffice, signInOn, throwAway } from './backup-kit.ts';

afterAll(throwAway);
const NEW_PASSWORD = 'тихая река за старым мостом';
const nothing = () => undefined;
/** The quiet work after opening has ended by then. */
const SOON = { timeout: 20_000 };

test('a day of work, its backup, and the drill that finds it whole', async () => {
  const office = await setUpOffice();
  const row = await register(office.store);
  await nextStep(office.store, row);
  const made = await backupOf(office);
  const drilled = unwrap(await office.store.backups.drill(made.file.slice()));
  expect(drilled).toMatchObject({ matched: true, cases: 1, complaints: 0, entries: made.entries });
  expect(drilled.manifest.stateHash).toBe(made.stateHash);
});

test('no name and no number of a person stands in the file', async () => {
  const office = await setUpOffice();
  const row = await register(office.store);
  const { file } = await backupOf(office);
  const { surname, name, iin, address } = row.application.applicant;
  for (const text of [surname, name, iin ?? surname, address, ...(office.store.office()?.staff.map((person) => person.name) ?? [])]) {
    expect(Buffer.from(file).includes(Buffer.from(text)), text).toBe(false);
  }
});

test('a restore on a new computer by the recovery code: the same office, another device, numbers that go on', async () => {
  const office = await setUpOffice();
  const first = await register(office.store);
  await nextStep(office.store, first);
  const made = await backupOf(office);

  const computer = makeOfficeComputer();
  const entrance = { kind: 'code', account: office.account, recoveryCode: office.recoveryCode, newPassword: NEW_PASSWORD } as const;
  const steps: string[] = [];
  const restored = await restoreOffice(made.file, { entrance, place: placeOf(computer) }, (step) => void steps.push(step));
  expect(unwrap(restored)).toMatchObject({ matched: true, cases: 1 });
  expect([...new Set(steps)]).toEqual(['code', 'check', 'write']);

  const there = await signInOn(computer, { account: office.account, password: NEW_PASSWORD }, office.world);
  expect(there.keys.device).not.toBe(office.keys.device);
  expect(there.store.healed()).toBeNull();
  expect((await there.store.verify()).status).toBe('good');
  const again = await backupOf({ ...there, world: office.world });
  expect(again.stateHash).toBe(made.stateHash);
  const second = await register(there.store);
  expect(second.number.serial).toBe(first.number.serial + 1);
  expect((await there.store.readCase(first.id))?.number.text).toBe(first.number.text);
  // Both devices in one file, and it is whole.
  expect(unwrap(await drillBackup((await backupOf({ ...there, world: office.world })).file, there.keys))).toMatchObject({ matched: true, cases: 2 });
});

test('the second copy of a new computer holds what was restored: its IndexedDB may go at once', async () => {
  const office = await setUpOffice();
  const row = await register(office.store);
  const made = await backupOf(office);
  const computer = makeOfficeComputer();
  const entrance = { kind: 'code', account: office.account, recoveryCode: office.recoveryCode, newPassword: NEW_PASSWORD } as const;
  unwrap(await restoreOffice(made.file, { entrance, place: placeOf(computer) }, nothing));
  await new Promise((done) => (computer.disk.factory.deleteDatabase('qamqor').onsuccess = done));
  const there = await signInOn(computer, { account: office.account, password: NEW_PASSWORD }, office.world);
  expect((await there.store.readCase(row.id))?.number.text).toBe(row.number.text);
});

test('where only the journal is gone, who has signed in restores it without the code', async () => {
  const office = await setUpOffice();
  const row = await register(office.store);
  const made = await backupOf(office);
  await office.store.close();
  const entrance = { kind: 'session', keys: office.keys, renewDevice: office.vault.renewDevice } as const;
  unwrap(await restoreOffice(made.file, { entrance, place: placeOf(office.computer) }, nothing));
  const there = await signInOn(office.computer, { account: office.account, password: ADMIN.newPassword }, office.world);
  expect((await there.store.readCase(row.id))?.number.text).toBe(row.number.text);
  expect((await register(there.store)).number.serial).toBe(row.number.serial + 1);
});

test('scans and files of packages go with the backup, open on the new computer, and get their second copy there', async () => {
  const office = await setUpOffice();
  const { id } = await register(office.store);
  const scan = join(jpeg(), crypto.getRandomValues(new Uint8Array(60_000)));
  const attached = await office.store.attachments.attach(scan, {
    write: (found) => office.store.commit((world, row) => attachFile(row as Case, { ...found, name: 'скан.jpg', title: 'Мінездеме' }, world), id),
  });
  const hash = caseOf(attached).attachments?.[0]?.hash ?? '';
  const content = new TextEncoder().encode('%PDF-1.7 анықтама');
  unwrap(await office.store.files.keep('package-1', [{ name: 'анықтама.pdf', type: 'application/pdf', note: { requirement: 'other' }, content }]));
  const made = await backupOf(office);
  expect([made.leftOut, unwrap(await office.store.backups.drill(made.file.slice())).manifest.parts.count]).toEqual([0, 3]);

  const computer = makeOfficeComputer();
  const entrance = { kind: 'code', account: office.account, recoveryCode: office.recoveryCode, newPassword: NEW_PASSWORD } as const;
  unwrap(await restoreOffice(made.file, { entrance, place: placeOf(computer) }, nothing));
  const there = await signInOn(computer, { account: office.account, password: NEW_PASSWORD }, office.world);
  seat(there.store);
  const opened = async (store: Store) => [unwrap(await store.attachments.read(hash)).content, await store.files.read('package-1:000')];
  expect(await opened(there.store)).toEqual([scan, content]);
  expect(await there.store.files.list('package-1')).toMatchObject([{ name: 'анықтама.pdf', note: { requirement: 'other' } }]);
  expect((await there.store.verify()).status).toBe('good');
  await vi.waitFor(async () => expect(unwrap(await computer.copy.blobs.list())).toHaveLength(2), SOON);
  await there.store.close();

  // They lie in two places from then on: the database may go.
  await new Promise((done) => (computer.disk.factory.deleteDatabase('qamqor').onsuccess = done));
  const again = await signInOn(computer, { account: office.account, password: NEW_PASSWORD }, office.world);
  seat(again.store);
  await vi.waitFor(async () => expect(await opened(again.store)).toEqual([scan, content]), SOON);
});

test('an office that erased a case is restored without it: tombstones hold the chain, nothing of it is in the file, its number is not given again', async () => {
  const office = await setUpOffice();
  const draft = sampleDraft();
  let row: Case | null = await register(office.store, { ...draft, applicant: { ...draft.applicant, surname: 'Жойылғанов' } });
  const { id, number } = row;
  const kept = await register(office.store);
  for (; row; row = await nextStep(office.store, row));
  const scan = jpeg();
  seat(office.store);
  await office.store.attachments.attach(scan, {
    write: (found) => office.store.commit((world, now) => attachFile(now as Case, { ...found, name: 'скан.jpg', title: 'Мінездеме' }, world), id),
  });
  const [before, history] = [await backupOf(office), await office.store.historyOf(id)];
  expect(history.length).toBeGreaterThan(7);
  const erased = await orderErasure(office.store, id);
  expect(erased.ok).toBe(true);
  const made = await backupOf(office);
  expect([unwrap(readManifest(before.file)).parts.count, unwrap(readManifest(made.file)).parts.count]).toEqual([2, 0]);
  expect(unwrap(await office.store.backups.drill(made.file.slice()))).toMatchObject({ matched: true, cases: 1 });
  // The sealed bytes themselves are gone: whatever key there may be, nothing is left to open.
  const sealed = (file: Uint8Array<ArrayBuffer>) => entriesIn(file).map(({ sealed: bytes }) => Buffer.from(bytes).toString('base64'));
  const [all, left] = [sealed(before.file), new Set(sealed(made.file))];
  expect(all.filter((bytes) => !left.has(bytes))).toHaveLength(history.length);

  const computer = makeOfficeComputer();
  const entrance = { kind: 'code', account: office.account, recoveryCode: office.recoveryCode, newPassword: NEW_PASSWORD } as const;
  unwrap(await restoreOffice(made.file, { entrance, place: placeOf(computer) }, nothing));
  const there = await signInOn(computer, { account: office.account, password: NEW_PASSWORD }, office.world);
  seat(there.store, 'head');
  await there.store.whenComplete();
  expect(await there.store.verify()).toMatchObject({ status: 'good', damagedEntries: [], damagedRows: [] });
  expect([await there.store.readCase(id), there.store.index.byId(id), there.store.index.search('Жойылғанов', 5)]).toEqual([null, undefined, []]);
  expect((await there.store.attachments.read(await hashOf(scan))).ok).toBe(false);
  expect((await there.store.readCase(kept.id))?.number).toEqual(kept.number);
  expect((await register(there.store)).number.serial).toBe(Math.max(number.serial, kept.number.serial) + 1);
});

test('a wrong code, a damaged file, another office: said, and nothing of this computer is touched', async () => {
  const office = await setUpOffice();
  await register(office.store);
  const { file } = await backupOf(office);
  const stranger = await setUpOffice();
  const computer = makeOfficeComputer();
  const code = { kind: 'code', account: office.account, recoveryCode: office.recoveryCode, newPassword: NEW_PASSWORD } as const;
  const place = placeOf(computer);
  const spoilt = file.slice();
  spoilt[file.length - 100] = (spoilt[file.length - 100] ?? 0) ^ 1;
  const tried = [
    await restoreOffice(file, { entrance: { ...code, recoveryCode: stranger.recoveryCode }, place }, nothing),
    await restoreOffice(file, { entrance: { ...code, newPassword: 'short' }, place }, nothing),
    await restoreOffice(spoilt, { entrance: code, place }, nothing),
    await restoreOffice(file, { entrance: { kind: 'session', keys: stranger.keys, renewDevice: stranger.vault.renewDevice }, place }, nothing),
  ];
  expect(tried.map(codeOf)).toEqual(['recovery-code-wrong', 'password-too-short', 'backup-damaged-body', 'backup-other-office']);
  expect([computer.vaultDisk.disk, computer.disk.sentinels.size, (await computer.disk.factory.databases()).length]).toEqual([null, 0, 0]);
  expect(unwrap(await computer.copy.tail())).toBeNull();
});

test('a manifest that somebody changed, with a fitting checksum, is no backup of the office', async () => {
  const office = await setUpOffice();
  await register(office.store);
  const made = await backupOf(office);
  const manifest = unwrap(readManifest(made.file));
  const forged = forge(made.file, manifest.stateHash, '0'.repeat(64));
  expect(readManifest(forged).ok).toBe(true);
  expect(codeOf(await drillBackup(forged, office.keys))).toBe('backup-other-office');
});

function entriesIn(file: Uint8Array<ArrayBuffer>) {
  const { byteLength, buffer } = file;
  const from = BACKUP_HEADER + new DataView(buffer).getUint32(12, true) + 4;
  return [...recordsOf(file.slice(from, byteLength))].filter((record) => record.kind === 'entry');
}

/** The file with a text of its manifest replaced by one as long, and the checksum made anew. */
function forge(file: Uint8Array<ArrayBuffer>, from: string, to: string): Uint8Array<ArrayBuffer> {
  const forged = file.slice();
  const at = Buffer.from(forged.buffer).indexOf(from);
  forged.set(new TextEncoder().encode(to), at);
  const view = new DataView(forged.buffer);
  const end = BACKUP_HEADER + view.getUint32(12, true);
  view.setUint32(end, crc32(forged, BACKUP_HEADER, end), true);
  return forged;
}
