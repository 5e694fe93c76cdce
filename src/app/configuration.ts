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
  /** True behind a proxy whose word on where a request comes from is believed. */
  readonly behindProxy: boolean;
  /** The file that says how an identity provider is reached, and the secret that it knows Heed by. */
  readonly openId: { readonly file: string; readonly secret: string } | undefined;
  /** Keys as they were given; each is made and kept in the folder where it was not. Several servers must share theirs. */
  readonly keys: { readonly session?: string; readonly account?: string };
  /** Where mail is handed to, from whom it comes, and the address at which people outside reach this Heed: links begin with it. */
  readonly mail: MailSettings | undefined;
  readonly reachedAt: string;
  /** A folder with forms of assessments of the partnership's own. */
  readonly formsFolder: string | undefined;
  /** A folder with sheets to give of the partnership's own. */
  readonly leafletsFolder: string | undefined;
  /** A folder with reviews of the partnership's own, for the library. */
  readonly libraryFolder: string | undefined;
  /** A folder with questions of audits of the partnership's own. */
  readonly auditsFolder: string | undefined;
  /** A folder with capability frameworks of the partnership's own. */
  readonly frameworksFolder: string | undefined;
  /** True where every request is logged, by its route and never by its address. */
  readonly logRequests: boolean;
}

export type MailSettings =
  | { readonly by: 'smtp'; readonly server: string; readonly from: string }
  | { readonly by: 'notify'; readonly key: string; readonly template: string };

type Environment = Readonly<Record<string, string | undefined>>;

/** The configuration, or what is wrong with the environment, said to whoever set it. */
export function readConfiguration(environment: Environment): Configuration | { readonly problem: string } {
  const port = Number(environment.PORT ?? 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65535) return { problem: 'PORT must be a whole number from 0 to 65535' };
  const folder = environment.HEED_DATA || './data';
  const url = environment.DATABASE_URL;
  for (const name of ['HEED_SESSION_KEY', 'HEED_ACCOUNT_KEY'])
    if (!/^([0-9a-f]{64})?$/.test(environment[name] ?? ''))
      return { problem: `${name} must be 64 figures and letters a to f, or left out` };
  const asked = environment.HEED_DEMONSTRATION;
  if (asked !== undefined && asked !== 'yes' && asked !== 'no') return { problem: 'HEED_DEMONSTRATION must be yes or no, or left out' };
  const mail = mailIn(environment);
  if (mail !== undefined && 'problem' in mail) return mail;
  const reachedAt = (environment.HEED_ADDRESS || `http://localhost:${port}`).replace(/\/+$/, '');
  if (!/^https?:\/\/[^/?#]+$/.test(reachedAt) || (mail !== undefined && !environment.HEED_ADDRESS))
    return { problem: 'HEED_ADDRESS must be the address at which people reach Heed, such as https://heed.anytown.example' };
  return {
    port,
    host: environment.HOST || '127.0.0.1',
    folder,
    storage: storageConfig(environment),
    // In front of a partnership's own database nobody may continue as somebody, unless whoever starts it asks for that by name.
    demonstration: url ? asked === 'yes' : asked !== 'no',
    secureCookies: environment.HEED_HTTPS === 'yes',
    behindProxy: environment.HEED_PROXY === 'yes',
    openId: environment.HEED_OPENID ? { file: environment.HEED_OPENID, secret: environment.HEED_OPENID_SECRET ?? '' } : undefined,
    keys: { ...keyIn('session', environment.HEED_SESSION_KEY), ...keyIn('account', environment.HEED_ACCOUNT_KEY) },
    mail,
    reachedAt,
    formsFolder: environment.HEED_FORMS || undefined,
    leafletsFolder: environment.HEED_LEAFLETS || undefined,
    libraryFolder: environment.HEED_LIBRARY || undefined,
    auditsFolder: environment.HEED_AUDITS || undefined,
    frameworksFolder: environment.HEED_FRAMEWORKS || undefined,
    logRequests: environment.HEED_LOG === 'requests',
  };
}

const keyIn = (name: 'session' | 'account', given: string | undefined): Configuration['keys'] =>
  given === undefined || given === '' ? {} : { [name]: given };

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** How mail leaves: by a mail server or by GOV.UK Notify, and not by both. */
function mailIn({
  HEED_MAIL: server = '',
  HEED_MAIL_FROM: from = '',
  HEED_NOTIFY_KEY: key = '',
  HEED_NOTIFY_TEMPLATE: template = '',
}: Environment): MailSettings | { readonly problem: string } | undefined {
  if (key !== '' && server !== '') return { problem: 'HEED_MAIL and HEED_NOTIFY_KEY are two ways to send mail: set one of them' };
  if (key !== '')
    // A key is a name, the number of the service and the secret, as GOV.UK Notify shows it once.
    return /.{73}$/.test(key) && uuid.test(template)
      ? { by: 'notify', key, template }
      : { problem: 'HEED_NOTIFY_KEY needs HEED_NOTIFY_TEMPLATE, the number of the template that GOV.UK Notify shows, and must be whole' };
  if (server === '') return undefined;
  if (!/^smtps?:\/\/./.test(server)) return { problem: 'HEED_MAIL must be an address such as smtps://user:password@mail.example:465' };
  if (from === '') return { problem: 'HEED_MAIL needs HEED_MAIL_FROM, such as "Heed <heed@anytown.example>"' };
  return { by: 'smtp', server, from };
}
