type Place = { readonly office: string; readonly device: string; readonly n: number };

/** What is deferred is known by the next version: as if this one had been updated, an entry loses what was not known. `ownerUrl`: the database from above. */
export async function learnFacts(ownerUrl: string, { office, device, n }: Place, facts: readonly unknown[]): Promise<void> {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  const text = `update entries set body = (body::jsonb || jsonb_build_object('facts', $4::jsonb))::json where office = $1 and device = $2 and n = $3`;
  await client.query(text, [office, device, n, JSON.stringify(facts)]);
  await client.end();
}
