import * as oidc from 'openid-client';
import { alice, pages, redirectUri, requireBaseUrl } from '../config.js';
import { Browser } from './browser.js';

/** A client of the server, configured by discovery; it checks the signatures of ID tokens. */
export async function discover({ id, secret, metadata }, authentication = secret ? oidc.ClientSecretPost(secret) : oidc.None()) {
  const configuration = await oidc.discovery(
    new URL(requireBaseUrl()), id, metadata, authentication, { execute: [oidc.allowInsecureRequests, oidc.enableNonRepudiationChecks] });
  return configuration;
}

export function newBrowser() {
  return new Browser(requireBaseUrl());
}

/** Makes an authorization request with PKCE, state and nonce. */
export async function prepare(configuration, scope, parameters = {}) {
  const request = { verifier: oidc.randomPKCECodeVerifier(), state: oidc.randomState(), nonce: oidc.randomNonce() };
  const url = oidc.buildAuthorizationUrl(configuration, {
    redirect_uri: redirectUri,
    scope,
    state: request.state,
    nonce: request.nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(request.verifier),
    code_challenge_method: 'S256',
    ...parameters,
  });
  return { ...request, url };
}

/** Goes through the server's pages, whichever come, until the server sends the browser back to the client. */
export async function walk(browser, url, user = alice) {
  const seen = [];
  let page = await browser.open(url);
  while (!page.left) {
    if (seen.length === 5) {
      throw new Error(`The server does not come to an end: ${page.describe()}`);
    }

    if (page.form([pages.userName, pages.password])) {
      seen.push('login');
      page = await browser.submit(page, { [pages.userName]: user.name, [pages.password]: user.password });
    } else if (page.form([pages.accept])) {
      seen.push('consent');
      page = await browser.submit(page, {}, pages.accept);
    } else {
      throw new Error(`Neither a sign-in nor a consent page: ${page.describe()}`);
    }
  }

  return { callback: page.left, seen };
}

/** Redeems the code in the callback, with all checks of the library. */
export function redeem(configuration, request, callback) {
  return oidc.authorizationCodeGrant(configuration, callback, {
    pkceCodeVerifier: request.verifier,
    expectedState: request.state,
    expectedNonce: request.nonce,
    idTokenExpected: true,
  });
}

/** Signs in with a new browser. */
export async function signIn(client, scope, parameters) {
  const configuration = await discover(client);
  const browser = newBrowser();
  const request = await prepare(configuration, scope, parameters);
  const { callback, seen } = await walk(browser, request.url);
  const tokens = await redeem(configuration, request, callback);
  return { configuration, browser, request, callback, seen, tokens, claims: tokens.claims() };
}

/** UserInfo without a library, to see its errors. */
export function userInfo(token, init = {}) {
  const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
  return fetch(`${requireBaseUrl()}/connect/userinfo`, { ...init, headers: { ...headers, ...init.headers } });
}
