import type { Person } from './session.js';

/** Whose token the operations of the page bear. */
export function PersonPicker(props: {
  people: Person[];
  person: Person;
  onPick: (person: Person) => void;
}) {
  const providers = [...new Set(props.people.map(({ provider }) => provider))];
  const pick = (key: string) => {
    const person = props.people.find((one) => keyOf(one) === key);
    if (person) props.onPick(person);
  };
  return (
    <label className="person">
      as
      <select
        aria-label="Person"
        value={keyOf(props.person)}
        onChange={(event) => pick(event.target.value)}
      >
        {providers.map((provider) => (
          <optgroup key={provider} label={provider ?? 'platform'}>
            {props.people
              .filter((person) => person.provider === provider)
              .map((person) => (
                <option key={keyOf(person)} value={keyOf(person)}>
                  {person.name} · {person.roles}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}

/** One subject may act in several providers. */
export function keyOf({ subject, provider }: Person): string {
  return `${provider ?? ''} ${subject}`;
}
