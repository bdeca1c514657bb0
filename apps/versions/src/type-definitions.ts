import errors from '../schema/errors.graphql';
import installation from '../schema/installation.graphql';
import problem from '../schema/problem.graphql';
import product from '../schema/product.graphql';
import productVersion from '../schema/product-version.graphql';
import release from '../schema/release.graphql';

/** The part of the graph that versions adds, by aggregate. */
export const typeDefinitions = [errors, installation, problem, product, productVersion, release];
