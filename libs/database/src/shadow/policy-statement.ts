/** SQL of the statement that makes a policy: of a row of pg_policy and its table's row of pg_class. */
export const policyStatement = `format('CREATE POLICY %I ON %I AS %s FOR %s TO %s %s %s', polname, relname,
    CASE WHEN polpermissive THEN 'PERMISSIVE' ELSE 'RESTRICTIVE' END,
    CASE polcmd WHEN 'r' THEN 'SELECT' WHEN 'a' THEN 'INSERT' WHEN 'w' THEN 'UPDATE'
      WHEN 'd' THEN 'DELETE' ELSE 'ALL' END,
    (SELECT string_agg(CASE role WHEN 0 THEN 'PUBLIC' ELSE role::regrole::text END, ', ')
     FROM unnest(polroles) AS role),
    'USING (' || pg_get_expr(polqual, polrelid, true) || ')',
    'WITH CHECK (' || pg_get_expr(polwithcheck, polrelid, true) || ')')`;
