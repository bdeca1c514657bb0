import { AccountEntity } from './account/account.entity.js';
import { PaymentEntity } from './account/payment.entity.js';
import { ChargeEntity } from './charge/charge.entity.js';
import { ContractEntity } from './contract/contract.entity.js';
import { ContractTermsEntity } from './contract/contract-terms.entity.js';
import { InvoiceEntity } from './invoice/invoice.entity.js';
import { LegalProfileEntity } from './legal-profile/legal-profile.entity.js';
import { QuoteEntity } from './quote/quote.entity.js';
import { TariffEntity } from './tariff/tariff.entity.js';
import { TicketEntity } from './ticket/ticket.entity.js';

export const entities = [
  AccountEntity,
  ChargeEntity,
  ContractEntity,
  ContractTermsEntity,
  InvoiceEntity,
  LegalProfileEntity,
  PaymentEntity,
  QuoteEntity,
  TariffEntity,
  TicketEntity,
];
