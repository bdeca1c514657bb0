import type { Text } from '@charter/subgraph';
import type { TicketFact, TicketFactKind } from './domain/ticket-facts.js';

const said: Record<Exclude<TicketFactKind, 'state-changed' | 'replied'>, Text> = {
  opened: { en: 'Opened', fr: 'Ouvert' },
  acknowledged: { en: 'Receipt acknowledged', fr: 'Accusé de réception' },
  'taken-over': { en: 'Taken over', fr: 'Pris en charge' },
  assigned: { en: 'Assigned', fr: 'Assigné' },
  transferred: { en: 'Handed on', fr: 'Transmis' },
  'approval-asked': { en: 'Permission asked', fr: 'Autorisation demandée' },
  'approval-answered': { en: 'Permission answered', fr: 'Réponse à la demande d’autorisation' },
  noted: { en: 'Internal note', fr: 'Note interne' },
  'quote-awaited': { en: 'Waits for a quote', fr: 'En attente d’un devis' },
  'quote-accepted': { en: 'Quote accepted', fr: 'Devis accepté' },
  'quote-declined': { en: 'Quote declined', fr: 'Devis refusé' },
  'priority-changed': { en: 'Priority changed', fr: 'Priorité modifiée' },
  'version-changed': { en: 'Version of the product changed', fr: 'Version du produit modifiée' },
  'plan-changed': { en: 'Plan changed', fr: 'Formule modifiée' },
  'contract-changed': { en: 'Contract changed', fr: 'Contrat modifié' },
  'charter-changed': { en: 'Version of the charter changed', fr: 'Version de la charte modifiée' },
  'calendar-changed': { en: 'Opening hours changed', fr: 'Heures d’ouverture modifiées' },
  'time-corrected': { en: 'Work corrected', fr: 'Travail noté corrigé' },
  'time-withdrawn': { en: 'Work withdrawn', fr: 'Travail noté retiré' },
  'merged-into': { en: 'Merged as a duplicate', fr: 'Fusionné comme doublon' },
  'merged-from': { en: 'A duplicate was merged into it', fr: 'Un doublon y a été fusionné' },
  'customer-changed': { en: 'Taken from another customer', fr: 'Repris d’un autre client' },
  'customer-corrected': { en: 'Judged for this customer', fr: 'Jugé pour ce client' },
  'outcome-corrected': { en: 'Outcome corrected', fr: 'Issue corrigée' },
  'problem-fixed': { en: 'Its problem is corrected in', fr: 'Son problème est corrigé dans' },
  'problem-fix-withdrawn': {
    en: 'Its problem is no longer corrected in',
    fr: 'Son problème n’est plus corrigé dans',
  },
  'problem-workaround': {
    en: 'A workaround of its problem is known',
    fr: 'Une solution de contournement de son problème est connue',
  },
  linked: { en: 'Linked to another ticket', fr: 'Lié à un autre ticket' },
  unlinked: { en: 'Link taken back', fr: 'Lien retiré' },
  'time-logged': { en: 'Work logged', fr: 'Travail noté' },
  'alternatives-discussed': {
    en: 'Alternatives discussed with the customer',
    fr: 'Alternatives discutées avec le client',
  },
  'followed-up': { en: 'Satisfaction asked for', fr: 'Satisfaction demandée' },
  'follow-up-due': { en: 'Satisfaction to be asked for', fr: 'Satisfaction à demander' },
  escalated: { en: 'Escalated', fr: 'Escaladé' },
  'coverage-changed': { en: 'Coverage changed', fr: 'Couverture modifiée' },
  'clock-warned': { en: 'Deadline near', fr: 'Échéance proche' },
  'breach-excused': { en: 'Missed deadline excused', fr: 'Échéance manquée excusée' },
  'clock-breached': { en: 'Deadline missed', fr: 'Échéance manquée' },
};

const states: Record<string, Text> = {
  NEW: { en: 'new', fr: 'nouveau' },
  IN_PROGRESS: { en: 'in progress', fr: 'en cours' },
  WAITING_CUSTOMER: { en: 'waits for the customer', fr: 'attend le client' },
  WAITING_THIRD_PARTY: { en: 'waits for a third party', fr: 'attend un tiers' },
  RESOLVED: { en: 'resolved', fr: 'résolu' },
  VALIDATED: { en: 'validated', fr: 'validé' },
  ARCHIVED: { en: 'archived', fr: 'archivé' },
  CANCELLED: { en: 'cancelled', fr: 'annulé' },
};

/** What an entry of the history says. */
export function timelineText(fact: TicketFact, language: 'fr' | 'en'): string {
  if (fact.kind === 'state-changed') return states[fact.data.to]?.[language] ?? fact.data.to;
  if (fact.kind === 'replied') {
    const staff: Text = { en: 'Answer to the customer', fr: 'Réponse au client' };
    const customer: Text = { en: 'Message of the customer', fr: 'Message du client' };
    return (fact.data.by === 'STAFF' ? staff : customer)[language];
  }
  const text = said[fact.kind][language];
  return fact.kind === 'problem-fixed' || fact.kind === 'problem-fix-withdrawn'
    ? `${text} ${fact.data.label}`
    : text;
}
