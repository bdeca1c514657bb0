import { optionsSold, type Announcement, type Channel, type Charter } from '@charter/charter';
import { judgeChannel, judgeMedium } from './admission.js';
import { deriveClocks, type TicketClock } from '../../clock/domain/clocks.js';
import type { CoverageReason } from './coverage-reason.js';
import { awaitsConsent } from './consent.js';
import type { Answers } from './answers.js';
import type { Coverage, Opening } from './coverage.js';
import { questionsFor, type RequestKind, type WorkKind } from './request-kind.js';
import { judgeHours } from './hours.js';

/** What is told before opening, such as what a missing remote tool costs; never of what is not asked. */
export function announcementsFor(
  charter: Charter,
  request: RequestKind,
  answers: Answers,
): Announcement[] {
  const asked = new Set(questionsFor(charter, request).map(({ key }) => key));
  return charter.intake.announcements.filter(
    ({ whenAnswered: when }) =>
      !when || (asked.has(when.question) && answers[when.question] === when.with),
  );
}

/** Whether the remote tool is there, as far as the charter asks for it; null where nobody said. */
export function remoteToolPresent({ pricing }: Charter, answers: Answers): boolean | null {
  const question = pricing.rating?.missingToolMinimum?.question;
  const answer = question && answers[question];
  return answer ? answer === 'YES' : null;
}

/** Every channel, the closed ones with what closes them to this request now. */
export function channelsFor(
  charter: Charter,
  { holding, arrival, at }: Pick<Opening, 'holding' | 'arrival' | 'at'>,
): { channel: Channel; refusal: CoverageReason | null }[] {
  return charter.channels.map((channel) => {
    const reasons = [
      ...judgeChannel(charter, channel.key, holding.plans),
      ...(arrival ? judgeMedium(charter, channel.key, arrival) : []),
      ...judgeHours(charter, channel.key, holding.plans, at),
    ];
    return { channel, refusal: reasons.find(({ refuses }) => refuses) ?? null };
  });
}

/** The clocks that a ticket opened now would have. */
export function deadlinesFor(
  charter: Charter,
  planKey: string,
  priorityKey: string | null,
  now: Temporal.Instant,
): TicketClock[] {
  const data = { receivedAt: now.toString(), planKey, priorityKey };
  return deriveClocks(charter, [{ kind: 'opened', at: now, data }], now);
}

export interface BillingTerms {
  readonly minimumMinutes: number;
  readonly minimumClause: string | null;
  readonly coefficients: readonly Coefficient[];
  readonly quoteRequired: boolean;
  readonly travelCharged: boolean;
}

export interface Coefficient {
  readonly key: string;
  readonly label: { readonly fr: string; readonly en: string };
  readonly factor: string;
  readonly clause: string;
}

/** What the charter says of the bill, without prices; null where nothing would be billed. */
export function billingTermsFor(
  charter: Charter,
  coverage: Pick<Coverage, 'terms'>,
  request: { planKey: string; options: readonly string[]; workKind: WorkKind; answers: Answers },
): BillingTerms | null {
  if (coverage.terms === 'INCLUDED') return null;
  const { rating, options } = charter.pricing;
  const missingTool =
    request.workKind === 'REMOTE' && remoteToolPresent(charter, request.answers) === false;
  const minimum = missingTool ? (rating?.missingToolMinimum ?? rating?.minimum) : rating?.minimum;
  return {
    minimumMinutes: minimum?.minutes ?? 0,
    minimumClause: minimum?.clause ?? null,
    coefficients: [
      ...planCoefficients(charter, request.planKey),
      ...optionsSold(options, request.planKey)
        .filter(({ key }) => request.options.includes(key))
        .map(({ key, label, coefficient, clause }) => ({
          key,
          label,
          factor: coefficient,
          clause,
        })),
    ],
    quoteRequired: awaitsConsent({ ...coverage, quoteState: null, consentClause: null }),
    travelCharged: rating !== undefined && !rating.travel.included,
  };
}

function planCoefficients(charter: Charter, planKey: string): Coefficient[] {
  const label = charter.plans.find(({ key }) => key === planKey)?.label;
  return (charter.pricing.rating?.planCoefficients ?? [])
    .filter(({ plan }) => plan === planKey)
    .map(({ plan, coefficient, clause }) => ({
      key: plan,
      label: label ?? { fr: plan, en: plan },
      factor: coefficient,
      clause,
    }));
}
