import acts from './catalogue/acts.json' with { type: 'json' };
import visitsNational2020 from './catalogue/editions/visits-national-2020.json' with { type: 'json' };
import names from './catalogue/names.json' with { type: 'json' };
import rules from './catalogue/rules.json' with { type: 'json' };
import services from './catalogue/services.json' with { type: 'json' };
import { Catalogue } from './catalogue.ts';

/** Every edition that the product carries, one file each; a new edition is a file and a line here. */
const EDITIONS: readonly unknown[] = [visitsNational2020];

let loaded: Catalogue | null = null;

/** The law as the product carries it, parsed once. Throws only when our own data is malformed, which the tests of the catalogue rule out. */
export function loadCatalogue(): Catalogue {
  loaded ??= Catalogue.parse({ acts, services, editions: EDITIONS, rules, names });
  return loaded;
}
