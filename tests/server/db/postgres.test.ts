import { afterAll, beforeAll, describe } from 'vitest';
import { carriedBinaries } from '../../../server/db/binaries.ts';
import { INSTALLED, startTestCluster, type TestCluster } from '../test-cluster.ts';
import { quarantine } from './quarantine-suite.ts';
import { rounds } from './rounds-suite.ts';
import { waiting } from './waiting-suite.ts';
import { walls } from './walls-suite.ts';

const engines = [
  { name: 'that npm carries', binaries: await carriedBinaries() },
  ...(INSTALLED ? [{ name: 'of the machine', binaries: INSTALLED }] : []),
];

describe.each(engines)('PostgreSQL $name', ({ binaries }) => {
  let cluster: TestCluster;
  beforeAll(async () => {
    cluster = await startTestCluster(binaries);
  });
  afterAll(() => cluster.stop());
  const db = () => cluster.db;

  describe('rounds', () => rounds(db));
  describe('quarantine', () => quarantine(db));
  describe('waiting and erased', () => waiting(() => ({ ...cluster.db, ownerUrl: cluster.ownerUrl })));
  describe('walls between offices', () => walls(() => cluster));
});
