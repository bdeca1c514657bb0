import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Kafka, logLevel, type KafkaConfig } from 'kafkajs';
import { describe, expect, inject, it } from 'vitest';
import type {} from './global-setup.js';
import { startTestBroker } from './test-broker.js';

const kafka = (port: number, more: Partial<KafkaConfig> = {}) =>
  new Kafka({
    brokers: [`127.0.0.1:${port}`],
    logLevel: logLevel.NOTHING,
    retry: { retries: 1, initialRetryTime: 50 },
    ...more,
  });

async function topicsOf(client: Kafka): Promise<string[]> {
  const admin = client.admin();
  await admin.connect();
  try {
    return await admin.listTopics();
  } finally {
    await admin.disconnect();
  }
}

describe.skipIf(inject('kafkaUrl') === null)('a broker', () => {
  it('keeps its topics when it is killed and started again', async () => {
    const broker = await startTestBroker();
    const admin = kafka(broker.port).admin();
    await admin.createTopics({ topics: [{ topic: 'ledger' }] });
    await admin.disconnect();
    await broker.kill();
    await expect(topicsOf(kafka(broker.port))).rejects.toThrow('ECONNREFUSED');
    await broker.start();
    expect(await topicsOf(kafka(broker.port))).toContain('ledger');
    await broker.stop();
  }, 120_000);

  it('knows its user, and speaks TLS', async () => {
    const broker = await startTestBroker({
      sasl: { username: 'charter', password: 'x' },
      tls: true,
    });
    const ssl = { ca: [readFileSync(broker.certificate!)] };
    expect(broker.url).toMatch(/^kafka\+tls:\/\/charter:x@127.0.0.1:\d+\?sasl=plain&ca=/);
    const as = (password: string) =>
      kafka(broker.port, { ssl, sasl: { mechanism: 'plain', username: 'charter', password } });
    await expect(topicsOf(as('x'))).resolves.toBeDefined();
    await expect(topicsOf(as('y'))).rejects.toThrow('Invalid username or password');
    await expect(topicsOf(kafka(broker.port, { ssl: true }))).rejects.toThrow('self-signed');
    await broker.stop();
  }, 120_000);

  it('ends, and leaves nothing, when its parent is killed', async () => {
    const program = `
      const { startTestBroker } = await import(${JSON.stringify(join(import.meta.dirname, 'test-broker.ts'))});
      const { pid, plan } = await startTestBroker();
      console.log(JSON.stringify({ pid, directory: plan.job.directory }));`;
    const parent = spawn(process.execPath, ['--input-type=module', '--eval', program]);
    const [line] = await once(parent.stdout, 'data');
    const { pid, directory } = JSON.parse(String(line));
    expect(isAlive(pid)).toBe(true);
    parent.kill('SIGKILL');
    const deadline = Date.now() + 15_000;
    while (existsSync(directory) && Date.now() < deadline) await sleep(50);
    expect(existsSync(directory)).toBe(false);
    expect(isAlive(pid)).toBe(false);
  }, 120_000);
});

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
