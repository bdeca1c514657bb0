import type { Person } from './session.js';

/** Whose token the operations of the page bear. */
export function PersonPicker(props: {
  people: Person[];
  person: Person;
  onPick: (person: Person) => void;
}) {
  const providers = [...new Set(props.people.map(({ provider }) => provider))];
  const pick = (subject: string) => {
    const person = props.people.find((one) => one.subject === subject);
    if (person) props.onPick(person);
  };
  return (
    <label className="person">
      as
      <select
        aria-label="Person"
        value={props.person.subject}
        onChange={(event) => pick(event.target.value)}
      >
        {providers.map((provider) => (
          <optgroup key={provider} label={provider ?? 'platform'}>
            {props.people
              .filter((person) => person.provider === provider)
              .map(({ subject, name, roles }) => (
                <option key={subject} value={subject}>
                  {name} · {roles}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}
