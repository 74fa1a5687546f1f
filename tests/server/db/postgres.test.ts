import { afterAll, beforeAll, describe } from 'vitest';
import { carriedBinaries } from '../../../server/db/binaries.ts';
import { INSTALLED, startTestCluster, type TestCluster } from '../test-cluster.ts';
import { rounds } from './rounds.suite.ts';

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
});
