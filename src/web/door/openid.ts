import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import { z } from 'zod';
import type { OpenIdSettings } from '../../parse/openid-settings.ts';

/** What somebody brings back from an identity provider. */
export interface Claimed {
  /** The issuer and the subject, which together are of one person. */
  readonly signsInAs: string;
  readonly called: string;
  /** What the settings make of their claims. */
  readonly roles: OpenIdSettings['roles'];
}

/** An identity provider (OpenID Connect Core 1.0): the code flow, with PKCE, state and nonce. */
export interface OpenId {
  readonly called: string;
  /** Undefined where the provider cannot be reached, or is not who it should be. Else where to send somebody, and what their browser is to hold until they come back. */
  readonly begin: () => Promise<{ readonly to: string; readonly held: string } | undefined>;
  /** Undefined where what came back is not what was asked for, whatever is wrong with it. */
  readonly finish: (query: string, held: string) => Promise<Claimed | undefined>;
}

const heldParts = z.strictObject({ state: z.string(), nonce: z.string(), verifier: z.string() });

/** @param tell what went wrong at the provider or on the way from it, without anything of anybody */
export function openIdWith(settings: OpenIdSettings, secret: string, tell: (what: string) => void): OpenId {
  let found: Configuration | undefined;
  // A provider that could not be reached is asked again when somebody next signs in.
  const configuration = async (): Promise<Configuration> => {
    const isLocal = ['localhost', '127.0.0.1'].includes(new URL(settings.issuer).hostname);
    found ??= await discovery(
      new URL(settings.issuer),
      settings.client,
      secret,
      undefined,
      isLocal ? { execute: [allowInsecureRequests] } : {},
    );
    return found;
  };
  return {
    called: settings.called,
    begin: async () => {
      const held = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
      const provider = await configuration().catch(() => undefined);
      if (provider === undefined) return undefined;
      const to = buildAuthorizationUrl(provider, {
        redirect_uri: settings.callback,
        scope: settings.scope,
        code_challenge: await calculatePKCECodeChallenge(held.verifier),
        code_challenge_method: 'S256',
        state: held.state,
        nonce: held.nonce,
      });
      return { to: to.href, held: JSON.stringify(held) };
    },
    finish: async (query, held) => {
      try {
        const { state, nonce, verifier } = heldParts.parse(JSON.parse(held));
        const tokens = await authorizationCodeGrant(await configuration(), new URL(`${settings.callback}?${query}`), {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
        });
        const claims: Readonly<Record<string, unknown>> = tokens.claims() ?? {};
        return claimedIn(claims, settings);
      } catch (fault) {
        tell(fault instanceof Error ? fault.name : 'fault');
        return undefined;
      }
    },
  };
}

function claimedIn(claims: Readonly<Record<string, unknown>>, settings: OpenIdSettings): Claimed | undefined {
  const { iss, sub } = claims;
  if (typeof iss !== 'string' || typeof sub !== 'string') return undefined;
  const called = claims[settings.name];
  const has = (claim: string, word: string): boolean => {
    const held = claims[claim];
    return held === word || (Array.isArray(held) && held.includes(word));
  };
  return {
    signsInAs: `${iss}#${sub}`,
    called: typeof called === 'string' && called !== '' ? called.slice(0, 200) : 'No name given',
    roles: settings.roles.filter((role) => has(role.claim, role.has)),
  };
}
