import approval from '../schema/approval.graphql';
import brief from '../schema/brief.graphql';
import cannedReply from '../schema/canned-reply.graphql';
import clock from '../schema/clock.graphql';
import clockChanges from '../schema/clock-changes.graphql';
import contractChoice from '../schema/contract-choice.graphql';
import correction from '../schema/correction.graphql';
import compliance from '../schema/compliance.graphql';
import coverage from '../schema/coverage.graphql';
import deadlinePreview from '../schema/deadline-preview.graphql';
import entitlement from '../schema/entitlement.graphql';
import errors from '../schema/errors.graphql';
import escalation from '../schema/escalation.graphql';
import followUp from '../schema/follow-up.graphql';
import intake from '../schema/intake.graphql';
import link from '../schema/link.graphql';
import message from '../schema/message.graphql';
import mutationAppend from '../schema/mutation-append.graphql';
import mutationChange from '../schema/mutation-change.graphql';
import mutation from '../schema/mutation.graphql';
import query from '../schema/query.graphql';
import radar from '../schema/radar.graphql';
import refusal from '../schema/refusal.graphql';
import skill from '../schema/skill.graphql';
import stubs from '../schema/stubs.graphql';
import team from '../schema/team.graphql';
import ticket from '../schema/ticket.graphql';
import timeline from '../schema/timeline.graphql';
import timeEntry from '../schema/time-entry.graphql';

/** The part of the graph that tickets adds. */
export const typeDefinitions = [
  approval,
  brief,
  cannedReply,
  clock,
  clockChanges,
  contractChoice,
  correction,
  compliance,
  coverage,
  deadlinePreview,
  entitlement,
  errors,
  escalation,
  followUp,
  intake,
  link,
  message,
  mutation,
  mutationAppend,
  mutationChange,
  query,
  radar,
  refusal,
  skill,
  stubs,
  team,
  ticket,
  timeline,
  timeEntry,
];
