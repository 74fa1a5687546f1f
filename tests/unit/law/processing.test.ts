import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../../shared/law/load-catalogue.ts';
import { loadProcessing, Processing } from '../../../shared/law/processing.ts';

const { purposes, data } = loadProcessing();

describe('the list of personal data', () => {
  it('parses into itself', () => expect(Processing.parse(loadProcessing())).toEqual(loadProcessing()));

  it('names acts that are in the register, for every line', () => {
    const acts = new Set(loadCatalogue().acts.map(({ id }) => id));
    expect([...purposes, ...data].filter(({ source }) => !acts.has(source.act)).map(({ id }) => id)).toEqual([]);
  });

  it('has each line once; every purpose is somebody’s, and every line has purposes that are listed', () => {
    const ids = [...purposes, ...data].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(data.flatMap((line) => line.purposes))).toEqual(new Set(purposes.map(({ id }) => id)));
  });

  it('says of the annexes that are not at hand that their lines are reconstructed', () => {
    expect(data.filter(({ source }) => source.mark === 'reconstructed').map(({ id }) => id)).toEqual(['applicant-name', 'child-name', 'staff']);
  });
});
