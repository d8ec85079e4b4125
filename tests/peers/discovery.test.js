import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allScopes, clients, endpoints, hiddenAttribute, releasedClaims, requireBaseUrl } from './config.js';
import { discover } from './lib/relying-party.js';

async function read(path) {
  const response = await fetch(requireBaseUrl() + path);
  assert.equal(response.status, 200);
  return response.json();
}

test('a relying party configures itself by discovery', async () => {
  const configuration = await discover(clients.spa);
  assert.equal(configuration.serverMetadata().issuer, `${requireBaseUrl()}/`);
});

test('discovery names the endpoints', async () => {
  const document = await read('/.well-known/openid-configuration');
  for (const [name, path] of Object.entries(endpoints)) {
    assert.equal(document[name], requireBaseUrl() + path, name);
  }
});

test('discovery offers the code flow with S256 only', async () => {
  const document = await read('/.well-known/openid-configuration');
  assert.deepEqual(document.response_types_supported, ['code']);
  assert.deepEqual(document.code_challenge_methods_supported, ['S256']);
  assert.deepEqual(document.id_token_signing_alg_values_supported, ['RS256']);
  assert.deepEqual([...document.grant_types_supported].sort(), ['authorization_code', 'client_credentials', 'refresh_token']);
});

test('discovery lists the scopes and the standard claims that are released', async () => {
  const document = await read('/.well-known/openid-configuration');
  const missing = (wanted, list) => wanted.filter(name => !list.includes(name));
  assert.deepEqual(missing(allScopes.split(' '), document.scopes_supported), []);
  assert.deepEqual(missing(releasedClaims, document.claims_supported), []);
  assert.ok(!document.claims_supported.includes(hiddenAttribute));
});

test('the signing keys are public RSA keys', async () => {
  const { jwks_uri: address } = await read('/.well-known/openid-configuration');
  const { keys } = await read(new URL(address).pathname);
  assert.ok(keys.length > 0);
  for (const key of keys) {
    assert.equal(key.kty, 'RSA');
    assert.equal(key.d, undefined);
  }
});
