import access from '../schema/access.graphql';
import availability from '../schema/availability.graphql';
import calendar from '../schema/calendar.graphql';
import charter from '../schema/charter.graphql';
import clock from '../schema/clock.graphql';
import contract from '../schema/contract.graphql';
import contractLife from '../schema/contract-life.graphql';
import deliverable from '../schema/deliverable.graphql';
import errors from '../schema/errors.graphql';
import notice from '../schema/notice.graphql';
import operations from '../schema/operations.graphql';
import organization from '../schema/organization.graphql';
import outage from '../schema/outage.graphql';
import pack from '../schema/pack.graphql';
import person from '../schema/person.graphql';
import personProfile from '../schema/person-profile.graphql';

/** The part of the graph that contracts adds, by aggregate. */
export const typeDefinitions = [
  access,
  availability,
  calendar,
  charter,
  clock,
  contract,
  contractLife,
  deliverable,
  errors,
  notice,
  operations,
  organization,
  outage,
  pack,
  person,
  personProfile,
];
