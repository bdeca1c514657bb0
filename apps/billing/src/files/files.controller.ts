import { systemViewer, UnitOfWork } from '@charter/database';
import { DomainClock } from '@charter/subgraph';
import { Controller, Get, Header, NotFoundException, Param, StreamableFile } from '@nestjs/common';
import { InvoiceEntity } from '../invoice/invoice.entity.js';
import { DocumentLinks } from './document-links.js';
import { DocumentPrinter } from './document-printer.js';

/** Printable documents, by links that the graph gives out [S1.4]. */
@Controller('files')
export class FilesController {
  constructor(
    private readonly links: DocumentLinks,
    private readonly printer: DocumentPrinter,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: DomainClock,
  ) {}

  @Get(':token')
  @Header('Cache-Control', 'private, no-store')
  @Header('X-Content-Type-Options', 'nosniff')
  async document(@Param('token') token: string): Promise<StreamableFile> {
    const grant = this.links.opened(token);
    const document = grant && (await this.find(grant));
    if (!document) throw new NotFoundException('This link is over. Ask for a new one.');
    return new StreamableFile(await this.printer.print(document), {
      type: 'application/pdf',
      disposition: `inline; filename="${document.number}.pdf"`,
    });
  }

  private find({ id, providerId }: { id: string; providerId: string }) {
    const viewer = systemViewer(providerId, this.clock.now());
    return this.unitOfWork.read(viewer, (tx) => tx.find(InvoiceEntity, id));
  }
}
