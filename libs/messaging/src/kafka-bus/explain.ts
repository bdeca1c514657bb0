/** What went wrong, and what to do about it, in place of the library's names for it. */
export function explain(error: unknown): string {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  if (name === 'KafkaJSSASLAuthenticationError')
    return `${message}: check user, password and sasl in the address of the bus`;
  if (/certificate/.test(message))
    return `${message}: name the certificate to trust by ca= in the address of the bus`;
  if (message === 'Closed connection')
    return 'the broker closes connections: is the address kafka:// where it speaks TLS, or the other way round?';
  return message;
}

/** Whether the same may succeed in a moment; kafkajs has not insisted on it already. */
export function passes(error: unknown): boolean {
  return (error as { retriable?: boolean }).retriable === true;
}
