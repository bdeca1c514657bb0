declare module '*.graphql' {
  /** The SDL as text; the build and the test runner both load it so. */
  const text: string;
  export default text;
}
