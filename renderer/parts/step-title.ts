import type { Lang } from '../../shared/kernel/lang.ts';
import type { Catalogue } from '../../shared/law/catalogue.ts';

/** The title of a step by its id, for lists that know the service but not the edition. The id itself when no edition has it. */
export function stepTitle(catalogue: Catalogue, { service, step }: { readonly service: string; readonly step: string }, lang: Lang): string {
  const edition = catalogue.editions.find((known) => known.service === service && known.steps.some((one) => one.id === step));
  return edition?.steps.find((one) => one.id === step)?.title[lang] ?? step;
}

/** Short name of a service, for narrow columns. */
export function serviceTitle(catalogue: Catalogue, service: string, lang: Lang): string {
  return catalogue.services.find((known) => known.id === service)?.short[lang] ?? service;
}
