import account from '../schema/account.graphql';
import charge from '../schema/charge.graphql';
import errors from '../schema/errors.graphql';
import invoice from '../schema/invoice.graphql';
import legalProfile from '../schema/legal-profile.graphql';
import price from '../schema/price.graphql';
import quote from '../schema/quote.graphql';
import tariff from '../schema/tariff.graphql';

/** The part of the graph that billing adds, by aggregate. */
export const typeDefinitions = [
  account,
  charge,
  errors,
  invoice,
  legalProfile,
  price,
  quote,
  tariff,
];
