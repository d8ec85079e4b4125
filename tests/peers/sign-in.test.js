import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as oidc from 'openid-client';
import { alice, allScopes, clients, idTokenClaims, pages, redirectUri, requireBaseUrl } from './config.js';
import { discover, newBrowser, prepare, redeem, signIn, walk } from './lib/relying-party.js';

test('a public client signs alice in with code, PKCE, state and nonce', async () => {
  const { callback, seen, tokens, claims } = await signIn(clients.spa, allScopes);
  assert.deepEqual(seen, ['login']);
  assert.equal(callback.origin + callback.pathname, redirectUri);
  assert.equal(tokens.token_type, 'bearer');
  assert.ok(tokens.refresh_token);
  assert.ok(claims.sub);
});

test('a confidential client with explicit consent asks alice once', async () => {
  const { configuration, browser, claims } = await signIn(clients.web, allScopes);
  const again = await prepare(configuration, allScopes);
  const { callback, seen } = await walk(browser, again.url);
  assert.deepEqual(seen, []);
  assert.equal((await redeem(configuration, again, callback)).claims().sub, claims.sub);
});

test('consent is asked for on demand', async () => {
  const { seen } = await signIn(clients.web, 'openid email', { prompt: 'consent' });
  assert.deepEqual(seen, ['login', 'consent']);
});

for (const name of ['spa', 'web']) {
  test(`the ID token of ${clients[name].id} holds no profile claim`, async () => {
    const { claims } = await signIn(clients[name], allScopes);
    assert.deepEqual(Object.keys(claims).sort(), idTokenClaims);
    assert.equal(claims.iss, `${requireBaseUrl()}/`);
    assert.equal(claims.aud, clients[name].id);
  });
}

test('the subject is the same for two clients', async () => {
  const first = await signIn(clients.spa, 'openid');
  const second = await signIn(clients.web, 'openid');
  assert.equal(first.claims.sub, second.claims.sub);
});

test('a wrong password leads back to the sign-in page', async () => {
  const browser = newBrowser();
  const { url } = await prepare(await discover(clients.spa), 'openid');
  const page = await browser.submit(await browser.open(url), { [pages.userName]: alice.name, [pages.password]: 'wrong' });
  assert.ok(page.form?.([pages.userName, pages.password]), 'the sign-in page');
});

test('the server comes back with login_required for prompt=none without a session', async () => {
  const configuration = await discover(clients.spa);
  const request = await prepare(configuration, 'openid', { prompt: 'none' });
  const { callback } = await walk(newBrowser(), request.url);
  assert.equal(callback.searchParams.get('error'), 'login_required');
  assert.equal(callback.searchParams.get('state'), request.state);
});

test('the server does not send the browser to an address that is not registered', async () => {
  const { url } = await prepare(await discover(clients.spa), 'openid', { redirect_uri: 'http://127.0.0.1:5098/elsewhere' });
  const page = await newBrowser().open(url);
  assert.equal(page.left, undefined);
  assert.equal(page.status, 400);
});

const weakRequests = [
  ['without PKCE', { code_challenge: '', code_challenge_method: '' }],
  ['with PKCE plain', { code_challenge_method: 'plain' }],
];
for (const [what, parameters] of weakRequests) {
  test(`a request ${what} is refused`, async () => {
    const { url } = await prepare(await discover(clients.spa), 'openid', parameters);
    for (const [name, value] of Object.entries(parameters)) {
      if (value === '') {
        url.searchParams.delete(name);
      }
    }

    const page = await newBrowser().open(url);
    assert.equal(page.left?.searchParams.get('error') ?? page.status, page.left ? 'invalid_request' : 400);
  });
}

test('a code cannot be redeemed with another verifier', async () => {
  const configuration = await discover(clients.spa);
  const request = await prepare(configuration, 'openid');
  const { callback } = await walk(newBrowser(), request.url);
  await assert.rejects(
    redeem(configuration, { ...request, verifier: oidc.randomPKCECodeVerifier() }, callback), { error: 'invalid_grant' });
});
