/** SQL: whether a delegation gives the reseller its rights at an instant. */
export function inForce(delegation: string, now: string): string {
  return `${delegation}.starts_at <= ${now}
    AND (${delegation}.ends_at IS NULL OR ${delegation}.ends_at > ${now})
    AND (${delegation}.revoked_at IS NULL OR ${delegation}.revoked_at > ${now})`;
}
