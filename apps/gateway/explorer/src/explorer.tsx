import { GraphiQL } from 'graphiql';
import { useEffect, useMemo, useRef, useState } from 'react';
import { load, personOf } from './load.js';
import type { Example } from './load.js';
import { keyOf, PersonPicker } from './person-picker.js';
import { Session } from './session.js';
import type { Operation, Person } from './session.js';
import { TimeBar } from './time-bar.js';

type Loaded = Awaited<ReturnType<typeof load>>;

export function Explorer() {
  const [loaded, setLoaded] = useState<Loaded>();
  const [failure, setFailure] = useState<string>();
  useEffect(() => {
    load().then(setLoaded, (error: Error) => setFailure(error.message));
  }, []);

  if (failure) return <p className="waiting">The explorer cannot start. {failure}</p>;
  const [first] = loaded?.people ?? [];
  if (!loaded) return <p className="waiting">Loading…</p>;
  if (!first) return <p className="waiting">There is nobody yet to be signed in as.</p>;
  const welcome = loaded.examples[0] && personOf(loaded.examples[0].query, loaded.people);
  return <Workbench {...loaded} first={welcome ?? first} />;
}

function Workbench({ people, examples, first }: Loaded & { first: Person }) {
  const [person, setPerson] = useState(() => lastPerson(people) ?? first);
  const [language, setLanguage] = useState('en');
  const session = useMemo(() => new Session(person, language), [person, language]);
  // GraphiQL keeps its first fetcher, so that fetcher looks the session up at each operation.
  const current = useRef(session);
  useEffect(() => {
    current.current = session;
    sessionStorage.setItem('charter:person', keyOf(session.person));
  }, [session]);

  return (
    <>
      <header className="bar">
        <strong className="brand">Charter</strong>
        <PersonPicker people={people} person={person} onPick={setPerson} />
        <select
          aria-label="Language"
          value={language}
          onChange={(event) => setLanguage(event.target.value)}
        >
          <option value="en">English</option>
          <option value="fr">Français</option>
        </select>
        <a href="/situations">Situations</a>
        <TimeBar session={session} />
      </header>
      <Editor
        examples={examples}
        send={(operation, headers) => current.current.send(operation, headers)}
        onQuery={(query) => setPerson((now) => personOf(query, people) ?? now)}
      />
    </>
  );
}

function Editor(props: {
  examples: Example[];
  send: Session['send'];
  onQuery: (query: string) => void;
}) {
  const [defaultTabs] = useState(() => tabsOf(props.examples));
  const [fetcher] = useState(
    () => (operation: Operation, options?: { headers?: Record<string, string> | undefined }) =>
      props.send(operation, options?.headers),
  );
  return (
    <main className="editor">
      <GraphiQL
        fetcher={fetcher}
        storage={sessionStorage}
        defaultTabs={defaultTabs}
        defaultEditorToolsVisibility="variables"
        onTabChange={({ tabs, activeTabIndex }) => props.onQuery(tabs[activeTabIndex]?.query ?? '')}
      >
        <GraphiQL.Logo> </GraphiQL.Logo>
      </GraphiQL>
    </main>
  );
}

/** Whoever was signed in before the page was loaded anew. */
function lastPerson(people: Person[]): Person | undefined {
  const key = sessionStorage.getItem('charter:person');
  return people.find((person) => keyOf(person) === key);
}

/** GraphiQL shows the first tab's variables only if they stand in its storage. */
function tabsOf(examples: Example[]) {
  if (sessionStorage.getItem('graphiql:tabState') === null) {
    sessionStorage.setItem('graphiql:variables', examples[0]?.variables ?? '');
  }
  return examples.map(({ query, variables }) => ({ query, variables }));
}
