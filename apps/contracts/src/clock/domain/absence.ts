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

/** What it says while a service answers, and nothing is done anywhere. */
export function waitingOn(service: string): Text {
  return {
    en: `${service} has something to do that it cannot do now; the advance waits for it, and fails if that takes long.`,
    fr: `${service} a quelque chose à faire qu’il ne peut faire pour l’instant ; l’avance l’attend, et échoue si cela dure.`,
  };
}

interface Stranded {
  readonly now: Temporal.Instant;
  readonly target: Temporal.Instant;
}

/** What it says when it has given up: where time stands, and how to go on. */
export function gaveUpOn(peer: string, { now, target }: Stranded): Text {
  const [en, fr] = orLeftBehind(peer);
  return {
    en: `${peer} did not answer, so domain time stands at ${now}. Start ${peer}${en}, and advance to ${target} with another key.`,
    fr: `${peer} n’a pas répondu : le temps s’est arrêté à ${now}. Démarrez ${peer}${fr}, puis avancez jusqu’à ${target} avec une autre clé.`,
  };
}

/** The same of a service that answered, and did not get done what it had to do. */
export function gaveUpWaitingOn(service: string, { now, target }: Stranded): Text {
  const [en, fr] = orLeftBehind(service);
  return {
    en: `${service} has something to do that it could not do, so domain time stands at ${now}. Its log says what: mend that${en}, and advance to ${target} with another key.`,
    fr: `${service} a quelque chose à faire qu’il n’a pas pu faire : le temps s’est arrêté à ${now}. Son journal dit quoi : corrigez-le${fr}, puis avancez jusqu’à ${target} avec une autre clé.`,
  };
}

/** Without the gateway nobody can be served, and contracts keeps the clock: neither can be left behind. */
function orLeftBehind(service: string): readonly [string, string] {
  if (service === 'gateway' || service === 'contracts') return ['', ''];
  const name = service.toUpperCase();
  return [`, or name ${name} in \`without\``, `, ou nommez ${name} dans \`without\``];
}
