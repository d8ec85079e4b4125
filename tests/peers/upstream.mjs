// An upstream provider: an OpenID Connect server whose accounts, and whose moods, a test decides. It prints one JSON document
// when it listens, { issuer, clientId, clientSecret, admin, token }, and ends when its standard input does.
//
//   node upstream.mjs OPTIONS
//
// OPTIONS is JSON, as what is posted to it later:
//   accounts     { subject: claims }; each replaces the claims that a subject had
//   behaviours   { authorization | token | userinfo | discovery | jwks: what it does from now on, or null for its work }
//     delay      milliseconds to wait first
//     action     drop: ends the connection without an answer
//     status, body, type, location   this answer, in place of the real one
//     times      how often; left out for ever
// and, only at the start:
//   port         left out for a free one
//   idTokenClaims   true: what the scopes allow is in the ID token too, not at UserInfo alone
//   authMethod   how the client says its secret: client_secret_post (default) or client_secret_basic
//
// POST admin with "Authorization: Bearer TOKEN" changes accounts and behaviours. GET admin tells what was asked of it:
// { requests: [{ endpoint, parameters }] }, parameters of authorization requests only.
//
// Who signs in writes a subject in the form; every subject that has claims is known. Consent is given by signing in. Any
// redirect address on this machine is the client's.
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

// Its notes on the version of Node.js and on keys are of no use to a test, and only one line may stand on standard output.
console.info = console.warn = () => {};
const { default: Provider, interactionPolicy } = await import('oidc-provider');
const options = JSON.parse(process.argv[2] ?? '{}');
const clientId = 'oidcprofiles';
const clientSecret = randomBytes(24).toString('base64url');
const adminToken = randomBytes(24).toString('base64url');
const authMethod = options.authMethod ?? 'client_secret_post';
const accounts = new Map();
const behaviours = new Map();
const requests = [];

function change({ accounts: changed = {}, behaviours: moods = {} }) {
  for (const [subject, claims] of Object.entries(changed)) {
    accounts.set(subject, claims);
  }

  for (const [endpoint, behaviour] of Object.entries(moods)) {
    behaviours.set(endpoint, behaviour);
  }
}

/** A sign-in asks every time, so that a test can be somebody else at the next. */
function policy() {
  const { Check, base } = interactionPolicy;
  const prompts = base();
  prompts.get('login').checks.add(new Check('always', 'Who signs in is asked every time', context =>
    context.oidc.result?.login ? Check.NO_NEED_TO_PROMPT : Check.REQUEST_PROMPT));
  return prompts;
}

async function loadExistingGrant(context) {
  const accountId = context.oidc.session?.accountId;
  if (!accountId) {
    return undefined;
  }

  const grant = new context.oidc.provider.Grant({ clientId: context.oidc.client.clientId, accountId });
  grant.addOIDCScope(context.oidc.params.scope ?? 'openid');
  await grant.save();
  return grant;
}

function createProvider(issuer) {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const provider = new Provider(issuer, {
    clients: [{
      client_id: clientId,
      client_secret: clientSecret,
      redirect_uris: ['http://127.0.0.1/signin-upstream'],
      grant_types: ['authorization_code'],
      response_types: ['code'],
      token_endpoint_auth_method: authMethod,
    }],
    clientAuthMethods: [authMethod],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: 'upstream' }] },
    cookies: { keys: [randomBytes(24).toString('base64url')] },
    pkce: { required: () => true },
    claims: {
      openid: ['sub'],
      profile: [
        'name', 'given_name', 'family_name', 'middle_name', 'nickname', 'preferred_username', 'profile', 'picture', 'website',
        'gender', 'birthdate', 'zoneinfo', 'locale', 'updated_at', 'hd',
      ],
      email: ['email', 'email_verified'],
      phone: ['phone_number', 'phone_number_verified'],
      address: ['address'],
    },
    conformIdTokenClaims: options.idTokenClaims !== true,
    features: { devInteractions: { enabled: false } },
    interactions: { policy: policy(), url: (_, interaction) => `/interaction/${interaction.uid}` },
    loadExistingGrant,
    findAccount: (_, subject) => accounts.has(subject)
      ? { accountId: subject, claims: () => ({ ...accounts.get(subject), sub: subject }) }
      : undefined,
    ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, IdToken: 600, AuthorizationCode: 60 },
  });
  provider.Client.prototype.redirectUriAllowed = address => {
    return URL.canParse(address) && ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(address).hostname);
  };
  return provider;
}

