import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { generateKeyPair, exportJWK } from 'jose';
import { inject, test } from 'vitest';
import { provision } from '@charter/database';
import { mintInternalToken } from '@charter/subgraph';
import pg from 'pg';

test('smoke', { timeout: 60000 }, async () => {
  const root = '/work/main/apps/contracts';
  const urls = await provision({ adminUrl: inject('postgresUrl'), password: (r: string) => r, services: ['contracts'] } as never);
  const u = (urls as any).contracts; const bus = (urls as any).bus;
  console.log(urls);
  const k = await generateKeyPair('EdDSA', { extractable: true, crv: 'Ed25519' } as never);
  const pub = JSON.stringify(await exportJWK(k.publicKey)), priv = JSON.stringify(await exportJWK(k.privateKey));
  const env = { ...process.env, CHARTER_MODE: 'development', PORT: '4991', HOST: '127.0.0.1', SERVICE_SECRET: 'x'.repeat(40), LOG_LEVEL: 'warn',
    DATABASE_URL: u.app, DATABASE_WORKER_URL: u.worker, DATABASE_OWNER_URL: u.owner, BUS_OWNER_URL: bus.owner, BUS_URL: typeof bus === 'string' ? bus : bus?.app ?? bus?.owner ?? u.owner.replace(/\/[^/]+$/, '/bus'),
    GATEWAY_PUBLIC_JWK: pub, CONTRACTS_URL: 'http://127.0.0.1:4991', OAUTH_PRIVATE_JWK: priv };
  const m = spawnSync('/work/main/node_modules/.bin/node', ['dist/migrate.js'], { cwd: root, env, encoding: 'utf8' });
  console.log(m.status, m.stdout.slice(-500), m.stderr.slice(-1500));
  const p = spawn('/work/main/node_modules/.bin/node', ['dist/main.js'], { cwd: root, env });
  let out = ''; p.stdout.on('data', (d) => (out += d)); p.stderr.on('data', (d) => (out += d));
  try {
    for (let i = 0; i < 40; i++) { await new Promise((r) => setTimeout(r, 500)); if (await fetch('http://127.0.0.1:4991/health/live').then((r) => r.ok, () => false)) break; }
    const call = async (caller: object, provider: string | null, query: string, variables = {}, scopes: string[] = []) => {
      const token = await mintInternalToken(k.privateKey as never, 'contracts', { caller, scopes, provider, now: '2026-03-02T09:00:00Z' } as never);
      const r = await fetch('http://127.0.0.1:4991/graphql', { method: 'POST', headers: { 'content-type': 'application/json', authorization: 'Bearer ' + token, 'accept-language': 'fr' }, body: JSON.stringify({ query, variables }) });
      return r.text();
    };
    const op = { issuer: 'i', subject: 'op' }, ad = { issuer: 'i', subject: 'ad' };
    console.log(await call(op, null, `mutation($i: CreateProviderInput!){createProvider(input:$i){provider{id key} errors{code message}}}`, { i: { key: 'techtra', name: 'Techtra', language: 'FR', country: 'CA', timeZone: 'America/Toronto', idempotencyKey: 'a', administrator: { displayName: 'A', email: 'a@x.ca', issuer: 'i', subject: 'ad' } } }, ['platform:operate']));
    const doc = readFileSync('/work/main/charters/techtra.yaml', 'utf8');
    const P = `mutation($i: PublishCharterInput!){publishCharter(input:$i){charterVersion{id charterVersion date effectiveFrom publishedAt hash charter{id key version provider{name} inForce{charterVersion} versions{nodes{charterVersion}} actions{key allowed}} plans{key label rank} priorities{key} outcomes{key label(language:EN)} channels{key} clauses(filter:{clauses:["S4.7"]}){id keeping text rules{path reading}}} errors{code message path clause{id charterVersion text} remedy}}}`;
    console.log(await call(ad, 'techtra', P, { i: { document: doc, effectiveFrom: '2021-01-01T00:00:00Z', idempotencyKey: 'p1' } }));
    console.log(await call(ad, 'techtra', P, { i: { document: doc.replace('amount: 2,', 'amount: -2,'), effectiveFrom: '2021-01-01T00:00:00Z', idempotencyKey: 'p2' } }));
    console.log(await call(ad, 'techtra', P, { i: { document: doc.replace("'1.0'", "'1.1'").replace('amount: 2,', 'amount: 1,'), effectiveFrom: '2026-05-01T00:00:00Z', idempotencyKey: 'p3' } }));
    console.log(await call(ad, 'techtra', `mutation($i: ValidateCharterInput!){validateCharter(input:$i){charter{key charterVersion hash differences{path before after clause{id text}}} errors{code}}}`, { i: { document: doc.replace("'1.0'", "'1.2'").replace('amount: 2,', 'amount: 3,') } }));
    const list = await call(ad, 'techtra', `{charters{nodes{id key versions{nodes{id charterVersion}} }totalCount{value}} charterVersion(charterVersion:"1.0"){id document} charter(key:"techtra"){inForce(at:"2026-06-01T00:00:00Z"){charterVersion}}}`);
    console.log(list.slice(0, 300), list.slice(-200));
    const ids = JSON.parse(list).data.charters.nodes[0].versions.nodes.map((n: any) => n.id);
    console.log(await call(ad, 'techtra', `query($a:ID!,$b:ID!){compareCharterVersions(beforeId:$b,afterId:$a){before{charterVersion} after{charterVersion} differences{path before after clause{id text}}} charterVersion(id:$a){charterVersion}  _entities(representations:[{__typename:"CharterVersion",id:$a}]){... on CharterVersion{charterVersion}}}`, { a: ids[0], b: ids[1] }));
  } finally { p.kill(); console.log(out.slice(-3000)); }
});
