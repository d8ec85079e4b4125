import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import * as oidc from 'openid-client';
import { allScopes, clients, hiddenAttribute, requireBaseUrl } from './config.js';
import { discover, signIn, userInfo } from './lib/relying-party.js';

const expectedAlice = JSON.parse(await readFile(new URL('expected/alice.json', import.meta.url), 'utf8'));

/** The answer without the issuer and audience that OpenIddict adds, which are checked here. */
async function profile(response, client) {
  assert.equal(response.status, 200);
  assert.match(response.headers.get('content-type'), /^application\/json/);
  const { iss, aud, ...rest } = await response.json();
  assert.ok(iss === undefined || iss === `${requireBaseUrl()}/`, `iss ${iss}`);
  assert.ok(aud === undefined || aud === client.id, `aud ${aud}`);
  return rest;
}

function assertAlice(answer, subject) {
  assert.ok(Number.isInteger(answer.updated_at), 'updated_at is a number');
  assert.ok(Math.abs(Date.now() / 1000 - answer.updated_at) < 50 * 365 * 86400, 'updated_at is in seconds');
  assert.deepEqual(answer, { ...expectedAlice, sub: subject, updated_at: answer.updated_at });
}

for (const name of ['spa', 'web']) {
  test(`UserInfo gives ${clients[name].id} all of alice that the policy releases`, async () => {
    const { tokens, claims } = await signIn(clients[name], allScopes);
    assertAlice(await profile(await userInfo(tokens.access_token), clients[name]), claims.sub);
  });
}

test('UserInfo answers POST like GET, with the token in the header or in the form', async () => {
  const { tokens, claims } = await signIn(clients.spa, allScopes);
  // OpenIddict wants a form's content type, also for an empty body.
  const empty = await userInfo(tokens.access_token, { method: 'POST', body: new URLSearchParams() });
  assertAlice(await profile(empty, clients.spa), claims.sub);
  const body = new URLSearchParams({ access_token: tokens.access_token });
  assertAlice(await profile(await userInfo(undefined, { method: 'POST', body }), clients.spa), claims.sub);
});

test('the library accepts the UserInfo answer', async () => {
  const { configuration, tokens, claims } = await signIn(clients.spa, allScopes);
  const answer = await oidc.fetchUserInfo(configuration, tokens.access_token, claims.sub);
  assert.equal(answer.email, expectedAlice.email);
});

test('the scopes openid and email give the e-mail address only', async () => {
  const { tokens, claims } = await signIn(clients.spa, 'openid email');
  const answer = await profile(await userInfo(tokens.access_token), clients.spa);
  assert.deepEqual(answer, { sub: claims.sub, email: expectedAlice.email, email_verified: true });
});

test('the scope openid alone gives the subject only', async () => {
  const { tokens, claims } = await signIn(clients.spa, 'openid');
  assert.deepEqual(await profile(await userInfo(tokens.access_token), clients.spa), { sub: claims.sub });
});

test('a hidden attribute appears nowhere', async () => {
  const { tokens } = await signIn(clients.web, allScopes);
  const texts = [await (await userInfo(tokens.access_token)).text()];
  for (const token of [tokens.id_token, tokens.access_token]) {
    texts.push(Buffer.from(token.split('.')[1], 'base64url').toString());
  }

  for (const text of texts) {
    assert.ok(!text.includes(hiddenAttribute));
  }
});

test('UserInfo is not cached', async () => {
  const { tokens } = await signIn(clients.spa, 'openid');
  assert.match((await userInfo(tokens.access_token)).headers.get('cache-control') ?? '', /no-store/);
});

test('UserInfo without a token is refused without an error code', async () => {
  const response = await userInfo(undefined);
  assert.equal(response.status, 401);
  assert.match(response.headers.get('www-authenticate'), /^Bearer/);
  assert.doesNotMatch(response.headers.get('www-authenticate'), /error/);
});

for (const [what, token] of [['a garbage token', 'garbage'], ['three parts that are no token', 'a.b.c']]) {
  test(`UserInfo refuses ${what}`, async () => {
    const response = await userInfo(token);
    assert.equal(response.status, 401);
    assert.match(response.headers.get('www-authenticate'), /^Bearer .*error="invalid_token"/);
  });
}

test('UserInfo refuses an ID token', async () => {
  const { tokens } = await signIn(clients.spa, 'openid');
  assert.equal((await userInfo(tokens.id_token)).status, 401);
});

test('UserInfo refuses the token of a client, which is no person', async () => {
  const configuration = await discover(clients.service, oidc.ClientSecretBasic(clients.service.secret));
  const tokens = await oidc.clientCredentialsGrant(configuration, { scope: 'profile email custom_attributes' });
  const response = await userInfo(tokens.access_token);
  assert.equal(response.status, 401);
  assert.match(response.headers.get('www-authenticate'), /^Bearer .*error="invalid_token"/);
});
