/** A person, named by the issuer that vouches for them, or a program; with the scopes granted. */
export interface Caller {
  identity: { issuer: string; subject: string } | { client: string };
  scopes: string[];
}
