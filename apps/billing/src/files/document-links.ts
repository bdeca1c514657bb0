import { openSignedValue, SETTINGS, signValue, type SubgraphSettings } from '@charter/subgraph';
import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { InvoiceEntity } from '../invoice/invoice.entity.js';

const lifetime = { minutes: 5 };

const grant = z.object({
  use: z.literal('document'),
  id: z.uuid(),
  providerId: z.uuid(),
  /** Machine time, milliseconds. */
  expiresAt: z.number(),
});

/** Links to single documents; whoever was shown one may follow it for five minutes. */
@Injectable()
export class DocumentLinks {
  constructor(@Inject(SETTINGS) private readonly settings: SubgraphSettings) {}

  /** Null for what is not issued yet. */
  to({ id, providerId, state }: InvoiceEntity) {
    if (state !== 'ISSUED') return null;
    const expiresAt = Temporal.Now.instant().add(lifetime).round('second');
    const token = signValue(this.settings.SERVICE_SECRET, {
      use: 'document',
      id,
      providerId,
      expiresAt: expiresAt.epochMilliseconds,
    });
    return { url: `/files/${token}`, expiresAt };
  }

  /** The document that a token opens; null if it is not ours or over. */
  opened(token: string): { id: string; providerId: string } | null {
    const parsed = grant.safeParse(openSignedValue(this.settings.SERVICE_SECRET, token));
    return parsed.success && parsed.data.expiresAt > Date.now() ? parsed.data : null;
  }
}
