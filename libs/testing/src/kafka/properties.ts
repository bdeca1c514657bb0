export interface Ports {
  clients: number;
  internal: number;
  controller: number;
}

export interface Security {
  /** The one user of the broker, by SASL PLAIN. */
  sasl?: { username: string; password: string } | undefined;
  /** A keystore in PKCS 12. */
  keystore?: { file: string; password: string } | undefined;
}

/**
 * Properties of a single broker that is its own controller. Clients come through a listener that can
 * be secured; the broker itself, and who waits for its start, through a plain one on this machine.
 */
export function brokerProperties(ports: Ports, dataDirectory: string, bind: string) {
  const everywhere = (host: string) => ({
    CLIENTS: `CLIENTS://${host}:${ports.clients}`,
    INTERNAL: `INTERNAL://${host}:${ports.internal}`,
  });
  return {
    'process.roles': 'broker,controller',
    'node.id': '1',
    'controller.quorum.voters': `1@127.0.0.1:${ports.controller}`,
    'controller.listener.names': 'CONTROLLER',
    'inter.broker.listener.name': 'INTERNAL',
    listeners: [
      ...Object.values(everywhere(bind)),
      `CONTROLLER://127.0.0.1:${ports.controller}`,
    ].join(),
    'advertised.listeners': Object.values(everywhere('127.0.0.1')).join(),
    'listener.security.protocol.map': 'CLIENTS:PLAINTEXT,INTERNAL:PLAINTEXT,CONTROLLER:PLAINTEXT',
    'log.dirs': dataDirectory,
    'auto.create.topics.enable': 'false',
    // The log is the product's memory: nothing of it expires, nor does a group's place in it.
    'log.retention.ms': '-1',
    'offsets.retention.minutes': '2147483647',
    'offsets.topic.replication.factor': '1',
    'offsets.topic.num.partitions': '4',
    'transaction.state.log.replication.factor': '1',
    'transaction.state.log.min.isr': '1',
    'share.coordinator.state.topic.replication.factor': '1',
    'share.coordinator.state.topic.min.isr': '1',
    'group.initial.rebalance.delay.ms': '0',
    // A killed broker is let in again when its session has ended.
    'broker.session.timeout.ms': '3000',
    'broker.heartbeat.interval.ms': '500',
  };
}

/** What makes the clients' listener ask for credentials, speak TLS, or both. */
export function securityProperties({ sasl, keystore }: Security): Record<string, string> {
  if (!sasl && !keystore) return {};
  const protocol = `${sasl ? 'SASL_' : ''}${keystore ? 'SSL' : 'PLAINTEXT'}`;
  return {
    'listener.security.protocol.map': `CLIENTS:${protocol},INTERNAL:PLAINTEXT,CONTROLLER:PLAINTEXT`,
    ...(sasl && {
      'listener.name.clients.sasl.enabled.mechanisms': 'PLAIN',
      'listener.name.clients.plain.sasl.jaas.config':
        'org.apache.kafka.common.security.plain.PlainLoginModule required ' +
        `user_${sasl.username}="${sasl.password}";`,
    }),
    ...(keystore && {
      'listener.name.clients.ssl.keystore.type': 'PKCS12',
      'listener.name.clients.ssl.keystore.location': keystore.file,
      'listener.name.clients.ssl.keystore.password': keystore.password,
      'listener.name.clients.ssl.key.password': keystore.password,
    }),
  };
}

export function asFile(properties: Record<string, string>): string {
  // A backslash begins an escape in a properties file, and separates paths on Windows.
  const line = ([name, value]: [string, string]) => `${name}=${value.replaceAll('\\', '\\\\')}\n`;
  return Object.entries(properties).map(line).join('');
}

/** As the image `apache/kafka` reads them: KAFKA_LOG_DIRS for `log.dirs`. */
export function asEnvironment(properties: Record<string, string>): Record<string, string> {
  const name = (property: string) =>
    `KAFKA_${property.replaceAll('_', '__').replaceAll('-', '___').replaceAll('.', '_').toUpperCase()}`;
  return Object.fromEntries(
    Object.entries(properties).map(([property, value]) => [name(property), value]),
  );
}
