import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const password = 'charter';

/** A keystore with a certificate for 127.0.0.1 that signs itself, made by Java's keytool. */
export async function selfSignedCertificate(directory: string) {
  const file = join(directory, 'broker.p12');
  const pem = join(directory, 'broker.pem');
  const store = ['-alias', 'broker', '-keystore', file, '-storepass', password];
  if (!existsSync(pem)) {
    await mkdir(directory, { recursive: true });
    const key = ['-storetype', 'PKCS12', '-keyalg', 'EC', '-validity', '3650'];
    const names = ['-dname', 'CN=localhost', '-ext', 'san=ip:127.0.0.1,dns:localhost'];
    await run('keytool', ['-genkeypair', ...store, ...key, ...names]);
    await run('keytool', ['-exportcert', '-rfc', ...store, '-file', pem]);
  }
  return { keystore: { file, password }, certificate: pem };
}
