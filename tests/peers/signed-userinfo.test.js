import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as oidc from 'openid-client';
import { allScopes, clients, requireBaseUrl } from './config.js';
import { discover, signIn, userInfo } from './lib/relying-party.js';

test('discovery offers signed UserInfo', async () => {
  assert.deepEqual((await discover(clients.signed)).serverMetadata().userinfo_signing_alg_values_supported, ['RS256']);
});

test('a client that is registered for it gets the claims signed, and the library accepts the signature', async () => {
  const plain = await signIn(clients.spa, allScopes);
  const { iss, aud, ...expected } = await oidc.fetchUserInfo(plain.configuration, plain.tokens.access_token, plain.claims.sub);
  const { configuration, tokens, claims } = await signIn(clients.signed, allScopes);
  const answer = await oidc.fetchUserInfo(configuration, tokens.access_token, claims.sub);
  assert.ok(Number.isInteger(answer.iat));
  assert.deepEqual(answer, { ...expected, iss: `${requireBaseUrl()}/`, aud: clients.signed.id, iat: answer.iat });
  assert.equal(aud, clients.spa.id);
  assert.equal(iss, answer.iss);
});

test('a request that does not accept the signed answer is told what there is', async () => {
  const { tokens } = await signIn(clients.signed, 'openid');
  const response = await userInfo(tokens.access_token, { headers: { accept: 'application/json' } });
  assert.equal(response.status, 406);
  assert.match((await response.json()).error_description, /application\/jwt/);
});
