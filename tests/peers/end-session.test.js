import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as oidc from 'openid-client';
import { clients, pages, postLogoutRedirectUri } from './config.js';
import { prepare, signIn, walk } from './lib/relying-party.js';

/** Ends the session, through the page that asks first, if there is one. */
async function signOut(browser, url) {
  const page = await browser.open(url);
  return page.left || !page.form([pages.accept]) ? page : browser.submit(page, {}, pages.accept);
}

test('a client that shows the ID token ends the session and gets the browser back', async () => {
  const { configuration, browser, tokens } = await signIn(clients.spa, 'openid');
  const { left } = await signOut(browser, oidc.buildEndSessionUrl(configuration, {
    id_token_hint: tokens.id_token,
    post_logout_redirect_uri: postLogoutRedirectUri,
    state: 'after-sign-out',
  }));
  assert.equal(left?.origin + left?.pathname, postLogoutRedirectUri);
  assert.equal(left.searchParams.get('state'), 'after-sign-out');

  const { callback } = await walk(browser, (await prepare(configuration, 'openid', { prompt: 'none' })).url);
  assert.equal(callback.searchParams.get('error'), 'login_required');
});

test('the browser is not sent to an address that is not registered', async () => {
  const { configuration, browser, tokens } = await signIn(clients.spa, 'openid');
  const page = await signOut(browser, oidc.buildEndSessionUrl(configuration, {
    id_token_hint: tokens.id_token,
    post_logout_redirect_uri: 'http://127.0.0.1:5098/elsewhere',
  }));
  assert.equal(page.left, undefined);
});
