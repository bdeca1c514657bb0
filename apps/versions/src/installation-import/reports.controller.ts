import { UnitOfWork } from '@charter/database';
import { DomainClock } from '@charter/subgraph';
import { Controller, Get, NotFoundException, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { ImportLinks } from './import-links.js';
import { writeReport } from './report.js';

/** What became of the lines of a file, at addresses that the graph gives out. */
@Controller('reports')
export class ReportsController {
  constructor(
    private readonly links: ImportLinks,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: DomainClock,
  ) {}

  @Get(':token')
  async report(@Param('token') token: string, @Res() response: Response): Promise<void> {
    const grant = this.links.opened(token, 'installation-report');
    if (!grant) throw new NotFoundException('This link is over. Ask for a new one.');
    response.set({
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="installations.csv"',
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    });
    await writeReport(this.unitOfWork, grant, this.clock.now(), response);
  }
}
