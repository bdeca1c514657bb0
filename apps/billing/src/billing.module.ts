import { CONSUMERS, loadSettings, SubgraphModule, subgraphSettings } from '@charter/subgraph';
import { Module } from '@nestjs/common';
import { AccountResolver, RecurringFeeResolver } from './account/account.resolver.js';
import { OrganizationResolver } from './account/organization.resolver.js';
import { PaymentService } from './account/payment.service.js';
import { ChargeResolver } from './charge/charge.resolver.js';
import { BillingConsumers } from './consumers.js';
import { ContractResolver } from './contract/contract.resolver.js';
import { entities } from './entities.js';
import { DocumentLinks } from './files/document-links.js';
import { DocumentPrinter } from './files/document-printer.js';
import { FilesController } from './files/files.controller.js';
import { TicketIntakeResolver } from './intake/intake.resolver.js';
import { CreditNoteResolver } from './invoice/credit-note.resolver.js';
import { CreditNoteService } from './invoice/credit-note.service.js';
import { InvoiceResolver } from './invoice/invoice.resolver.js';
import { LegalProfileResolver } from './legal-profile/legal-profile.resolver.js';
import { LegalProfileService } from './legal-profile/legal-profile.service.js';
import { migrations } from './migrations/index.js';
import { MoneyResolver } from './money.resolver.js';
import { QuoteResolver } from './quote/quote.resolver.js';
import { QuoteService } from './quote/quote.service.js';
import { TariffResolver } from './tariff/tariff.resolver.js';
import { TariffService } from './tariff/tariff.service.js';
import { TicketResolver } from './ticket/ticket.resolver.js';
import { typeDefinitions } from './type-definitions.js';

@Module({
  imports: [
    SubgraphModule.forRoot({
      name: 'billing',
      typeDefs: typeDefinitions,
      entities,
      migrations,
      settings: loadSettings(subgraphSettings),
      openPaths: ['/files/'],
    }),
  ],
  controllers: [FilesController],
  providers: [
    { provide: CONSUMERS, useClass: BillingConsumers },
    AccountResolver,
    ChargeResolver,
    ContractResolver,
    CreditNoteResolver,
    CreditNoteService,
    DocumentLinks,
    DocumentPrinter,
    InvoiceResolver,
    LegalProfileResolver,
    LegalProfileService,
    MoneyResolver,
    OrganizationResolver,
    PaymentService,
    QuoteResolver,
    QuoteService,
    RecurringFeeResolver,
    TariffResolver,
    TariffService,
    TicketIntakeResolver,
    TicketResolver,
  ],
})
export class BillingModule {}
