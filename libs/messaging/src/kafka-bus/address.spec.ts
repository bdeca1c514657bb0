import { expect, test } from 'vitest';
import { parseKafkaUrl } from './address.js';

test('an address names brokers, and credentials and files of TLS if need be', () => {
  expect(parseKafkaUrl('kafka://localhost:9092')).toEqual({
    brokers: ['localhost:9092'],
    tls: null,
    sasl: null,
  });
  expect(
    parseKafkaUrl(
      'kafka+tls://app:p%40ss%3Aw%2Frd@a.example:9093,b.example,[::1]:9094?sasl=scram-sha-512&ca=%2Fetc%2Fca.pem',
    ),
  ).toEqual({
    brokers: ['a.example:9093', 'b.example:9092', '[::1]:9094'],
    tls: { ca: '/etc/ca.pem' },
    sasl: { mechanism: 'scram-sha-512', username: 'app', password: 'p@ss:w/rd' },
  });
  expect(parseKafkaUrl('kafka+tls://a?cert=c.pem&key=k.pem').tls).toEqual({
    cert: 'c.pem',
    key: 'k.pem',
  });
});

test.each([
  ['postgres://a', /must be kafka:\/\/host:port/],
  ['kafka://', /has no host:port as broker number 1/],
  ['kafka://a,,b', /broker number 2/],
  ['kafka://a:99999', /broker number 1/],
  ['kafka://app:secret?sasl=plain', /broker number 1/],
  ['kafka://app:se/cret@a?sasl=plain', /must be kafka:\/\/host:port/],
  ['kafka://a/topic', /must be kafka:\/\/host:port/],
  ['kafka://a?acks=1', /unknown option acks; known are sasl, ca, cert, key/],
  ['kafka://app:secret@a', /needs sasl=plain\|scram-sha-256\|scram-sha-512/],
  ['kafka://app:secret@a?sasl=gssapi', /needs sasl=plain/],
  ['kafka://a?sasl=plain', /needs user:password@/],
  ['kafka://app@a?sasl=plain', /needs user:password@/],
  ['kafka://app:se%cret@a?sasl=plain', /a % that is not written as %25/],
  ['kafka://a?ca=ca.pem', /has ca without TLS: write kafka\+tls:\/\//],
  ['kafka+tls://a?cert=c.pem', /needs cert and key together/],
])('%s is refused with what to change, and never shows the password', (url, reason) => {
  expect(() => parseKafkaUrl(url)).toThrow(reason);
  expect(() => parseKafkaUrl(url)).not.toThrow(/cret/);
});
