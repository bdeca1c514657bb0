import pg from 'pg';

interface Provision {
  /** Superuser, or a role that may create roles and databases; its database is only visited. */
  readonly adminUrl: string;
  /** And `bus`, where the log of events lies in PostgreSQL. */
  readonly services: readonly string[];
  /** Password of a role, such as `tickets_app`. */
  readonly password: (role: string) => string;
}

/** Connection strings of one database, per role. */
export interface RoleUrls {
  readonly owner: string;
  readonly app: string;
  /** The bus has none. */
  readonly worker: string;
}

/**
 * Creates what is missing: for each service a database and its roles, which may log
 * in but own nothing beyond it. Passwords of existing roles are set anew. Safe to repeat, and for
 * several processes at once.
 */
export async function provision(options: Provision): Promise<Record<string, RoleUrls>> {
  const admin = new pg.Client({ connectionString: options.adminUrl });
  await admin.connect();
  try {
    await admin.query(`SELECT pg_advisory_lock(hashtextextended('provision', 0))`);
    const urls: Record<string, RoleUrls> = {};
    for (const service of options.services) {
      await createRoles(admin, service, options.password);
      await createDatabase(admin, service, service);
      urls[service] = roleUrls(options, service);
    }
    return urls;
  } finally {
    await admin.end();
  }
}

/** The roles of one service, for databases under other names too (tests). */
export async function createRoles(
  admin: pg.ClientBase,
  service: string,
  password: (role: string) => string,
): Promise<void> {
  for (const role of [`${service}_owner`, `${service}_app`, `${service}_worker`]) {
    const { rowCount } = await admin.query('SELECT FROM pg_roles WHERE rolname = $1', [role]);
    const verb = rowCount ? 'ALTER' : 'CREATE';
    await admin.query(
      `${verb} ROLE ${pg.escapeIdentifier(role)} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE
         NOBYPASSRLS PASSWORD ${pg.escapeLiteral(password(role))}`,
    );
  }
}

/** A database of the service's owner that only its own roles may enter. */
export async function createDatabase(
  admin: pg.ClientBase,
  database: string,
  service: string,
): Promise<void> {
  const name = pg.escapeIdentifier(database);
  const [owner, app, worker] = ['owner', 'app', 'worker'].map((kind) =>
    pg.escapeIdentifier(`${service}_${kind}`),
  );
  const found = await admin.query('SELECT FROM pg_database WHERE datname = $1', [database]);
  if (!found.rowCount) {
    // Who is no superuser may only give a database to a role that it is a member of.
    await admin.query(`GRANT ${owner} TO CURRENT_USER`);
    await admin.query(
      `CREATE DATABASE ${name} OWNER ${owner} TEMPLATE template0 ENCODING 'UTF8'
         LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8' LOCALE 'C'`,
    );
  }
  await admin.query(`REVOKE ALL ON DATABASE ${name} FROM PUBLIC`);
  await admin.query(`GRANT CONNECT ON DATABASE ${name} TO ${app}, ${worker}`);
}

/** Connection strings of a service's roles to one of its databases, on the admin's server. */
export function roleUrls(
  { adminUrl, password }: Pick<Provision, 'adminUrl' | 'password'>,
  service: string,
  database = service,
): RoleUrls {
  const url = (kind: string) => {
    const result = new URL(adminUrl);
    const role = `${service}_${kind}`;
    result.username = encodeURIComponent(role);
    result.password = encodeURIComponent(password(role));
    result.pathname = `/${database}`;
    return result.toString();
  };
  return { owner: url('owner'), app: url('app'), worker: url('worker') };
}
