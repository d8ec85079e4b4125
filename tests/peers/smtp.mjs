// An SMTP server that does what a test tells it. It prints "Ready: PORT" and then one JSON document per event; it ends when
// its standard input does.
//
//   node smtp.mjs OPTIONS
//
// OPTIONS is JSON: tls { key, cert } (PEM; without it there is no STARTTLS), auth { user, password } (without it nobody signs
// in), offerAuth and insecureAuth (AUTH without TLS), smtputf8, size, and rules: an array that each line of JSON on standard
// input replaces. A rule:
//   at       connect, auth, mail, rcpt or data
//   match    a regular expression on the address (of the recipient at rcpt and data); left out for all
//   skip     how many times it lets pass first
//   times    how often it holds; left out for ever
//   delay    milliseconds to wait first
//   code, text   the answer; left out to go on as if there were no rule
//   action   hang (never answer), close (end the connection), or, at data, cut-before and cut-after: read the message, then end
//            the connection without an answer, before or after it was accepted
// The line "null" changes nothing; its event comes after all that happened before.
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';

const options = JSON.parse(process.argv[2] ?? '{}');
let rules = options.rules ?? [];
let accepted = 0;

// What the client said last, as it said it: the library gives domains in Unicode.
const commands = new Map();
const nothing = () => {};
const logger = {
  trace: nothing, info: nothing, warn: nothing, error: nothing, fatal: nothing,
  debug(about, direction, line) {
    if (about.tnx === 'command') {
      commands.set(about.cid, line);
    }
  },
};

const say = event => process.stdout.write(`${JSON.stringify(event)}\n`);

function find(at, addresses) {
  for (const rule of rules) {
    if (rule.at !== at || (rule.match && !addresses.some(address => new RegExp(rule.match, 'u').test(address)))) {
      continue;
    }

    if (rule.skip > 0) {
      rule.skip--;
      continue;
    }

    if (rule.times === undefined || rule.times-- > 0) {
      return rule;
    }
  }

  return {};
}

const refusal = rule => Object.assign(new Error(rule.text ?? 'refused by the test'), { responseCode: rule.code });

/** Ends the connection of a session without a word. */
function cut(session) {
  for (const connection of server.connections) {
    if (connection.id === session.id) {
      connection._socket.destroy();
    }
  }
}

async function answer(at, addresses, session, callback) {
  const rule = find(at, addresses);
  if (rule.delay) {
    await wait(rule.delay);
  }

  if (rule.action === 'hang') {
    return;
  }

  if (rule.action === 'close') {
    cut(session);
  } else if (rule.code) {
    callback(refusal(rule));
  } else {
    callback();
  }
}

async function take(stream, session, callback) {
  const parts = [];
  for await (const part of stream) {
    parts.push(part);
  }

  const from = session.envelope.mailFrom;
  const to = session.envelope.rcptTo.map(recipient => recipient.address);
  const store = () => say({
    event: 'message', number: ++accepted, session: session.id, secure: session.secure, user: session.user,
    from: from.address, parameters: from.args || {}, to, raw: Buffer.concat(parts).toString('latin1'),
  });
  const rule = find('data', to);
  if (rule.delay) {
    await wait(rule.delay);
  }

  switch (rule.action) {
    case 'hang':
      say({ event: 'hang', to });
      return;
    case 'cut-after':
      store();
      cut(session);
      return;
    case 'cut-before':
    case 'close':
      cut(session);
      return;
  }

  if (rule.code) {
    callback(refusal(rule));
  } else {
    store();
    callback(null, 'taken');
  }
}

const server = new SMTPServer({
  name: 'mail.test',
  disableReverseLookup: true,
  logger,
  hideSTARTTLS: !options.tls,
  ...options.tls,
  authMethods: ['PLAIN', 'LOGIN'],
  authOptional: !options.auth,
  disabledCommands: options.auth || options.offerAuth ? [] : ['AUTH'],
  allowInsecureAuth: options.insecureAuth ?? false,
  hideSMTPUTF8: !options.smtputf8,
  size: options.size,
  rejectOversized: true,
  closeTimeout: 0,
  onConnect(session, callback) {
    say({ event: 'connection', session: session.id });
    answer('connect', [], session, callback);
  },
  onAuth(auth, session, callback) {
    const good = options.auth && auth.username === options.auth.user && auth.password === options.auth.password;
    say({ event: 'auth', session: session.id, secure: session.secure, good });
    answer('auth', [auth.username], session, error => {
      if (error || !good) {
        callback(error ?? Object.assign(new Error('Authentication failed'), { responseCode: 535 }));
      } else {
        callback(null, { user: auth.username });
      }
    });
  },
  onMailFrom(address, session, callback) {
    answer('mail', [address.address], session, callback);
  },
  onRcptTo(address, session, callback) {
    say({ event: 'recipient', address: address.address, sent: /<(.*)>/u.exec(commands.get(session.id))?.[1] });
    answer('rcpt', [address.address], session, callback);
  },
  onData(stream, session, callback) {
    take(stream, session, callback).catch(callback);
  },
  onClose(session) {
    say({ event: 'closed', session: session.id });
  },
});

// Cut connections and refused handshakes are what tests ask for.
server.on('error', error => say({ event: 'error', message: error.message }));
const listener = server.listen(options.port ?? 0, '127.0.0.1', () => console.log(`Ready: ${listener.address().port}`));
createInterface({ input: process.stdin })
  .on('line', line => {
    rules = JSON.parse(line) ?? rules;
    say({ event: 'rules' });
  })
  .on('close', () => process.exit(0));
