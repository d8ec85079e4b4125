// A relying party in the browser: authorization code with PKCE (RFC 7636), state and nonce.
const element = id => document.getElementById(id);
const clientId = element('sample').dataset.client;
const redirectUri = `${location.origin}${location.pathname}`;
const kept = 'oidcprofiles-sample';

const base64url = bytes => btoa(String.fromCharCode(...bytes)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
const random = () => base64url(crypto.getRandomValues(new Uint8Array(32)));
const sha256 = async text => base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))));
const say = text => { element('status').textContent = text; };
const show = (id, value) => { element(id).textContent = JSON.stringify(value, null, 2); };

function payload(jwt) {
  const part = jwt.split('.')[1].replace(/-/g, '+').replace(/_/g, '/');
  return JSON.parse(new TextDecoder().decode(Uint8Array.from(atob(part), character => character.charCodeAt(0))));
}

async function discover() {
  const response = await fetch('.well-known/openid-configuration');
  if (!response.ok) {
    throw new Error(`The discovery document answers ${response.status}.`);
  }

  return response.json();
}

async function ask(event) {
  event.preventDefault();
  const configuration = await discover();
  const [state, nonce, verifier] = [random(), random(), random()];
  sessionStorage.setItem(kept, JSON.stringify({ state, nonce, verifier }));
  const scope = ['openid', ...new FormData(event.target).getAll('scope')].join(' ');
  location.assign(`${configuration.authorization_endpoint}?${new URLSearchParams({
    response_type: 'code', client_id: clientId, redirect_uri: redirectUri, scope, state, nonce,
    code_challenge: await sha256(verifier), code_challenge_method: 'S256',
  })}`);
}

async function redeem(answer) {
  const expected = JSON.parse(sessionStorage.getItem(kept) ?? 'null');
  sessionStorage.removeItem(kept);
  history.replaceState(null, '', redirectUri);
  if (expected === null || answer.get('state') !== expected.state) {
    throw new Error('This answer belongs to no question of this tab (state).');
  }

  if (answer.has('error')) {
    throw new Error(`The server refused: ${answer.get('error')}. ${answer.get('error_description') ?? ''}`);
  }

  const configuration = await discover();
  if (answer.get('iss') !== configuration.issuer) {
    throw new Error('This answer comes from another server (iss).');
  }

  const response = await fetch(configuration.token_endpoint, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code', client_id: clientId, redirect_uri: redirectUri,
      code: answer.get('code'), code_verifier: expected.verifier,
    }),
  });
  const tokens = await response.json();
  if (!response.ok) {
    throw new Error(`The token endpoint refused: ${tokens.error}.`);
  }

  const identity = payload(tokens.id_token);
  if (identity.nonce !== expected.nonce) {
    throw new Error('This ID token belongs to no question of this tab (nonce).');
  }

  const profile = await fetch(configuration.userinfo_endpoint, { headers: { Authorization: `Bearer ${tokens.access_token}` } });
  if (!profile.ok) {
    throw new Error(`UserInfo refused: ${profile.headers.get('WWW-Authenticate')}`);
  }

  show('userinfo', await profile.json());
  show('idtoken', identity);
  show('accesstoken', payload(tokens.access_token));
  element('result').hidden = false;
  element('leave').hidden = false;
  element('leave').onclick = () => location.assign(`${configuration.end_session_endpoint}?${new URLSearchParams({
    id_token_hint: tokens.id_token, post_logout_redirect_uri: redirectUri,
  })}`);
  say(`Signed in. Scopes: ${tokens.scope}.`);
}

element('ask').addEventListener('submit', event => ask(event).catch(error => say(error.message)));
const answer = new URLSearchParams(location.search);
if (answer.has('code') || answer.has('error')) {
  say('Reading the answer …');
  redeem(answer).catch(error => say(error.message));
}
