import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as oidc from 'openid-client';
import { allScopes, clients, idTokenClaims } from './config.js';
import { discover, signIn, userInfo } from './lib/relying-party.js';

test('a refresh gives new tokens that work, for the same person', async () => {
  const { configuration, tokens, claims } = await signIn(clients.spa, allScopes);
  const refreshed = await oidc.refreshTokenGrant(configuration, tokens.refresh_token);
  // The old refresh token is not tried: the server accepts it for another 30 seconds, for clients that lost the answer.
  assert.notEqual(refreshed.refresh_token, tokens.refresh_token);
  assert.notEqual(refreshed.access_token, tokens.access_token);
  assert.equal(refreshed.claims().sub, claims.sub);
  assert.deepEqual(Object.keys(refreshed.claims()).filter(name => !idTokenClaims.includes(name)), []);
  const again = await oidc.refreshTokenGrant(configuration, refreshed.refresh_token);
  const answer = await (await userInfo(again.access_token)).json();
  assert.equal(answer.given_name, 'Alice');
});

test('a refresh may ask for fewer scopes, and UserInfo gives less', async () => {
  const { configuration, tokens, claims } = await signIn(clients.spa, allScopes);
  const refreshed = await oidc.refreshTokenGrant(configuration, tokens.refresh_token, { scope: 'openid email' });
  const answer = await (await userInfo(refreshed.access_token)).json();
  assert.equal(answer.sub, claims.sub);
  assert.equal(answer.email, 'alice@example.com');
  assert.equal(answer.given_name, undefined);
});

test('a client cannot use the refresh token of another', async () => {
  const { tokens } = await signIn(clients.spa, allScopes);
  const other = await discover(clients.web);
  await assert.rejects(oidc.refreshTokenGrant(other, tokens.refresh_token), { error: 'invalid_grant' });
});

test('a wrong client secret is refused', async () => {
  const configuration = await discover({ id: clients.service.id, secret: 'wrong' });
  await assert.rejects(oidc.clientCredentialsGrant(configuration), error => {
    assert.ok(error instanceof oidc.WWWAuthenticateChallengeError);
    assert.equal(error.status, 401);
    assert.equal(error.cause[0].parameters.error, 'invalid_client');
    return true;
  });
});

test('UserInfo refuses a revoked access token', async () => {
  const { configuration, tokens } = await signIn(clients.spa, allScopes);
  assert.equal((await userInfo(tokens.access_token)).status, 200);
  await oidc.tokenRevocation(configuration, tokens.access_token);
  const response = await userInfo(tokens.access_token);
  assert.equal(response.status, 401);
  assert.match(response.headers.get('www-authenticate'), /error="invalid_token"/);
});

test('a revoked refresh token gives no tokens', async () => {
  const { configuration, tokens } = await signIn(clients.spa, allScopes);
  await oidc.tokenRevocation(configuration, tokens.refresh_token);
  await assert.rejects(oidc.refreshTokenGrant(configuration, tokens.refresh_token), { error: 'invalid_grant' });
});

test('introspection tells the client its own token, until it is revoked', async () => {
  const { configuration, tokens, claims } = await signIn(clients.web, allScopes);
  const active = await oidc.tokenIntrospection(configuration, tokens.access_token);
  assert.equal(active.active, true);
  assert.equal(active.sub, claims.sub);
  await oidc.tokenRevocation(configuration, tokens.access_token);
  assert.deepEqual({ ...await oidc.tokenIntrospection(configuration, tokens.access_token) }, { active: false });
});
