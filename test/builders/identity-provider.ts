import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

/** A real identity provider (certified: oidc-provider) on a port of its own, at which anybody signs in under any name. */
export interface IdentityProvider {
  readonly issuer: string;
  /** What it will say of somebody from now on. */
  readonly say: (subject: string, claims: Readonly<Record<string, unknown>>) => void;
  /** Goes through its pages as somebody does, and gives the address to which it sends them back. */
  readonly signIn: (address: string, subject: string) => Promise<string>;
  readonly close: () => Promise<void>;
}

export async function startIdentityProvider(callback: string, secret: string): Promise<IdentityProvider> {
  const said = new Map<string, Readonly<Record<string, unknown>>>();
  const server: Server = createServer();
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'heed',
        client_secret: secret,
        redirect_uris: [callback],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    claims: { openid: ['sub'], profile: ['name', 'groups'] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    cookies: { keys: ['only for tests'] },
    findAccount: (_: unknown, id: string) => ({ accountId: id, claims: () => ({ sub: id, ...said.get(id) }) }),
  });
  server.on('request', provider.callback());
  return {
    issuer,
    say: (subject, claims) => void said.set(subject, claims),
    signIn: (address, subject) => walk(address, subject, callback),
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

async function walk(start: string, subject: string, callback: string): Promise<string> {
  const cookies = new Map<string, string>();
  let [address, form] = [start, undefined as Readonly<Record<string, string>> | undefined];
  for (let step = 0; step < 12; step++) {
    if (address.startsWith(callback)) return address;
    const answered: Response = await fetch(address, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form === undefined ? {} : { method: 'POST', body: new URLSearchParams(form) }),
    });
    form = undefined;
    for (const line of answered.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    const location = answered.headers.get('location');
    const body = await answered.text();
    if (location !== null) {
      address = new URL(location, address).href;
      continue;
    }
    const prompt = /name="prompt" value="(\w+)"/.exec(body)?.[1];
    if (prompt === undefined) throw new Error(`the provider answered ${answered.status}: ${body.slice(0, 300)}`);
    address = new URL(/action="([^"]+)"/.exec(body)?.[1] ?? '', address).href;
    form = prompt === 'login' ? { prompt, login: subject, password: 'any' } : { prompt };
  }
  throw new Error('the provider led nowhere');
}
