import { openSignedValue, SETTINGS, signValue, type SubgraphSettings } from '@charter/subgraph';
import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { InstallationImportEntity } from './installation-import.entity.js';

const REPORT_LIFETIME = { minutes: 5 };

const grant = z.object({
  use: z.enum(['installation-upload', 'installation-report']),
  id: z.uuid(),
  providerId: z.uuid(),
  language: z.enum(['fr', 'en']),
  /** Machine time, milliseconds. */
  expiresAt: z.number(),
});
export type ImportGrant = z.infer<typeof grant>;

/** Addresses to which a file is sent, and from which its report is fetched, by whoever was shown them. */
@Injectable()
export class ImportLinks {
  constructor(@Inject(SETTINGS) private readonly settings: SubgraphSettings) {}

  /** Where the file is sent; null where none is awaited any more. */
  upload(job: InstallationImportEntity, language: 'fr' | 'en') {
    const { state, uploadUntil: expiresAt } = job;
    const isOpen = state === 'AWAITED' || state === 'UPLOADING';
    if (!isOpen || expiresAt.epochMilliseconds <= Date.now()) return null;
    const token = this.sign(job, 'installation-upload', language, expiresAt);
    return { url: `/uploads/${token}`, expiresAt };
  }

  /** Where the report is fetched; null before the file is there, and when its lines are forgotten. */
  report(job: InstallationImportEntity, language: 'fr' | 'en') {
    if (job.total === null || job.forgottenAt) return null;
    const expiresAt = Temporal.Now.instant().add(REPORT_LIFETIME).round('second');
    const token = this.sign(job, 'installation-report', language, expiresAt);
    return { url: `/reports/${token}`, expiresAt };
  }

  /** What a token opens; null if it is not ours, for another use, or over. */
  opened(token: string, use: ImportGrant['use']): ImportGrant | null {
    const parsed = grant.safeParse(openSignedValue(this.settings.SERVICE_SECRET, token));
    if (!parsed.success || parsed.data.use !== use) return null;
    return parsed.data.expiresAt > Date.now() ? parsed.data : null;
  }

  private sign(
    { id, providerId }: InstallationImportEntity,
    use: ImportGrant['use'],
    language: 'fr' | 'en',
    { epochMilliseconds: expiresAt }: Temporal.Instant,
  ): string {
    const value: ImportGrant = { use, id, providerId, language, expiresAt };
    return signValue(this.settings.SERVICE_SECRET, value);
  }
}
