// What the sample server is expected to have: everything that is a name, in one place.
const baseUrl = process.env.OIDCPROFILES_BASE_URL?.replace(/\/$/, '');

/** The address of the server, without a slash at the end. */
export function requireBaseUrl() {
  if (!baseUrl) {
    throw new Error('Set OIDCPROFILES_BASE_URL to the address of a running sample server (./run), or run ./test.');
  }

  return baseUrl;
}

// Nobody listens there: the browser stops when it is sent there.
export const redirectUri = 'http://127.0.0.1:5099/callback';
export const postLogoutRedirectUri = 'http://127.0.0.1:5099/';

export const clients = {
  spa: { id: 'sample-spa' },
  web: { id: 'sample-web', secret: 'sample-web-secret' },
  signed: { id: 'sample-signed', metadata: { userinfo_signed_response_alg: 'RS256' } },
  service: { id: 'sample-service', secret: 'sample-service-secret' },
};

export const alice = { name: 'alice@example.com', password: 'Sample-Passw0rd!' };

export const pages = {
  userName: 'Input.UserName',
  password: 'Input.Password',
  accept: 'submit.Accept',
};

export const endpoints = {
  authorization_endpoint: '/connect/authorize',
  token_endpoint: '/connect/token',
  userinfo_endpoint: '/connect/userinfo',
  end_session_endpoint: '/connect/endsession',
  introspection_endpoint: '/connect/introspect',
  revocation_endpoint: '/connect/revocation',
};

export const allScopes = 'openid profile email phone address offline_access custom_attributes';

// The standard claims that the sample policy releases to clients.
export const releasedClaims = [
  'sub', 'name', 'given_name', 'family_name', 'preferred_username', 'picture', 'gender', 'birthdate', 'zoneinfo', 'locale',
  'updated_at', 'email', 'email_verified', 'phone_number', 'phone_number_verified', 'address', 'groups',
];

// The sample policy hides it from clients; alice has a value.
export const hiddenAttribute = 'internal_note';

// The whole ID token of the code flow: protocol claims, and two that OpenIddict adds. No profile claim.
export const idTokenClaims = ['at_hash', 'aud', 'auth_time', 'azp', 'exp', 'iat', 'iss', 'nonce', 'oi_au_id', 'oi_tkn_id', 'sub'];
