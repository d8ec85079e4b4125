import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as oidc from 'openid-client';
import { alice, clients, hiddenAttribute, requireBaseUrl } from './config.js';
import { discover, newBrowser, prepare, signIn, walk } from './lib/relying-party.js';

/** Signs alice in with the scope openid and these parameters, and reads UserInfo with the library. */
async function ask(parameters, scope = 'openid') {
  const { configuration, tokens, claims } = await signIn(clients.spa, scope, parameters);
  return { configuration, tokens, claims, answer: await read(configuration, tokens.access_token, claims.sub) };
}

/** UserInfo without the members of the protocol. */
async function read(configuration, token, subject) {
  const { sub, iss, aud, ...rest } = await oidc.fetchUserInfo(configuration, token, subject);
  assert.equal(sub, subject);
  return rest;
}

const claims = request => ({ claims: JSON.stringify(request) });

test('discovery offers the claims parameter', async () => {
  const metadata = (await discover(clients.spa)).serverMetadata();
  assert.equal(metadata.claims_parameter_supported, true);
  assert.ok(metadata.claims_locales_supported.includes('ja'));
});

test('claims are given by name without their scopes, and kept through refreshes', async () => {
  const request = claims({ userinfo: { email: null, given_name: { essential: true } }, id_token: { auth_time: { essential: true } } });
  const { configuration, tokens, claims: idToken, answer } = await ask(request, 'openid offline_access');
  assert.deepEqual(answer, { given_name: 'Alice', email: 'alice@example.com' });
  assert.ok(Number.isInteger(idToken.auth_time));
  assert.equal(idToken.email, undefined);
  let refreshed = tokens;
  for (let turn = 0; turn < 2; turn++) {
    refreshed = await oidc.refreshTokenGrant(configuration, refreshed.refresh_token);
    assert.deepEqual(await read(configuration, refreshed.access_token, idToken.sub), answer);
  }
});

test('a claim with another value than the requested one is left out', async () => {
  const { answer } = await ask(claims({ userinfo: { email: { value: 'bob@example.com' }, locale: { values: ['de', 'en-GB'] } } }));
  assert.deepEqual(answer, { locale: 'en-GB' });
});

test('a custom attribute is given by its name, and a hidden or unknown one is not', async () => {
  const { answer } = await ask(claims({ userinfo: { department: null, [hiddenAttribute]: { essential: true }, nobody_knows: null } }));
  assert.deepEqual(answer, { custom_attributes: { department: 'Research' } });
});

test('claims_locales picks the language of a name, and its absence changes nothing', async () => {
  const request = { ...claims({ userinfo: { given_name: null, family_name: null } }) };
  assert.deepEqual((await ask({ ...request, claims_locales: 'fr ja' })).answer, { given_name: 'アリス', family_name: 'Liddell' });
  assert.deepEqual((await ask(request)).answer, { given_name: 'Alice', family_name: 'Liddell' });
});

test('a name in a language is given under that name', async () => {
  const { answer } = await ask(claims({ userinfo: { 'given_name#ja': null, given_name: null, 'given_name#de': null } }));
  assert.deepEqual(answer, { given_name: 'Alice', 'given_name#ja': 'アリス' });
});

test('a request for another person is login_required', async () => {
  const { url } = await prepare(await discover(clients.spa), 'openid', claims({ id_token: { sub: { value: 'somebody-else' } } }));
  const { callback } = await walk(newBrowser(), url, alice);
  assert.equal(callback.searchParams.get('error'), 'login_required');
});

test('claims that are no JSON are invalid_request, sent to the client with the place', async () => {
  const { url, state } = await prepare(await discover(clients.spa), 'openid', { claims: '{"userinfo":' });
  const { callback } = await walk(newBrowser(), url);
  assert.equal(callback.searchParams.get('error'), 'invalid_request');
  assert.match(callback.searchParams.get('error_description'), /line 1, byte 13/);
  assert.equal(callback.searchParams.get('state'), state);
  assert.equal(callback.searchParams.get('iss'), `${requireBaseUrl()}/`);
});
