import type { StorageConfig } from '../storage/config.ts';

/** Where the ledger is kept: on the server of DATABASE_URL, or else in the folder HEED_DATA. */
export function storageConfig(environment: Readonly<Record<string, string | undefined>>): StorageConfig {
  const { DATABASE_URL: url, HEED_OWNER_URL: ownerUrl, HEED_DATA: folder } = environment;
  if (url === undefined || url === '') return { home: 'folder', folder: folder === undefined || folder === '' ? './data' : folder };
  return { home: 'server', url, ...(ownerUrl === undefined || ownerUrl === '' ? {} : { ownerUrl }) };
}
