import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import express from 'express';
import type { Request, Response } from 'express';
import type { Config } from '../config.js';
import { readExamples } from './examples.js';

/** Everything comes from this server; what the page tried to fetch elsewhere would be blocked. */
const policy = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "worker-src 'self' blob:",
].join('; ');

const stillBuilding = `<!doctype html><meta http-equiv="refresh" content="2">
<title>Charter explorer</title><p style="font:16px system-ui;margin:20vh auto;text-align:center">
The explorer is being built (npm run explorer -w @charter/gateway); this page reloads by itself.`;

/** The page at `/` with its files, its tabs (the example operations) and the demo's situations. */
export function mountExplorer(
  app: NestExpressApplication,
  { EXPLORER_FOLDER, EXAMPLES_FOLDER, SITUATIONS_FILE }: Config,
) {
  const page = join(EXPLORER_FOLDER, 'index.html');
  const http = app.getHttpAdapter().getInstance();
  http.use('/explorer', express.static(EXPLORER_FOLDER, { index: false }));
  http.get('/examples', async (_request: Request, response: Response) => {
    response.json(await readExamples(EXAMPLES_FOLDER));
  });
  http.get('/situations', (_request: Request, response: Response) => {
    if (SITUATIONS_FILE && existsSync(SITUATIONS_FILE))
      response.sendFile(SITUATIONS_FILE, { dotfiles: 'allow' });
    else response.status(404).type('text').send('No demo data was loaded.');
  });
  http.get('/', (_request: Request, response: Response) => {
    response.set({ 'content-security-policy': policy, 'cache-control': 'no-cache' });
    if (existsSync(page)) response.sendFile(page);
    else response.status(503).type('html').send(stillBuilding);
  });
}
