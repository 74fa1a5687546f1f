import acts from './catalogue/acts.json' with { type: 'json' };
import childOpinionNational2022 from './catalogue/editions/child-opinion-national-2022.json' with { type: 'json' };
import fosterFamilyNational2022 from './catalogue/editions/foster-family-national-2022.json' with { type: 'json' };
import guardianshipNational2022 from './catalogue/editions/guardianship-national-2022.json' with { type: 'json' };
import guestFamilyNational2025 from './catalogue/editions/guest-family-national-2025.json' with { type: 'json' };
import patronageNational2022 from './catalogue/editions/patronage-national-2022.json' with { type: 'json' };
import visitsAktobe2018 from './catalogue/editions/visits-aktobe-2018.json' with { type: 'json' };
import visitsAstana2018 from './catalogue/editions/visits-astana-2018.json' with { type: 'json' };
import visitsKaraganda2018 from './catalogue/editions/visits-karaganda-2018.json' with { type: 'json' };
import visitsNational2015 from './catalogue/editions/visits-national-2015.json' with { type: 'json' };
import visitsNational2020 from './catalogue/editions/visits-national-2020.json' with { type: 'json' };
import names from './catalogue/names.json' with { type: 'json' };
import rules from './catalogue/rules.json' with { type: 'json' };
import services from './catalogue/services.json' with { type: 'json' };
import type { Catalogue } from './catalogue.ts';

/** Every edition that the product carries, one file each; a new edition is a file and a line here. */
const EDITIONS: readonly unknown[] = [
  visitsNational2020,
  visitsAstana2018,
  visitsKaraganda2018,
  visitsAktobe2018,
  visitsNational2015,
  guardianshipNational2022,
  patronageNational2022,
  fosterFamilyNational2022,
  childOpinionNational2022,
  guestFamilyNational2025,
];

let loaded: Catalogue | null = null;

/** The law as the product carries it. Our own data is not parsed at every start: the tests of the catalogue prove that it parses into itself. */
export function loadCatalogue(): Catalogue {
  loaded ??= { acts, services, editions: EDITIONS, rules, names } as Catalogue;
  return loaded;
}
