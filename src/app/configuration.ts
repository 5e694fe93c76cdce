import type { StorageConfig } from '../storage/config.ts';
import { storageConfig } from './storage-config.ts';

/** How this installation is set up, read once from its environment. */
export interface Configuration {
  readonly port: number;
  readonly host: string;
  /** Where its own files are: the embedded ledger, and the key of its sessions. */
  readonly folder: string;
  readonly storage: StorageConfig;
  /** True where the reviewed cases are shown and anyone may continue as one of their people. */
  readonly demonstration: boolean;
  readonly secureCookies: boolean;
  /** True where every request is logged, by its route and never by its address. */
  readonly logRequests: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The configuration, or what is wrong with the environment, said to whoever set it. */
export function readConfiguration(environment: Environment): Configuration | { readonly problem: string } {
  const port = Number(environment.PORT ?? 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65535) return { problem: 'PORT must be a whole number from 0 to 65535' };
  const folder = environment.HEED_DATA || './data';
  const url = environment.DATABASE_URL;
  const asked = environment.HEED_DEMONSTRATION;
  if (asked !== undefined && asked !== 'yes' && asked !== 'no') return { problem: 'HEED_DEMONSTRATION must be yes or no, or left out' };
  return {
    port,
    host: environment.HOST || '127.0.0.1',
    folder,
    storage: storageConfig(environment),
    // In front of a partnership's own database nobody may continue as somebody, unless whoever starts it asks for that by name.
    demonstration: url ? asked === 'yes' : asked !== 'no',
    secureCookies: environment.HEED_HTTPS === 'yes',
    logRequests: environment.HEED_LOG === 'requests',
  };
}
