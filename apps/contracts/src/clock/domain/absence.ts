interface Text {
  readonly en: string;
  readonly fr: string;
}

/** What an advance of time says while a process does not answer. */
export function waitingFor(peer: string): Text {
  return {
    en: `${peer} does not answer; the advance waits for it, and fails if that takes long.`,
    fr: `${peer} ne répond pas ; l’avance l’attend, et échoue si cela dure.`,
  };
}

/** What it says when it has given up: where time stands, and how to go on. */
export function gaveUpOn(
  peer: string,
  { now, target }: { readonly now: Temporal.Instant; readonly target: Temporal.Instant },
): Text {
  const name = peer.toUpperCase();
  // Nobody can be served without the gateway, so it cannot be left behind.
  const behind = peer !== 'gateway';
  return {
    en: `${peer} did not answer, so domain time stands at ${now}. Start ${peer}${behind ? `, or name ${name} in \`without\`` : ''}, and advance to ${target} with another key.`,
    fr: `${peer} n’a pas répondu : le temps s’est arrêté à ${now}. Démarrez ${peer}${behind ? `, ou nommez ${name} dans \`without\`` : ''}, puis avancez jusqu’à ${target} avec une autre clé.`,
  };
}