async function read(request) {
  const parts = [];
  for await (const part of request) {
    parts.push(part);
  }

  return Buffer.concat(parts).toString();
}

function answer(response, status, type, body) {
  response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store' });
  response.end(body);
}

async function administer(request, response) {
  if (request.headers.authorization !== `Bearer ${adminToken}`) {
    answer(response, 401, 'text/plain', 'no');
    return;
  }

  if (request.method === 'POST') {
    change(JSON.parse(await read(request)));
  }

  answer(response, 200, 'application/json', JSON.stringify({ requests }));
}

const page = message => `<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><title>Upstream provider</title></head>
<body>
<h1>Upstream provider</h1>
${message ? `<p role="alert">${message}</p>` : ''}
<form method="post">
  <label>Subject <input name="subject" autocomplete="username"></label>
  <button name="action" value="login">Sign in</button>
  <button name="action" value="deny">Deny</button>
</form>
</body>
</html>
`;

async function interact(request, response) {
  await provider.interactionDetails(request, response);
  if (request.method !== 'POST') {
    answer(response, 200, 'text/html; charset=utf-8', page());
    return;
  }

  const form = new URLSearchParams(await read(request));
  if (form.get('action') === 'deny') {
    await provider.interactionFinished(request, response, { error: 'access_denied', error_description: 'The person said no' });
  } else if (accounts.has(form.get('subject'))) {
    await provider.interactionFinished(request, response, { login: { accountId: form.get('subject'), remember: false } });
  } else {
    answer(response, 200, 'text/html; charset=utf-8', page('There is no such subject.'));
  }
}

const endpoints = {
  '/auth': 'authorization', '/token': 'token', '/me': 'userinfo', '/jwks': 'jwks', '/.well-known/openid-configuration': 'discovery',
};

/** Does what a test wants of an endpoint, once or for good. Returns false where the provider itself shall answer. */
async function misbehave(endpoint, request, response) {
  const behaviour = behaviours.get(endpoint);
  if (!behaviour || (behaviour.times !== undefined && behaviour.times-- <= 0)) {
    return false;
  }

  if (behaviour.delay) {
    await wait(behaviour.delay);
  }

  if (behaviour.action === 'drop') {
    request.socket.destroy();
    return true;
  }

  if (!behaviour.status) {
    return false;
  }

  await read(request);
  if (behaviour.location) {
    response.setHeader('Location', behaviour.location);
  }

  answer(response, behaviour.status, behaviour.type ?? 'text/plain', behaviour.body ?? 'as the test wants it');
  return true;
}

async function serve(request, response) {
  const { pathname, searchParams } = new URL(request.url, 'http://127.0.0.1');
  if (pathname === '/admin') {
    await administer(request, response);
  } else if (pathname.startsWith('/interaction/')) {
    await interact(request, response);
  } else {
    const endpoint = endpoints[pathname];
    if (endpoint) {
      requests.push(endpoint === 'authorization' ? { endpoint, parameters: Object.fromEntries(searchParams) } : { endpoint });
    }

    if (!await misbehave(endpoint, request, response)) {
      handle(request, response);
    }
  }
}

change(options);
let provider;
let handle;
const server = createServer((request, response) => {
  serve(request, response).catch(error => {
    if (response.headersSent) {
      response.destroy();
    } else {
      answer(response, 400, 'text/plain', error.message);
    }
  });
});
server.listen(options.port ?? 0, '127.0.0.1', () => {
  const issuer = `http://127.0.0.1:${server.address().port}`;
  provider = createProvider(issuer);
  handle = provider.callback();
  process.stdout.write(`${JSON.stringify({ issuer, clientId, clientSecret, admin: `${issuer}/admin`, token: adminToken })}\n`);
});
process.stdin.resume().on('end', () => process.exit(0)).on('close', () => process.exit(0));
