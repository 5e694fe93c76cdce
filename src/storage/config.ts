/** Where the ledger is kept. One schema, one dialect, two homes. */
export type StorageConfig =
  /** PGlite, in this process, in a folder. It survives `kill -9`; a power cut only where the disk has what was written. */
  | { readonly home: 'folder'; readonly folder: string }
  /** PGlite that is gone with the process: for tests. */
  | { readonly home: 'memory' }
  /**
   * A PostgreSQL server (15 or later). `url` logs in as a role that owns nothing and bypasses nothing. `ownerUrl` is for migrating,
   * loading, sealing and verifying, and is given to nothing that answers the web.
   */
  | { readonly home: 'server'; readonly url: string; readonly ownerUrl?: string; readonly connections?: number };
