import type { Text } from '@charter/subgraph';
import type { ReasonCode } from './domain/coverage-reason.js';
import type { entitlementErrors } from '../entitlement-errors.js';
import type { openingErrors } from '../opening-errors.js';

type Params = Readonly<Record<string, string>>;
type Refusing = keyof typeof openingErrors | keyof typeof entitlementErrors;
type Granting = Exclude<ReasonCode, Refusing>;

/** What reasons that refuse nothing say; dates are local ones of the provider. */
export const reasonTexts: Record<Granting, (params: Params, zone: string) => Text> = {
  OPENER_ACCEPTED: () => ({
    en: 'The caller may open tickets for this customer.',
    fr: 'L’appelant peut ouvrir des tickets pour ce client.',
  }),
  PLAN_HELD: ({ plan }) => ({ en: `Plan: ${plan}.`, fr: `Formule : ${plan}.` }),
  CHANNEL_OPEN: ({ channel }) => ({
    en: `The channel “${channel}” is open to this plan.`,
    fr: `Le canal « ${channel} » est ouvert à cette formule.`,
  }),
  WITHIN_HOURS: () => ({
    en: 'It arrives within the opening hours.',
    fr: 'Elle arrive pendant les heures d’ouverture.',
  }),
  OUT_OF_HOURS_COVERED: () => ({
    en: 'It arrives outside the opening hours, which the contract covers.',
    fr: 'Elle arrive hors des heures d’ouverture, ce que couvre le contrat.',
  }),
  WAITS_FOR_OPENING: ({ opensAt }) => ({
    en: `It arrives outside the opening hours and waits until ${opensAt}.`,
    fr: `Elle arrive hors des heures d’ouverture et attend jusqu’au ${opensAt}.`,
  }),
  VERSION_SUPPORTED: () => ({
    en: 'The version is the current one.',
    fr: 'La version est la version courante.',
  }),
  VERSION_RECALLED: () => ({
    en: 'The version was recalled; whoever runs it stays supported like any of its generation.',
    fr: 'La version a été rappelée ; qui l’exploite reste soutenu comme pour toute version de sa génération.',
  }),
  VERSION_IN_GRACE: ({ until }, zone) => ({
    en: `A newer version is out; this one is supported through ${lastDay(until, zone)}.`,
    fr: `Une version plus récente existe ; celle-ci est soutenue jusqu’au ${lastDay(until, zone)} inclus.`,
  }),
  VERSION_EXTENDED: ({ until }, zone) => ({
    en: `Support of this version was extended through ${lastDay(until, zone)}.`,
    fr: `Le soutien de cette version est prolongé jusqu’au ${lastDay(until, zone)} inclus.`,
  }),
  PROFESSIONAL_SERVICES_SOLD: () => ({
    en: 'The version is obsolete; the request is handled as professional services.',
    fr: 'La version est obsolète ; la demande est traitée en services professionnels.',
  }),
  MAINTENANCE_REQUIRED: () => ({
    en: 'The version is newer than what was bought, and annual maintenance did not give it.',
    fr: 'La version est plus récente que celle qui fut achetée, et la maintenance annuelle ne l’a pas donnée.',
  }),
  TERMS_INCLUDED: () => ({
    en: 'Included, without a price.',
    fr: 'Compris, sans supplément.',
  }),
  TERMS_BILLABLE: () => ({
    en: 'Billed by the terms already accepted.',
    fr: 'Facturé aux conditions déjà acceptées.',
  }),
  TERMS_QUOTE_REQUIRED: () => ({
    en: 'A quote has to be accepted before work starts.',
    fr: 'Un devis doit être accepté avant tout travail.',
  }),
};

function lastDay(until: string | undefined, zone: string): string {
  if (!until) return '?';
  const end = Temporal.Instant.from(until).subtract({ milliseconds: 1 });
  return end.toZonedDateTimeISO(zone).toPlainDate().toString();
}

/** Date and time on the provider's clocks. */
export function localTime(at: string, zone: string): string {
  const local = Temporal.Instant.from(at).toZonedDateTimeISO(zone);
  return `${local.toPlainDate()} ${local.toPlainTime().toString({ smallestUnit: 'minute' })}`;
}
