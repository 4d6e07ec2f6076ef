// A YAML file that is imported is plain data: the bundler and the test runner parse it, nothing does so at run time.
declare module '*.yaml' {
  const data: unknown;
  export default data;
}
