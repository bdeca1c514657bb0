/** Creates the databases and roles of every service, once or again: run before the migrations. */
import { provision } from '../libs/database/src/provision.ts';

const { DATABASE_ADMIN_URL: adminUrl, ROLE_PASSWORD: password } = process.env;
if (!adminUrl || !password) throw new Error('DATABASE_ADMIN_URL and ROLE_PASSWORD must be set');

await provision({
  adminUrl,
  services: ['contracts', 'tickets', 'billing', 'versions'],
  password: (role) => `${password}-${role}`,
});
