import type * as SaveCatalogue from '@/entrypoints/background/records/save-catalogue';
import type { Catalogue } from '@/utils/services/catalogue';
import type * as CatalogueDb from '@/utils/services/read-catalogue';
import { profile } from './profile.ts';

export const readCatalogue: typeof CatalogueDb.readCatalogue = async (account) => {
  const stored = profile.catalogues.get(account);
  return stored === undefined ? null : (JSON.parse(stored) as Catalogue);
};

/** Nothing changes in the panel's list while a history is played. */
export const readStoredChanges: typeof CatalogueDb.readStoredChanges = async () => [];

export const saveCatalogue: typeof SaveCatalogue.saveCatalogue = async (catalogue) => {
  profile.catalogues.set(catalogue.account, JSON.stringify(catalogue));
};
