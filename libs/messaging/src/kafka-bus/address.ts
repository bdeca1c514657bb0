/** Where Apache Kafka is and how to connect, as a URL says it. Files are named, not read. */
export interface KafkaAddress {
  readonly brokers: readonly string[];
  /** Null: without TLS. */
  readonly tls: { readonly ca?: string; readonly cert?: string; readonly key?: string } | null;
  readonly sasl: Credentials | null;
}

interface Credentials {
  readonly mechanism: 'plain' | 'scram-sha-256' | 'scram-sha-512';
  readonly username: string;
  readonly password: string;
}

const FORM =
  /^kafka(?<tls>\+tls)?:\/\/(?:(?<user>[^@/?#]*)@)?(?<brokers>[^@/?#]*)\/?(?:\?(?<options>[^#]*))?$/;
const MECHANISMS = ['plain', 'scram-sha-256', 'scram-sha-512'] as const;
const FILES = ['ca', 'cert', 'key'] as const;
const BROKER = /^(?:[\w.-]+|\[[\da-fA-F:.]+\])(?::(?<port>\d{1,5}))?$/;
const DEFAULT_PORT = 9092;

/**
 * Reads `kafka://user:password@host1:9092,host2:9092?sasl=scram-sha-512` or, with TLS,
 * `kafka+tls://…?ca=/path&cert=/path&key=/path`. User and password are percent-encoded.
 * @throws Error that says what to change and never shows the password
 */
export function parseKafkaUrl(url: string): KafkaAddress {
  const parts = FORM.exec(url)?.groups;
  if (!parts) throw new Error('must be kafka://host:port[,host:port…][?options] or kafka+tls://…');
  const options = optionsOf(parts['options'] ?? '');
  return {
    brokers: (parts['brokers'] ?? '').split(',').map(broker),
    tls: tlsOf(parts['tls'] !== undefined, options),
    sasl: saslOf(parts['user'], options.get('sasl')),
  };
}

function optionsOf(text: string): Map<string, string> {
  const options = new Map(new URLSearchParams(text));
  const known: readonly string[] = ['sasl', ...FILES];
  const strange = [...options.keys()].filter((name) => !known.includes(name));
  if (strange.length > 0)
    throw new Error(`has the unknown option ${strange.join(', ')}; known are ${known.join(', ')}`);
  return options;
}

function broker(text: string, index: number): string {
  const match = BROKER.exec(text);
  const port = Number(match?.groups?.['port'] ?? DEFAULT_PORT);
  if (!match || port < 1 || port > 65_535)
    // Not what it is: without an @ this may be the password.
    throw new Error(`has no host:port as broker number ${index + 1}`);
  return match.groups?.['port'] ? text : `${text}:${DEFAULT_PORT}`;
}

function tlsOf(tls: boolean, options: ReadonlyMap<string, string>): KafkaAddress['tls'] {
  const files = FILES.filter((name) => options.has(name));
  if (!tls && files.length > 0)
    throw new Error(`has ${files.join(', ')} without TLS: write kafka+tls://`);
  if (options.has('cert') !== options.has('key'))
    throw new Error('needs cert and key together, or neither');
  return tls ? Object.fromEntries(files.map((name) => [name, options.get(name)])) : null;
}

function saslOf(user: string | undefined, mechanism: string | undefined): Credentials | null {
  if (user === undefined && mechanism === undefined) return null;
  const known = MECHANISMS.find((one) => one === mechanism);
  if (!known) throw new Error(`needs sasl=${MECHANISMS.join('|')} beside user and password`);
  const [username = '', ...rest] = (user ?? '').split(':');
  if (!username || rest.length !== 1)
    throw new Error('needs user:password@ before the brokers; write special characters as %XX');
  return {
    mechanism: known,
    username: decoded(username),
    password: decoded(rest.join(':')),
  };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new Error('has a user or password with a % that is not written as %25');
  }
}
