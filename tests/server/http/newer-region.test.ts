import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RowKind } from '../../../shared/wire/snapshot.ts';
import { NOTHING_WRITTEN, type OfficeLog } from '../../../server/db/office-log.ts';
import { type CourierOffice, openCourierOffice } from './courier-office.ts';

describe('a region whose program is newer than that of a computer that joins', () => {
  let office: CourierOffice;
  beforeAll(async () => void (office = await openCourierOffice()));
  afterAll(() => office.close());

  /** Folds a row as a later version would: with a member of its own. */
  const plant = (kind: RowKind, id: string) =>
    office.kit.deps.logs.alone(office.office, async (log: OfficeLog) => {
      const [row] = await log.rows([{ kind, id }]);
      if (!row) throw new Error(`no ${kind}`);
      const scans: string[] = [];
      await log.write({ ...NOTHING_WRITTEN, rows: [{ ...row, row: { ...(row.row as object), guardianVisits: [] }, scans }], end: await log.end() });
    });

  test.each<[string, RowKind, () => string]>([
    ['a case', 'case', () => office.caseId],
    ['the office itself', 'office', () => office.office],
  ])('%s in words of its own does not keep the computer out: it comes by its entries', async (name, kind, id) => {
    await plant(kind, id());
    const fresh = await office.enter(name);
    expect(await fresh.sync()).toMatchObject({ outcome: 'done', refusal: null });
    const here = await fresh.store.readCase(office.caseId);
    expect(here).toEqual(await office.left.store.readCase(office.caseId));
    expect(fresh.store.office()?.staff).toEqual(office.left.store.office()?.staff);
    await fresh.sync();
    expect((await office.standing(fresh)).tone).toBe('green');
  });
});
