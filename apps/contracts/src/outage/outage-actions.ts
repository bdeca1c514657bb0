import { type GraphContext, toMutationError } from '@charter/subgraph';
import { actionsOn } from '../viewer/actions.js';
import { hindranceOf, type Step } from './domain/steps.js';
import type { OutageEntity } from './outage.entity.js';
import { announcementsLoader } from './outage.loaders.js';
import { refusedStep } from './outage-refusals.js';
import { decisionOf } from './outage.service.js';

const stepOf: Readonly<Record<string, Step>> = {
  rescheduleInterruption: 'reschedule',
  cancelInterruption: 'cancel',
  endOutage: 'end',
  correctOutage: 'correct',
};

/** Steps that the viewer may take with an outage now, by the rules that the mutations apply. */
export async function outageActions(context: GraphContext, outage: OutageEntity) {
  const { rescheduleInterruption, cancelInterruption, endOutage, correctOutage } = decisionOf;
  const asked = { rescheduleInterruption, cancelInterruption, endOutage, correctOutage };
  const announced = (await announcementsLoader(context).load(outage.id))?.at(-1);
  return (await actionsOn(context, null, asked)).map((action) => {
    const step = stepOf[action.key];
    const hindrance = step && hindranceOf(step, outage, announced?.endsAt ?? null, context.now);
    if (!action.allowed || !hindrance) return action;
    const error = toMutationError(refusedStep(hindrance, outage, []), context.language);
    return { ...action, allowed: false, error };
  });
}
