import { parse } from 'node-html-parser';
import { CookieJar } from 'tough-cookie';

const redirects = new Set([301, 302, 303, 307, 308]);

/** As much of a browser as sign-in takes: cookies, redirects, forms. It stays on one origin. */
export class Browser {
  #origin;
  #jar = new CookieJar();

  constructor(origin) {
    this.#origin = new URL(origin).origin;
  }

  /** Opens an address. Gives a page, or { left: URL } when the server sends the browser to another origin. */
  async open(url, init = {}) {
    let target = new URL(url, this.#origin);
    let request = init;
    for (let hops = 0; hops < 20; hops++) {
      if (target.origin !== this.#origin) {
        return { left: target };
      }

      const response = await this.#send(target, request);
      if (!redirects.has(response.status)) {
        return new Page(target, response.status, response.headers, await response.text());
      }

      await response.body?.cancel();
      target = new URL(response.headers.get('location'), target);
      if (response.status !== 307 && response.status !== 308) {
        request = {};
      }
    }

    throw new Error(`Too many redirects, the last one to ${target}.`);
  }

  /** Fills the first form of a page that has the wanted fields, presses a button of it if one is named, and sends it. */
  async submit(page, values, button) {
    const form = page.form([...Object.keys(values), ...(button ? [button] : [])]);
    if (!form) {
      throw new Error(`No form with ${[...Object.keys(values), button ?? '']} at ${page.describe()}`);
    }

    const body = new URLSearchParams(form.fields.filter(([name]) => !(name in values)));
    for (const [name, value] of Object.entries(values)) {
      body.append(name, value);
    }

    if (button) {
      body.append(button, form.buttons.get(button));
    }

    const action = new URL(form.action || page.url, page.url);
    if (form.method === 'get') {
      action.search = body;
      return this.open(action);
    }

    return this.open(action, { method: 'POST', body });
  }

  async #send(url, init) {
    const headers = new Headers(init.headers);
    headers.set('cookie', await this.#jar.getCookieString(url.href));
    headers.set('accept', 'text/html');
    if (init.method === 'POST') {
      headers.set('origin', this.#origin);
    }

    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const cookie of response.headers.getSetCookie()) {
      await this.#jar.setCookie(cookie, url.href, { ignoreError: false });
    }

    return response;
  }
}

class Page {
  constructor(url, status, headers, html) {
    Object.assign(this, { url, status, headers, html });
    this.document = parse(html);
  }

  /** The first form that has fields or buttons of all these names. */
  form(names) {
    return this.document.querySelectorAll('form').map(readForm)
      .find(form => names.every(name => form.buttons.has(name) || form.fields.some(field => field[0] === name)));
  }

  /** For messages of failing tests. */
  describe() {
    return `${this.url} (${this.status}): ${this.document.structuredText.replace(/\s+/g, ' ').slice(0, 600)}`;
  }
}

function readForm(form) {
  const fields = [];
  for (const control of form.querySelectorAll('input[name], textarea[name], select[name]')) {
    const type = (control.getAttribute('type') ?? 'text').toLowerCase();
    const isUnset = (type === 'checkbox' || type === 'radio') && !control.hasAttribute('checked');
    if (!control.hasAttribute('disabled') && !isUnset && !['submit', 'button', 'image', 'reset', 'file'].includes(type)) {
      fields.push([control.getAttribute('name'), valueOf(control, type)]);
    }
  }

  const buttons = new Map(form.querySelectorAll('button[name], input[type=submit][name]')
    .map(button => [button.getAttribute('name'), button.getAttribute('value') ?? '']));
  return { action: form.getAttribute('action'), method: (form.getAttribute('method') ?? 'get').toLowerCase(), fields, buttons };
}

function valueOf(control, type) {
  if (control.tagName === 'SELECT') {
    const option = control.querySelector('option[selected]') ?? control.querySelector('option');
    return option?.getAttribute('value') ?? option?.text.trim() ?? '';
  }

  return control.tagName === 'TEXTAREA' ? control.text : control.getAttribute('value') ?? (type === 'checkbox' ? 'on' : '');
}
