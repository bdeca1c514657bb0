import type { Stage } from './stage.js';

interface Asked {
  template: string;
  parameters: { until?: string; announced?: string; customers?: string };
  recipients: { organizationId: string; purpose: string }[];
}

/** What each was told of versions, in order: `name: template until (announced before)`, and of how many customers. */
export async function told(stage: Stage, names: Record<string, string>): Promise<string[]> {
  const nameOf = new Map(Object.entries(names).map(([name, id]) => [id, name]));
  const asked = (await stage.told('notice.requested')) as unknown as Asked[];
  return asked.map(({ template, parameters, recipients: [to, ...others] }) => {
    if (to?.purpose !== 'RELEASES' || others.length > 0) throw new Error('not to contacts alone');
    const { until = '-', announced, customers } = parameters;
    const further = [announced && ` (${announced})`, customers && ` of ${customers}`];
    const name = nameOf.get(to.organizationId) ?? to.organizationId;
    return `${name}: ${template.replace('version.', '')} ${until}${further.join('')}`;
  });
}

/** Lets be told what is due now, and who has just come to a version: a little more than a minute passes. */
export function letItBeTold(stage: Stage): Promise<void> {
  const inAMinute = stage.now.add({ seconds: 61 }).toZonedDateTimeISO('America/Toronto');
  return stage.letTimeActUntil(inAMinute.toPlainDateTime().toString());
}
