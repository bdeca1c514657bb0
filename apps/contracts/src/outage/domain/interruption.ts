/** What was announced, and when; without times, that it was called off. */
export interface Announcement {
  readonly announcedAt: Temporal.Instant;
  readonly kind: string;
  readonly productId: string | null;
  readonly customerIds: readonly string[];
  readonly startsAt: Temporal.Instant | null;
  readonly endsAt: Temporal.Instant | null;
}

/** A time in which a hosted service was unavailable, [startsAt, endsAt); without end, it lasts. */
export interface Interruption {
  readonly kind: string;
  /** null: all products of the provider. */
  readonly productId: string | null;
  /** Empty: every customer. */
  readonly customerIds: readonly string[];
  readonly startsAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant | null;
  /** Called off, or corrected to have never been. */
  readonly cancelled: boolean;
  readonly announcements: readonly Announcement[];
}

type Reach = Pick<Interruption, 'customerIds' | 'productId'>;

/** Whether it hits a customer; null asks for what hits everybody. */
export function hits({ customerIds }: Pick<Reach, 'customerIds'>, customerId: string | null) {
  return customerIds.length === 0 || (customerId !== null && customerIds.includes(customerId));
}

/** Whether it touches one of these products; no product named, there or here, means all. */
export function touches({ productId }: Pick<Reach, 'productId'>, productIds: readonly string[]) {
  return productId === null || productIds.length === 0 || productIds.includes(productId);
}

/**
 * The announcement that an interruption can be excused by, towards one customer or (null) towards all
 * whom it hit: the last one made before it really began, if it was not called off, was of the same
 * kind, and told them of this product. Null if there is none.
 */
export function governingAnnouncement(
  interruption: Interruption,
  customerId: string | null,
): { readonly startsAt: Temporal.Instant; readonly endsAt: Temporal.Instant } | null {
  const { startsAt, kind } = interruption;
  const last = interruption.announcements
    .filter(({ announcedAt }) => Temporal.Instant.compare(announcedAt, startsAt) < 0)
    .at(-1);
  if (!last?.startsAt || !last.endsAt || last.kind !== kind) return null;
  if (last.productId !== null && last.productId !== interruption.productId) return null;
  if (!told(last, interruption, customerId)) return null;
  return { startsAt: last.startsAt, endsAt: last.endsAt };
}

function told(announced: Reach, { customerIds }: Reach, customerId: string | null): boolean {
  if (announced.customerIds.length === 0) return true;
  if (customerId !== null) return announced.customerIds.includes(customerId);
  return customerIds.length > 0 && customerIds.every((id) => announced.customerIds.includes(id));
}
