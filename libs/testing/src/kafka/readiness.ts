import { setTimeout as sleep } from 'node:timers/promises';
import { Kafka, logLevel } from 'kafkajs';

/** Resolves when the coordinator of groups answers, which is well after the port is open. */
export async function coordinatorAnswers(port: number): Promise<void> {
  const kafka = new Kafka({
    clientId: 'charter-readiness',
    brokers: [`127.0.0.1:${port}`],
    logLevel: logLevel.NOTHING,
    connectionTimeout: 1_000,
    requestTimeout: 5_000,
    retry: { retries: 3, initialRetryTime: 50 },
  });
  for (;;) {
    const admin = kafka.admin();
    try {
      await admin.connect();
      await admin.fetchOffsets({ groupId: 'charter-readiness' });
      return;
    } catch {
      await sleep(50);
    } finally {
      await admin.disconnect();
    }
  }
}
