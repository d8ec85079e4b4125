import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { Browser } from './lib/browser.js';

// The helper of the other tests, against a page of its own.
let server;
let origin;
const posts = [];

before(async () => {
  server = createServer((request, response) => {
    let body = '';
    request.on('data', chunk => body += chunk);
    request.on('end', () => answer(request, response, body));
  });
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${server.address().port}`;
});

after(() => server.close());

function answer(request, response, body) {
  if (request.method === 'POST') {
    posts.push({ url: request.url, cookie: request.headers.cookie, fields: [...new URLSearchParams(body)] });
    response.writeHead(302, { location: 'http://127.0.0.1:1/callback?code=c&state=s' }).end();
  } else if (request.url === '/start') {
    response.writeHead(302, { location: '/form?a=1', 'set-cookie': 'session=s1; path=/; httponly; samesite=lax' }).end();
  } else {
    response.writeHead(200, { 'content-type': 'text/html', 'set-cookie': 'forgery=f1; path=/' }).end(`
      <!doctype html><form action="/search"><input name="q"></form>
      <form method="post" action="sign-in?x=1&amp;y=2">
        <input type="hidden" name="token" value="a&amp;b"><input name="user" value="old"><input type="password" name="password">
        <input type="checkbox" name="remember" value="true"><input type="checkbox" name="terms" checked>
        <button name="deny" value="1">No</button><button name="accept" value="yes">Yes</button>
      </form>`);
  }
}

test('it follows redirects on its origin, keeps cookies, fills a form and stops at another origin', async () => {
  const browser = new Browser(origin);
  const page = await browser.open(`${origin}/start`);
  assert.equal(page.url.href, `${origin}/form?a=1`);

  const { left } = await browser.submit(page, { user: 'alice', password: 'p&q' }, 'accept');

  assert.equal(left.href, 'http://127.0.0.1:1/callback?code=c&state=s');
  assert.deepEqual(posts, [{
    url: '/sign-in?x=1&y=2',
    cookie: 'session=s1; forgery=f1',
    fields: [['token', 'a&b'], ['terms', 'on'], ['user', 'alice'], ['password', 'p&q'], ['accept', 'yes']],
  }]);
});

test('it says what it sees when a form is missing', async () => {
  const browser = new Browser(origin);
  const page = await browser.open('/form');
  await assert.rejects(browser.submit(page, {}, 'approve'), /No form with approve at .*\/form \(200\)/);
});
