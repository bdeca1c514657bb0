import { startTestBroker } from '@charter/testing';
import type { Kind } from './kinds.js';
import { Proxy } from './proxy.js';
import { Site } from './site.js';

/** A bus that can go away, with a site on it. */
export interface Outage extends AsyncDisposable {
  readonly site: Site;
  /** The same address with a password that is wrong. */
  readonly wrongUrl: string;
  leave(): Promise<void>;
  comeBack(): Promise<void>;
  /** Nothing is refused, nothing is answered. */
  fallSilent(): void;
  speak(): void;
}

export function openOutage(kind: Kind): Promise<Outage> {
  return kind.title === 'Kafka' ? ofBroker(kind) : ofProxy(kind);
}

const withPassword = (url: string, password: string) =>
  Object.assign(new URL(url), { password }).href;

async function ofProxy(kind: Kind): Promise<Outage> {
  const direct = await Site.open(kind);
  const proxy = await Proxy.to(direct.busUrl);
  const site = direct.at(proxy.through(direct.busUrl));
  return {
    site,
    wrongUrl: withPassword(site.busUrl, 'wrong'),
    leave: () => proxy.cut(),
    comeBack: () => proxy.mend(),
    fallSilent: () => proxy.hush(),
    speak: () => proxy.speak(),
    [Symbol.asyncDispose]: async () => {
      await site[Symbol.asyncDispose]();
      await proxy.cut();
    },
  };
}

/** A broker of its own, which asks for a password and is killed and stopped for good. */
async function ofBroker(kind: Kind): Promise<Outage> {
  const sasl = { username: 'charter', password: 'right' };
  const broker = await startTestBroker({ sasl });
  const url = (password: string) =>
    `kafka://charter:${password}@127.0.0.1:${broker.port}?sasl=plain`;
  const site = (await Site.open(kind)).at(url('right'));
  return {
    site,
    wrongUrl: url('wrong'),
    leave: () => broker.kill(),
    comeBack: () => broker.start(),
    fallSilent: () => void process.kill(broker.pid, 'SIGSTOP'),
    speak: () => void process.kill(broker.pid, 'SIGCONT'),
    [Symbol.asyncDispose]: async () => {
      await site[Symbol.asyncDispose]();
      await broker.stop();
    },
  };
}
