import { Dexie, type Table } from 'dexie';
import { applyCaseFact } from '../../../shared/cases/apply-case-fact.ts';
import type { Case } from '../../../shared/cases/case.ts';
import type { Office } from '../../../shared/cases/office.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import { manyCases } from './many-cases.ts';
import { rounded, spread, timed } from './percentiles.ts';

const INDEXES = 'id,number,status,due,received,executor,surname,name,iin,childIin,phone,service,[status+due]';
const BATCH = 500;

/** The peer in the same run: the same cases unsealed in Dexie under twelve secondary indexes, strict as well. */
export async function measurePlainDexie(count: number, office: Office, today: LocalDate): Promise<object> {
  await Dexie.delete('plain');
  const open = () => {
    const db = new Dexie('plain', { chromeTransactionDurability: 'strict' }) as Dexie & { rows: Table<Record<string, unknown>, string> };
    db.version(1).stores({ rows: INDEXES });
    return db;
  };
  let db = open();
  await db.open();
  const records: Record<string, unknown>[] = [];
  for (const { facts } of manyCases({ count, office, today }))
    records.push(recordOf(facts.reduce<Case | null>((row, fact) => ('case' in fact ? applyCaseFact(row, fact, office.id) : row), null) as Case));
  const written = await timed(async () => {
    for (let from = 0; from < count; from += BATCH) await db.rows.bulkPut(records.slice(from, from + BATCH));
  });
  const singles: number[] = [];
  for (let index = 0; index < 50; index += 1) singles.push((await timed(() => db.rows.put({ ...records[index], id: `single-${index}` }))).ms);
  db.close();
  db = open();
  const opened = await timed(async () => {
    await db.open();
    return Promise.all(['registered', 'assigned', 'checked', 'drafted'].map((status) => db.rows.where('status').equals(status).count()));
  });
  const countAll = await timed(() => db.rows.where('status').equals('closed').count());
  const prefixes: number[] = [];
  for (const record of records.slice(0, 40)) {
    const surname = String(record['surname']);
    for (let length = 1; length <= 4; length += 1)
      prefixes.push((await timed(() => db.rows.where('surname').startsWith(surname.slice(0, length)).limit(50).toArray())).ms);
  }
  db.close();
  await Dexie.delete('plain');
  return {
    writeMs: written.ms,
    perSecond: Math.round((count / written.ms) * 1000),
    singlePutMs: spread(singles),
    openWithCountsMs: opened.ms,
    countClosedMs: rounded(countAll.ms),
    prefixOnSurnameMs: spread(prefixes),
  };
}

function recordOf(row: Case): Record<string, unknown> {
  const { applicant, children } = row.application;
  return {
    ...row,
    status: row.state,
    due: row.terms?.due ?? '',
    received: row.receivedAt,
    executor: row.executor ?? '',
    surname: applicant.surname,
    name: applicant.name,
    iin: applicant.iin,
    childIin: children[0]?.iin ?? '',
    phone: applicant.phone ?? '',
    service: row.application.service,
    number: row.number.text,
  };
}
