import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { UnitOfWork } from '@charter/database';
import { createLogger, DomainClock, LOG, readBodies, SETTINGS, signValue } from '@charter/subgraph';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { ImportLinks, type ImportGrant } from '../installation-import/import-links.js';
import { ReportsController } from '../installation-import/reports.controller.js';
import { UploadService } from '../installation-import/upload.service.js';
import { UploadsController } from '../installation-import/uploads.controller.js';

const SERVICE_SECRET = 's'.repeat(32);

export type RunningUploads = Awaited<ReturnType<typeof runUploads>>;

/** What takes files and gives reports, over HTTP. */
export async function runUploads(unitOfWork: UnitOfWork, uploads: UploadService) {
  @Module({})
  class UploadsModule {}
  const app = await NestFactory.create<NestExpressApplication>(
    {
      module: UploadsModule,
      controllers: [UploadsController, ReportsController],
      providers: [
        { provide: SETTINGS, useValue: { SERVICE_SECRET } },
        { provide: LOG, useValue: createLogger('versions', 'silent') },
        { provide: UnitOfWork, useValue: unitOfWork },
        { provide: UploadService, useValue: uploads },
        DomainClock,
        ImportLinks,
      ],
    },
    { logger: false, bodyParser: false },
  );
  readBodies(app);
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;

  return {
    token(grant: ImportGrant, use: ImportGrant['use'], minutes = 5): string {
      const expiresAt = Date.now() + minutes * 60_000;
      return signValue(SERVICE_SECRET, { ...grant, use, expiresAt });
    },
    async send(path: string, request: RequestInit) {
      const answer = await fetch(new URL(path, `http://127.0.0.1:${port}`), request);
      const text = await answer.text();
      const isJson = answer.headers.get('content-type')?.includes('json');
      const body = (isJson ? JSON.parse(text) : {}) as Refusal;
      const [error] = body.errors ?? [];
      const { message, extensions } = error ?? {};
      return { status: answer.status, text, body, message, code: extensions?.code };
    },
    /** Sends so many characters of a file, and waits; gives what hangs up. */
    async begin(path: string, file: string, sent: number): Promise<() => void> {
      const socket = connect(port, '127.0.0.1');
      const head = `PUT ${path} HTTP/1.1\r\nHost: a\r\nContent-Type: text/csv\r\n`;
      const whole = `${head}Content-Length: ${file.length}\r\n\r\n${file.slice(0, sent)}`;
      await new Promise<void>((done) => socket.write(whole, () => done()));
      return () => socket.destroy();
    },
    close: () => app.close(),
  };
}

interface Refusal {
  readonly errors?: readonly { message: string; extensions?: { code?: string } }[];
}
