import { LOG, type Logger } from '@charter/subgraph';
import { Controller, Inject, Param, Put, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ImportLinks } from './import-links.js';
import { UploadRefused } from './upload-refused.js';
import { UploadService } from './upload.service.js';

/** Takes files of installations, at addresses that the graph gives out. */
@Controller('uploads')
export class UploadsController {
  constructor(
    private readonly links: ImportLinks,
    private readonly uploads: UploadService,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  @Put(':token')
  async upload(@Param('token') token: string, @Req() request: Request, @Res() response: Response) {
    const asked = request.acceptsLanguages('en', 'fr');
    try {
      response.status(202).json(await this.take(token, request));
    } catch (error) {
      // A sender that is still at it hears the answer only once it has sent the rest.
      request.resume();
      if (!(error instanceof UploadRefused)) throw error;
      this.log.info({ code: error.code }, 'A file was not taken');
      if (error.status === 429) response.set('Retry-After', '60');
      if (!response.destroyed)
        response.status(error.status).json(error.body(asked === 'fr' ? 'fr' : 'en'));
    }
  }

  private async take(token: string, request: Request) {
    const grant = this.links.opened(token, 'installation-upload');
    if (!grant) throw new UploadRefused('UPLOAD_NOT_FOUND');
    const unfit = refusalOf(request);
    if (unfit) return this.uploads.refuse(grant, unfit);
    const bytes = Number(request.headers['content-length'] ?? 0);
    return { lines: await this.uploads.take(grant, bytes, chunksOf(request)) };
  }
}

/** What stands against a file before it is read. */
function refusalOf(request: Request): UploadRefused | null {
  if (!request.is('text/csv')) return new UploadRefused('UPLOAD_TYPE');
  const coding = request.headers['content-encoding']?.slice(0, 60) ?? 'identity';
  return coding === 'identity' ? null : new UploadRefused('UPLOAD_CODING', { coding });
}

/** The file as it comes; what goes wrong on the way breaks it off, and leaves the connection to the answer. */
async function* chunksOf(request: Request): AsyncGenerator<Uint8Array> {
  try {
    yield* request.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>;
  } catch {
    throw new UploadRefused('UPLOAD_CUT_OFF');
  }
}
